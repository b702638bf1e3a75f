"""MkDocs as the engine: its plugin, and the live preview."""
