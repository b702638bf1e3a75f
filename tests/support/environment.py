"""The environment in which the tests run, for a copy of the project in which `make` would make one."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit


def linked_environment(project: Path) -> None:
    """Give a project this environment, also again after `make clean`. It is a folder of links and not one
    link, because make may build it anew, and would then empty the folder that the link leads to."""
    (project / ".venv").mkdir(exist_ok=True)
    for name in ("bin", "lib", "pyvenv.cfg"):
        if not (project / ".venv" / name).exists():
            (project / ".venv" / name).symlink_to(Path(sys.prefix) / name)
    (project / ".venv" / ".ready").touch()


def depends_on_this_environment(environment: Path) -> None:
    """Let another environment find here whatever it has not itself."""
    here = packages_of(Path(sys.prefix))
    (packages_of(environment) / "depends.pth").write_text(f"{here}\n", encoding="utf-8")


def packages_of(environment: Path) -> Path:
    """Return the folder of the packages of another environment of this Python."""
    return environment / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)


def listens(command: Sequence[str], folder: Path, environ: Mapping[str, str]) -> None:
    """Run `make serve` on a free port until it says that it listens there and answers, and stop it; fail if
    it does not. Before its first answer MkDocs may not have begun what would have to be stopped."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen(
        [*command, f"ADDRESS={address}"],
        cwd=folder,
        env=dict(environ),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        assert server.stdout is not None
        said = next((line for line in server.stdout if "Serving on" in line), "")
        assert f"http://{address}/" in said
        connection = HTTPConnection(address)
        connection.request("GET", urlsplit(said.split()[-1]).path)
        assert connection.getresponse().status == 200
        connection.close()
    finally:
        os.killpg(server.pid, 15)
        server.communicate()
