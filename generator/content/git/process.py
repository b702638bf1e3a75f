"""The only place that starts git, for the repository of a folder and no other.

A hook, or a command in another worktree, hands on variables that name a repository, an index or a
folder: they are left out, so that git finds the repository in which the folder lies.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

_OF_ANOTHER = frozenset(
    (
        *("GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_PREFIX"),
        *("GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES"),
        *("GIT_SHALLOW_FILE", "GIT_GRAFT_FILE", "GIT_REPLACE_REF_BASE", "GIT_NO_REPLACE_OBJECTS"),
        *("GIT_CONFIG", "GIT_NAMESPACE", "GIT_QUARANTINE_PATH", "GIT_INTERNAL_SUPER_PREFIX"),
        *("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS"),
        *("GIT_ICASE_PATHSPECS", "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS"),
    )
)
"""What `git rev-parse --local-env-vars` lists, and what changes how paths are read.

Settings that a person gives in the environment stay, as they do where git itself enters another
repository: a `safe.directory` is one.
"""

_IN_ENGLISH = {"LC_ALL": "C", "LANGUAGE": "C"}

READING = MappingProxyType(
    {
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_GRAFT_FILE": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_ALLOW_PROTOCOL": "",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_PAGER": "cat",
    }
)
"""With these, git only reads what is there: it fetches nothing, whatever a repository is set up for."""

_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "core.pager=cat",
    "core.sshCommand=false",
    "core.gitProxy=",
    "core.askPass=",
    "credential.helper=",
    "diff.external=",
    "gpg.program=false",
    "log.showSignature=false",
    "log.mailmap=false",
    "color.ui=false",
    "advice.graftFileDeprecated=false",
)
PLAINLY = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *(part for setting in _SETTINGS for part in ("-c", setting)),
)
"""Options before the name of a command with which a repository's own settings execute nothing."""


def run(
    folder: Path,
    *arguments: str,
    given: bytes = b"",
    more: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, without a shell, and return how it ended and what it said.

    `more` are variables of its environment. Raises FileNotFoundError without git, or without the
    folder.
    """
    kept = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    return subprocess.run(
        ("git", *arguments),
        cwd=folder,
        env={**kept, **_IN_ENGLISH, **more},
        input=given,
        capture_output=True,
        check=False,
    )


def advice_in(said: bytes) -> str:
    """Return why git failed and the commands by which it says that this is mended, on one line."""
    lines = [line.rstrip() for line in said.decode(errors="replace").split("\n") if line.strip()]
    why = next((line for line in lines if line.startswith(("fatal: ", "error: "))), "")
    advised = [line.strip() for line in lines if line.startswith("\t")]
    mends = "".join(f"; `{command}` mends it, git says" for command in advised)
    return (why or next(iter(lines), "")) + mends
