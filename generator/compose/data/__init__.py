"""What programs are given of a briefing: API, feed, linked data."""
