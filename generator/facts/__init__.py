"""What follows from facts: how well they are supported, what is due, what is reviewed."""
