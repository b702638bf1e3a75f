"""What is shown of a fact, its evidence and its sources, wherever it is shown."""
