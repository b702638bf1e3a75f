"""MkDocs as the engine: its hooks, and the live preview."""
