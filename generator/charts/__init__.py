"""Drawings made from the data: what each shows, as marks and a table, and how it is drawn."""
