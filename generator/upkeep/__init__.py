"""Upkeep of a published briefing: overdue plans, stale reviews, dead links."""
