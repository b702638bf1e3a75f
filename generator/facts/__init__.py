"""What follows from facts: how well they are supported, when they stand in time, what is due, what is reviewed."""
