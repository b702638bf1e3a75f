"""The times that a text tells, and those that it counts from its own day."""
