"""Running git, and reading its objects."""
