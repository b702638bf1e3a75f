"""Python started for what cannot be done in this process: to fetch a wheel, and to run another generator."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib.util import source_from_cache, source_hash
from pathlib import Path

from generator.core.caching import Cache, keep, kept_in, name_of
from generator.disk.files import files_below
from generator.disk.folders import put_files
from generator.disk.wheels import wheel_in
from generator.editing.starter import NewFile
from generator.editing.wheel import Wheel, WheelError

_ANOTHER = """
import runpy, sys
sys.path.insert(0, sys.argv.pop(1))
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""

_BY_TEXT = (3).to_bytes(4, "little")
"""The flags of a compiled module that is taken for a source of the same text, whenever that was written (PEP 552)."""


def fetched_wheel(named: str) -> Wheel:
    """Return the wheel that a requirement names, such as `briefing-generator==1.2.0`.

    Nothing is built and nothing of it is run. Raises WheelError with what pip says if it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        options = ("--quiet", "--no-deps", "--no-input", "--disable-pip-version-check")
        only = ("--only-binary", ":all:", "--dest", folder)
        done = _python("-m", "pip", "download", *options, *only, "--", named, heard=True)
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip()]
            raise WheelError(
                f"{named} cannot be fetched: {said[-1] if said else 'pip said nothing'}"
            )
        return wheel_in(Path(folder))


def run_generator(
    package: Mapping[str, bytes], *arguments: str, cache: Cache, heard: bool
) -> subprocess.CompletedProcess[str]:
    """Run the command of another generator, with the packages that are installed here.

    The files of its `package` are unpacked for this once. What Python compiles of them takes longer than
    most of what they do, so that is kept in the `cache`. What it says is kept if `heard`, else it goes
    where this program's own words go.
    """
    parts = (part for path, content in sorted(package.items()) for part in (path, content))
    name = name_of("compiled", parts)
    before: Mapping[str, bytes] = kept_in(cache, name) or {}
    with tempfile.TemporaryDirectory() as folder:
        files = {**package, **before}
        put_files(Path(folder), (NewFile(path, content) for path, content in files.items()), ())
        done = _python("-c", _ANOTHER, folder, *arguments, heard=heard)
        compiled = dict(_compiled(files_below(Path(folder)), package))
    if compiled.keys() > before.keys():
        keep(cache, name, compiled)
    return done


def _compiled(
    files: Mapping[str, bytes], package: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield what Python compiled of a package, by path, to be taken for the same sources another time."""
    for path, content in files.items():
        if path.endswith(".pyc") and (source := package.get(source_from_cache(path))) is not None:
            yield path, content[:4] + _BY_TEXT + source_hash(source) + content[16:]


def _python(*arguments: str, heard: bool) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, *arguments)
    return subprocess.run(command, capture_output=heard, text=True, check=False)
