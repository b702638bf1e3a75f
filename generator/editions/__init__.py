"""The offline editions: the site as a ZIP, one HTML file, and a PDF."""
