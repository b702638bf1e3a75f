"""What content of older generators needs to be read by this one: one change a module, and their registry."""
