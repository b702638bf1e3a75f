"""Builds a sourced briefing site from YAML facts."""
