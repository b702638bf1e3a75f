"""What is shown: from a linked briefing to pages as data, without markup."""
