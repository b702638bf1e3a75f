"""Status: how far what a fact is about had got."""

from __future__ import annotations

from generator.records.base import Vocabulary


class Status(Vocabulary):
    """The status of what a fact is about, when it was reported."""

    REPORTED = "reported", "A source tells it; nothing more is to be said.", "said", "claimed"
    PLANNED = "planned", "It is still to come.", "future", "announced", "proposed", "scheduled"
    ONGOING = "ongoing", "It is under way.", "current", "in-progress", "active", "continuing"
    COMPLETED = "completed", "It is over.", "done", "finished", "ended", "complete", "past"
    IN_FORCE = "in-force", "It is valid.", "signed", "valid", "effective", "ratified"
    UNKNOWN = "unknown", "No source tells.", "unclear", "n/a", "none"
