"""Drafting: candidate facts out of the text of a source, each held to the rules of the briefing."""
