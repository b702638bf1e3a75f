"""Format a content file canonically, and verify that nothing but its layout has changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from generator.content.decode import kind_of
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.lines import end_of_lines, with_ends
from generator.core.nodes import plain_data
from generator.editing.layout.comments import attach, comments_of
from generator.editing.layout.emit import emit
from generator.editing.layout.tree import Group, tree, with_plain_breaks


class LayoutError(Exception):
    """The file has errors, or cannot be formatted without losing something."""


def canonical(source: SourceText) -> str:
    """Return the text of a file in the canonical layout, with `\\n` line ends.

    Data, the order of entries and the texts of comments stay, which is verified on the result.
    Raises LayoutError if that is impossible, or if `generator.content.parse` reports problems.
    """
    document, problems = parse(source)
    if document.root is None or problems:
        raise LayoutError(f"{source.path}: mend the errors in the file first")
    text = with_plain_breaks(source.text or "")
    root = tree(text)
    if not isinstance(root, Group):
        raise LayoutError(f"{source.path}: expected fields or a list of entries")
    comments = comments_of(text)
    attach(comments, root)
    kind = kind_of(source.name)
    fits = kind is not None and kind.many is not root.keyed
    text = "\n".join(emit(root, kind.record if kind and fits else None)) + "\n"
    again, problems = parse(replace(source, text=text))
    if problems or again.root is None or plain_data(again.root) != plain_data(document.root):
        raise LayoutError(f"{source.path}: the layout cannot be changed without changing a value")
    counts = (Counter(c.text for c in found) for found in (comments, comments_of(text)))
    if next(counts) != next(counts):
        raise LayoutError(f"{source.path}: the layout cannot be changed without losing a comment")
    return text


def laid_out(source: SourceText) -> str:
    """Return the canonical text of a file, with the line ends that its checkout has.

    Raises LayoutError, like `canonical`.
    """
    is_of_windows = end_of_lines(source.text or "") == "\r\n"
    return with_ends(canonical(source), "\r\n" if is_of_windows else "\n")


def keep_layout(before: SourceText, amended: str) -> str:
    """Return an amended text in the canonical layout if the file had it before, else unchanged.

    So a command that writes one field does not reformat a file that was laid out by hand. Line ends
    are preserved.
    """
    try:
        if laid_out(before) == before.text:
            return with_ends(canonical(replace(before, text=amended)), end_of_lines(before.text))
    except LayoutError:
        pass
    return amended
