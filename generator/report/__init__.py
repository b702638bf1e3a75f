"""How problems are told: in a terminal, to a forge, to another program."""
