"""Grounding: whether what a text says follows from the quotes that it rests on."""
