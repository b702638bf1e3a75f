"""The scripts of the theme, without those that the search of the theme would need."""

from __future__ import annotations

from mkdocs.structure.files import Files

_OF_ITS_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def drop_search(files: Files) -> None:
    """Leave out of the site what only the theme's own search uses: the site has another."""
    for file in tuple(files):
        if file.src_uri.startswith(_OF_ITS_SEARCH):
            files.remove(file)
