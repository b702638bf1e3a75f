"""All that is written: files and folders, each whole or not at all, and nobody else's touched."""
