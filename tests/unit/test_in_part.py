"""What is wrong with an entry is told at once: its fields, and its references that lead nowhere."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.content.in_part import decoded_in_part
from generator.content.parse import parse
from generator.content.read import SourceText, read_content
from generator.content.references import references
from generator.core.diagnostics import Position
from generator.core.nodes import MappingNode, Node, ScalarNode, SequenceNode
from generator.loading import assemble
from generator.records.kinds import RECORD_TYPES, RecordType
from tests.support.project import SMALL

NAME = "facts/energy.yml"

ENTRY = """
- id: second-lantern
  title: A second lantern
  statement: A second lantern was lit.
  kind: event
  status: finished
  stated_by: nobody
  actors: [lantern-guild, Not An Id, nowhere]
  values: [{indicator: lanterns, amount: many}, {indicator: candles, amount: 2}]
  evidence:
  - source: example-gazete-100
    paragraph: none
    quote: a second lantern
"""

ANY = st.recursive(
    st.sampled_from(["", "no", "a-b", "2024", "x: y"]).map(lambda t: ScalarNode(Position("a"), t)),
    lambda below: st.lists(below, max_size=3).map(lambda i: SequenceNode(Position("a"), tuple(i))),
    max_leaves=4,
)
"""Nodes that no field, or another one, takes."""


def test_fields_and_references_of_an_entry_are_told_together() -> None:
    sources, _ = read_content(SMALL, "content")
    changed = tuple(
        SourceText(s.path, s.name, f"{s.text}{ENTRY}") if s.name == NAME else s for s in sources
    )
    _, told = assemble(changed)
    before = next(s.text or "" for s in sources if s.name == NAME).count("\n") + 1
    assert {d.message: d.position.line - before for d in told if d.is_error} == {
        '"finished" is no status': 5,
        'no actor "nobody"': 6,
        '"Not An Id" is not an id: lower-case letters, digits and single hyphens': 7,
        'no actor "nowhere"': 7,
        '"many" is not a number': 8,
        'no indicator "candles"': 8,
        'no source "example-gazete-100"': 10,
        '"none" is not a whole number': 11,
    }


def with_another(node: Node, draw: st.DrawFn) -> Node:
    """Return a node in which one value, somewhere, is another one or gone."""
    below = list(node.items) if isinstance(node, MappingNode | SequenceNode) else []
    if not below or draw(st.integers(0, 4)) == 0:
        return draw(ANY)
    at = draw(st.integers(0, len(below) - 1))
    if draw(st.integers(0, 9)) == 0:
        del below[at]
    elif isinstance(node, MappingNode):
        below[at] = (below[at][0], with_another(below[at][1], draw))
    else:
        below[at] = with_another(below[at], draw)
    return type(node)(node.position, tuple(below))


def entries_of(kind: RecordType, path: Path) -> tuple[Node, ...]:
    """Return the nodes of the entries of a file."""
    document, _ = parse(SourceText(path.name, path.name, path.read_text(encoding="utf-8")))
    root = document.root
    return root.items if isinstance(root, SequenceNode) else (root,) if root else ()


ENTRIES = [
    (kind, node)
    for kind in RECORD_TYPES
    for path in sorted(SMALL.glob(kind.pattern))
    for node in entries_of(kind, path)
]


@given(st.sampled_from(ENTRIES), st.data())
def test_any_entry_can_be_asked_for_its_references(
    entry: tuple[RecordType, MappingNode], data: st.DataObject
) -> None:
    kind, node = entry
    changed = with_another(with_another(node, data.draw), data.draw)
    if isinstance(changed, MappingNode):
        found = list(references(decoded_in_part(kind.record, changed)))
        assert all(isinstance(reference.id, str) for reference in found)
