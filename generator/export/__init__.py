"""Export the data files for other programs: one module per format."""
