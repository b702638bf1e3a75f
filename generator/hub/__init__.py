"""One index over several built briefings, from what they publish as data."""
