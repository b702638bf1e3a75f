"""The modules of the generator as they are written, each parsed once in a process."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from tests.support.project import ROOT

PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))


@cache
def tree_of(path: Path) -> ast.Module:
    """Return a module as Python reads it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module."""
    return tuple(ast.walk(tree_of(path)))


@cache
def calls_in(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Return everything that a module calls, with its dotted name: `datetime.now`, `x.write_text`."""
    calls = (node for node in nodes_of(path) if isinstance(node, ast.Call))
    return tuple((ast.unparse(call.func), call) for call in calls)
