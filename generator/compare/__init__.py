"""What a change to the content means: two editions of a briefing in, a comparison out."""
