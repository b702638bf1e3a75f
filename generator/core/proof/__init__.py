"""That a quote is in a text: how text is compared, and the hashes kept of it."""
