"""Inputs that nobody would write: what must hold for each, and the limits that each has to keep."""
