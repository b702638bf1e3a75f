"""Who is named in a text, and whose word it tells."""
