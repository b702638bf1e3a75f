"""Report diagnostics: in a terminal, to GitHub, as JSON, and as SARIF."""
