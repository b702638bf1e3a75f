"""What is computed from facts: assessment, order in time, plans past their date, review state."""
