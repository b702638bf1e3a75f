"""The subcommands of `briefing`, and what they share."""
