"""What can go wrong with paper. It is a module of its own because every command that writes knows it."""

from __future__ import annotations


class PaperError(Exception):
    """The PDF cannot be made. The message says why, and what to install."""
