"""Python started for what cannot be done in this process: to fetch a wheel, and to run another generator."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generator.disk.wheels import wheel_in
from generator.editing.wheel import Wheel, WheelError

_ANOTHER = """
import runpy, sys
sys.path.insert(0, sys.argv.pop(1))
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""


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


def run_generator(package: Path, *arguments: str, heard: bool) -> subprocess.CompletedProcess[str]:
    """Run the command of another generator, with the packages that are installed here.

    `package` is the folder in which it lies unpacked, for this once: what Python compiles of it is not
    kept. What it says is kept if `heard`, else it goes where this program's own words go.
    """
    return _python("-B", "-c", _ANOTHER, str(package), *arguments, heard=heard)


def _python(*arguments: str, heard: bool) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, *arguments)
    return subprocess.run(command, capture_output=heard, text=True, check=False)
