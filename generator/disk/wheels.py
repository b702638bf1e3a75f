"""Wheels of the generator: the one that is running, one of a checkout, one that lies in a file."""

from __future__ import annotations

import tempfile
from base64 import urlsafe_b64encode
from hashlib import new
from importlib.metadata import distributions
from pathlib import Path

from generator.core.resources import CHECKOUT, PACKAGE
from generator.editing.wheel import DISTRIBUTION, Wheel, WheelError


def running_wheel() -> Wheel:
    """Return the generator that is running as a wheel, the same bytes wherever it runs.

    Of a checkout one is built; that of an installed package is put together again from the files
    that its RECORD names. Raises WheelError if one of these was changed since.
    """
    if CHECKOUT:
        return built_wheel(CHECKOUT)
    for found in distributions(name=DISTRIBUTION):
        if Path(str(found.locate_file(PACKAGE.name))).resolve() == PACKAGE:
            break
    else:
        raise WheelError(f"{PACKAGE} was not installed by pip: name a wheel with --generator")
    files = {}
    for file in found.files or ():
        path = Path(str(found.locate_file(file)))
        if not file.hash or file.suffix == ".pyc" or file.parts[0] == "..":
            continue
        content = path.read_bytes() if path.is_file() else b""
        digest = urlsafe_b64encode(new(file.hash.mode, content).digest()).decode().rstrip("=")
        if digest != file.hash.value.rstrip("="):
            raise WheelError(f"{path} is not as it was installed: install the generator again")
        files[file.as_posix()] = content
    return Wheel.of(files)


def built_wheel(checkout: Path) -> Wheel:
    """Build the wheel of a checkout of the generator, without a network.

    Raises WheelError if the folder is no such checkout, or if hatchling, which builds it, is not
    installed.
    """
    if not (checkout / "pyproject.toml").is_file() or not (checkout / PACKAGE.name).is_dir():
        raise WheelError(f"{checkout} is no checkout of the generator")
    try:
        from hatchling.builders.wheel import WheelBuilder
    except ModuleNotFoundError:
        raise WheelError(
            "a checkout is built by hatchling, which is not installed: pip install hatchling"
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        list(WheelBuilder(str(checkout)).build(directory=folder, versions=["standard"]))
        return Wheel.of(wheel_in(Path(folder)).files)


def read_wheel(path: Path) -> Wheel:
    """Return the wheel in a file. Raises WheelError if there is none."""
    if not path.is_file():
        raise WheelError(f"there is no file {path}")
    return Wheel(path.name, path.read_bytes())


def wheel_in(folder: Path) -> Wheel:
    """Return the one wheel in a folder. Raises WheelError if there is none, or more than one."""
    found = sorted(folder.glob("*.whl"))
    if len(found) != 1:
        raise WheelError(f"{folder} has {len(found)} wheels")
    return read_wheel(found[0])
