"""Building blocks of charts: SVG elements, scales, shapes, labels, map projection."""
