"""Print what the change log says of a version: `python3 notes.py v0.3.0`.

Ends with code 1 if it says nothing, or if the program, where it is kept here, gives itself another version.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def main(tag: str) -> None:
    """Print the section of the version that a tag names."""
    version = tag.removeprefix("v")
    program = ROOT / "pyproject.toml"
    if program.is_file():
        own = tomllib.loads(program.read_text(encoding="utf-8"))["project"]["version"]
        if version != own:
            sys.exit(f"the tag is {tag}, and pyproject.toml says {own}")
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\S+).*\n((?:(?!## ).*\n?)*)", log, re.M))
    notes = sections.get(version, "").strip()
    if not notes:
        sys.exit(f"CHANGELOG.md says nothing of {version}")
    print(notes)


if __name__ == "__main__":
    main(sys.argv[1])
