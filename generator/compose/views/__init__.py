"""Views: what every page shows of a fact, its evidence and its sources."""
