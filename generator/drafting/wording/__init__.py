"""Quotes that bear a claim out, and its statement in other words."""
