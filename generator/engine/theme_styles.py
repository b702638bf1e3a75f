"""The style sheets of the theme, without what makes a browser compute the styles of every element anew."""

from __future__ import annotations

from mkdocs.structure.files import Files

_EVERYTHING = (
    "[data-md-color-switching] *,[data-md-color-switching] :after,[data-md-color-switching] :before"
)
_WHAT_MOVES = "[data-md-color-switching] :is(a,button,form,header,input,label,nav,summary)"


def narrow_switching(files: Files) -> None:
    """Let the switch of colours stop the transitions only of elements that have any.

    Material marks the body while it sets the colours, at every load of a page, and stops the transitions
    of every element by that mark: two computations of all styles. A style sheet of the theme without
    such a rule stays as it is.
    """
    for file in files:
        if file.is_css() and file.src_path.startswith("assets/stylesheets/palette."):
            file.content_string = file.content_string.replace(_EVERYTHING, _WHAT_MOVES)
