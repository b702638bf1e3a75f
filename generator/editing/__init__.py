"""What writes content: entries added, files laid out, schemas for editors."""
