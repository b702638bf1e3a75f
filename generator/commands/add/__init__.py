"""The command `add`: its questions, and the entry that answers make."""
