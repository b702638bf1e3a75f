"""Write to disk: atomically, and without touching files that this program did not write."""
