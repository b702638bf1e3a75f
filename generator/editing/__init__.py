"""Change content: add entries, format files, write JSON Schemas, code owners, a new briefing."""
