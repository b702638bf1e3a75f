"""The formatter of content files: the canonical layout that `briefing fmt` writes.

The same data and comments give the same bytes, whatever the file looked like before. In short:
mappings and lists in block style, two spaces per level; fields in the order of their record,
entries in the order of the file with one blank line between them; short lists of words as `[a, b]`;
text as a plain scalar if no YAML parser would read it as anything else, otherwise in double quotes,
and folded (`>-`) if it is longer than its line; lines of at most 100 characters where there is a
space to break at. `scalars` decides how a value is written, `comments` what a comment belongs to,
and `emit` the rest.
"""

from generator.editing.layout.canonical import LayoutError, canonical, keep_layout, laid_out

__all__ = ["LayoutError", "canonical", "keep_layout", "laid_out"]
