"""A comparison in the dialects of those who read it: a person, a pull request, a browser, a program."""
