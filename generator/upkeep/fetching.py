"""A wheel of the generator fetched by pip, from an address or from the index that pip is set up for."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from generator.disk.wheels import wheel_in
from generator.editing.wheel import Wheel, WheelError


def fetched_wheel(named: str) -> Wheel:
    """Return the wheel that a requirement names, such as `briefing-generator==1.2.0`.

    Nothing is built and nothing of it is run. Raises WheelError with what pip says if it fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-input")
        only = ("--disable-pip-version-check", "--only-binary", ":all:", "--dest", folder)
        done = subprocess.run(
            (*command, *only, "--", named), capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = [line for line in done.stderr.splitlines() if line.strip()]
            raise WheelError(
                f"{named} cannot be fetched: {said[-1] if said else 'pip said nothing'}"
            )
        return wheel_in(Path(folder))
