"""No input takes more than two seconds of a processor or 500 MB, and none raises what it must not.

Every kept input is tried, every long one, and a fixed number of mutations that are the same in every
run. `make fuzz` looks for new ones for as long as it is let.
"""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.fuzz.inputs import CORPUS, LONG
from tests.fuzz.targets import TARGETS
from tests.support.project import ROOT

MUTATIONS = {"content": 60, "source": 60, "text": 60}
"""How many mutations are tried of what takes a whole briefing; of the other kinds it is MORE."""

MORE = 600


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of a process are those of Linux")
@pytest.mark.parametrize("kind", TARGETS)
def test_every_input_keeps_the_limits(kind: str) -> None:
    command = [sys.executable, "-m", "tests.fuzz.limited", kind, str(MUTATIONS.get(kind, MORE))]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    last = done.stdout.rstrip().rpartition("\n")[2]
    assert done.returncode == 0, f"{last}: {done.returncode}\n{done.stderr[-3000:]}"
    assert json.loads(last)["inputs"] > MUTATIONS.get(kind, MORE)


def test_every_kind_has_inputs_that_are_kept_and_long_ones() -> None:
    assert {path.name for path in CORPUS.iterdir()} == set(TARGETS) == set(LONG)
