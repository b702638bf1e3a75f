"""Proof that a quote is in a text: normalisation, digests and seals, and keyed fingerprints."""
