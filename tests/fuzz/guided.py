"""Looks for inputs of a kind that reach code that no other did, until one fails or the time is over.

Usage: python -m tests.fuzz.guided KIND SECONDS FOLDER

Needs Atheris, which is no dependency of the project: `pip install atheris`. What is found is kept in
FOLDER; an input that fails belongs into tests/fuzz/corpus/KIND, where every run of the tests tries it.
"""

from __future__ import annotations

import sys
from pathlib import Path

try:
    import atheris
except ImportError:
    sys.exit("Atheris is not installed: .venv/bin/python -m pip install atheris")

with atheris.instrument_imports(include=["generator"]):
    from tests.fuzz.inputs import seeds
    from tests.fuzz.targets import TARGETS


def main(kind: str, seconds: str, folder: Path) -> None:
    """Begin with the seeds of the kind, and go on with what comes of them."""
    found = folder / kind
    found.mkdir(parents=True, exist_ok=True)
    for number, (_, raw) in enumerate(seeds(kind)):
        (found / f"seed-{number}").write_bytes(raw)
    limits = (f"-max_total_time={seconds}", "-timeout=2", "-rss_limit_mb=800", "-max_len=20000")
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(found)], TARGETS[kind])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
