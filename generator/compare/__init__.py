"""Semantic diff of the content: compares two snapshots of a briefing."""
