"""Proof that a quote is in a text: text normalisation, and fingerprints of hashes."""
