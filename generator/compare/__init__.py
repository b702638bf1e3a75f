"""What a change to the content means: two snapshots of a briefing in, a comparison out."""
