"""The only place that starts git, always for the repository that a folder lies in.

A git hook, or a command in another worktree, sets environment variables that name a repository, an
index or a working tree. They are removed, so that git discovers the repository by itself.
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
"""What `git rev-parse --local-env-vars` lists, and variables that change how paths are read.

Configuration given in the environment is kept, as git does when it enters another repository: it
may hold a `safe.directory`.
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
"""Environment with which git only reads: it fetches nothing, whatever the configuration."""

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
"""Global options with which the repository's configuration cannot run any program."""


def run(
    folder: Path,
    *arguments: str,
    given: bytes = b"",
    more: Mapping[str, str] = MappingProxyType({}),
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, without a shell; return its exit status and output.

    `more` is added to the environment. Raises FileNotFoundError if git or the folder does not
    exist.
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
    """Return git's error message on one line, with the commands that git advises to run."""
    lines = [line.rstrip() for line in said.decode(errors="replace").split("\n") if line.strip()]
    why = next((line for line in lines if line.startswith(("fatal: ", "error: "))), "")
    advised = [line.strip() for line in lines if line.startswith("\t")]
    mends = "".join(f"; `{command}` mends it, git says" for command in advised)
    return (why or next(iter(lines), "")) + mends
