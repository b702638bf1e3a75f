"""The one canonical layout of a content file: what `briefing fmt` writes.

The same data and comments give the same bytes, whatever the file looked like before. In short:
mappings and lists as blocks, two spaces a level; fields in the order of their record, entries in
the order of the file with one blank line between them; short lists of words as `[a, b]`; a text
plain where no YAML reader would take it for anything else, in double quotes otherwise, folded
(`>-`) where it is longer than its line; lines of at most 100 characters where there is a space to
break them at. `generator.editing.layout.scalars` says how a value is written, `generator.editing.layout.emit` the
rest, and `generator.editing.layout.comments` to what a comment belongs.
"""

from generator.editing.layout.canonical import LayoutError, canonical, keep_layout, laid_out

__all__ = ["LayoutError", "canonical", "keep_layout", "laid_out"]
