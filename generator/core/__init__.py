"""What every stage may use: diagnostics, dates, numbers, text, YAML nodes, and the built-in rules."""
