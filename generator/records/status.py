"""Status: how far what a fact is about had got."""

from __future__ import annotations

from generator.records.base import Vocabulary


class Status(Vocabulary):
    """The status of what a fact is about, when it was reported."""

    REPORTED = "reported", "A source tells it; nothing more is to be said.", "said", "claimed"
    PLANNED = (
        "planned",
        "It was still to come when the source told of it.",
        "future",
        "announced",
        "proposed",
        "scheduled",
    )
    ONGOING = (
        "ongoing",
        "It was under way when the source told of it.",
        "current",
        "in-progress",
        "active",
        "continuing",
    )
    COMPLETED = "completed", "It is over.", "done", "finished", "ended", "complete", "past"
    IN_FORCE = (
        "in-force",
        "It was in force when the source told of it.",
        "signed",
        "valid",
        "effective",
        "ratified",
    )
    UNKNOWN = "unknown", "No source tells.", "unclear", "n/a", "none"
