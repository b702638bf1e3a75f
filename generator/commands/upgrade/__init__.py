"""`upgrade`: a newer generator for a briefing that is there."""
