"""MkDocs, told to build and to serve what has been rendered."""
