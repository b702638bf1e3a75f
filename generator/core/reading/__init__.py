"""Reading of prose in several languages: its numbers with unit and hedge, its dates and its bearing."""
