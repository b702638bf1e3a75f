"""The file of code owners: who is asked to review which files, as the briefing names them.

GitHub, GitLab and Forgejo read the same lines; of several that fit a file the last one counts, so
what lies deeper stands further down.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.records.briefing import Maintainer

_HEAD = """\
# Who is asked to review what. Made by `briefing owners` from `maintainers:` in content/briefing.yml.
"""

_NOBODY = """\
# Nobody is named there yet, so nobody is asked.
"""


def is_made(text: str) -> bool:
    """Whether a CODEOWNERS file is one that `briefing owners` made."""
    return text.startswith(_HEAD.partition(" from ")[0])


def code_owners(maintainers: Iterable[Maintainer]) -> str:
    """Return the text of CODEOWNERS: one line a path, every handle that maintains it behind it."""
    owned: dict[str, list[str]] = {}
    for maintainer in maintainers:
        for path in maintainer.paths:
            handles = owned.setdefault(path, [])
            if maintainer.handle not in handles:
                handles.append(maintainer.handle)
    paths = sorted(owned, key=lambda path: (path.rstrip("/").count("/"), path))
    lines = [f"/{path} {' '.join(owned[path])}\n" for path in paths]
    return _HEAD + ("\n" + "".join(lines) if lines else _NOBODY)
