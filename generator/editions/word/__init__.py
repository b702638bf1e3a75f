"""Word documents (DOCX) with real footnotes, made of plain HTML."""
