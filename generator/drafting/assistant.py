"""An assistant: the only place that starts one. It is a program of the editor's choice, which reads and answers JSON.

It is started without a shell, and given a time and an amount of output that it may not exceed.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from threading import Thread
from typing import IO

MOST_BYTES = 1_000_000
"""How much of an answer is read."""


class AssistantError(Exception):
    """An assistant gave no answer; the message says why."""


def answer_of(
    command: Sequence[str], given: bytes, seconds: float, environment: Mapping[str, str]
) -> bytes:
    """Run a program, pipe a question to it, and return what it answers.

    Raises AssistantError if it cannot be started, fails, takes longer or says more than it may.
    """
    try:
        process = subprocess.Popen(
            tuple(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(environment),
        )
    except (OSError, ValueError) as error:
        raise AssistantError(f"{command[0]} cannot be started: {error}") from None
    assert process.stdin and process.stdout and process.stderr
    said, complained = _Reading(process, process.stdout), _Reading(process, process.stderr)
    asking = Thread(target=_ask, args=(process.stdin, given), daemon=True)
    for thread in (said, complained, asking):
        thread.start()
    try:
        status = process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise AssistantError(f"it gave no answer within {seconds:g} seconds") from None
    said.join(timeout=1)
    complained.join(timeout=1)
    if said.is_too_much or complained.is_too_much:
        raise AssistantError(f"it said more than {MOST_BYTES:,} bytes")
    if status:
        lines = complained.text.decode(errors="replace").strip().splitlines()
        raise AssistantError(
            f"it failed with exit status {status}" + (f": {lines[-1]}" if lines else "")
        )
    return said.text


class _Reading(Thread):
    """Reads what a process says, and ends it if it says too much."""

    def __init__(self, process: subprocess.Popen[bytes], stream: IO[bytes]) -> None:
        super().__init__(daemon=True)
        self.process, self.stream = process, stream
        self.text, self.is_too_much = b"", False

    def run(self) -> None:
        while piece := self.stream.read1(1 << 16):  # type: ignore[attr-defined]
            self.text += piece
            if len(self.text) > MOST_BYTES:
                self.is_too_much = True
                self.process.kill()
                return


def _ask(stream: IO[bytes], given: bytes) -> None:
    try:
        stream.write(given)
        stream.close()
    except OSError:  # it answered without reading all of the question
        pass
