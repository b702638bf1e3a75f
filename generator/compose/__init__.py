"""Compose a linked briefing into pages as data, without markup."""
