"""What charts are drawn with: scales, shapes, labels, projections."""
