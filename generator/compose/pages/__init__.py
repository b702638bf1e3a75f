"""One module for each kind of page: what it shows, without markup."""
