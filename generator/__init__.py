"""Build a sourced briefing site from YAML facts."""
