"""Report a comparison: as text, as Markdown for a pull request, as HTML, and as JSON."""
