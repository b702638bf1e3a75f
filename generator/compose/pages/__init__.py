"""The pages: one module for each kind, which composes what it shows, without markup."""
