"""From the files of a content folder, or of a git revision, to a linked briefing."""
