"""`draft` and `accept`: candidate facts out of a text, and what a person makes of them."""
