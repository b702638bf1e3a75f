"""The command `add`: interactive prompts for a new entry."""
