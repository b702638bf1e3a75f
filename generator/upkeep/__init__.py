"""What a briefing that is kept needs doing: plans past their date, stale reviews, dead links."""
