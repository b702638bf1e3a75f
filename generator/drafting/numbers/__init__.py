"""The numbers of a text that measure something, and what they measure."""
