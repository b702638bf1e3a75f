"""From the files of a content folder, or of a revision in git, to a linked briefing."""
