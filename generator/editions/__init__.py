"""The editions that are read without a network: a folder as a zip, one HTML file, a PDF."""
