"""A sentence taken apart: its clauses and what they tell, by the words of English."""
