"""The subcommands of `briefing`, by what they are for."""
