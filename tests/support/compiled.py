"""The modules of the generator as Python compiles them, for copies of it: each would compile them again."""

from __future__ import annotations

import marshal
from collections.abc import Mapping
from functools import cache
from importlib.machinery import SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path

from tests.support.project import ROOT

_CHECKED = (3).to_bytes(4, "little")
"""The flags of a compiled module that is taken where its source has a certain hash (PEP 552)."""


def compile_ahead(folder: Path) -> Path:
    """Put what Python makes of this generator's modules beside those of a copy in a folder; return it.

    It is taken for a module whose text is the same. Another one is compiled, as it would be anyway.
    """
    for name, code in _compiled().items():
        module = folder / name
        if module.is_file():
            target = Path(cache_from_source(str(module)))
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(code)
    return folder


@cache
def _compiled() -> Mapping[str, bytes]:
    """Return each module as it is compiled, by its path with slashes."""
    found = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        code = SourceFileLoader(path.stem, str(path)).get_code(path.stem)
        header = MAGIC_NUMBER + _CHECKED + source_hash(path.read_bytes())
        found[path.relative_to(ROOT).as_posix()] = header + marshal.dumps(code)
    return found
