"""Print the text of the issue that an event is about, as it was at that moment."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Print the text, byte for byte."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    text: str = event["issue"]["body"] or ""
    sys.stdout.buffer.write(text.encode(errors="replace"))


if __name__ == "__main__":
    main()
