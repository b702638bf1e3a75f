"""Data for programs: JSON API, Atom feed, JSON-LD, and tables."""
