"""What the linter panache knows better: footnotes, headings, links that lead nowhere."""

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from publishing.lint.finding import Finding

PROGRAM = Path(sys.executable).with_name("panache")
RULES = (
    *("heading-hierarchy", "undefined-footnote-id", "unused-footnote-id"),
    "undefined-reference-label",
)
LINE = re.compile(r"^(.+?):(\d+):\d+: \w+\[([\w-]+)\]: (.*)$", re.MULTILINE)


def check_with_panache(root: Path, sources: Sequence[PurePosixPath]) -> Iterator[Finding]:
    """Run panache where it is installed; keep what none of our own rules says."""
    if not PROGRAM.is_file():
        return
    command = [str(PROGRAM), "lint", "--flavor=quarto", "--isolated", "--no-cache", "--no-color"]
    command += ["--message-format=short", *map(str, sources)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    # Its own --select drops the rules on footnotes.
    for place, line, rule, message in LINE.findall(done.stdout + done.stderr):
        if rule in RULES and "Cross-reference" not in message:  # ours know all chapters' labels
            source = (root / place).resolve().relative_to(root.resolve())
            yield Finding(source.as_posix(), int(line), message)
