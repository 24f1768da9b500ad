"""What a chapter was seen to call, open and read is among what its fingerprint names.

Fingerprints are told from the code's text; this looks at the code while it runs.
"""

import functools
import json
import os
import subprocess
import sys
from pathlib import PurePosixPath

import pytest

from analysis.paths import PROJECT, SAMPLE_DATA, STUDY_FILE
from publishing.book import read_book
from publishing.chapter import read_chapter
from publishing.prepare import known_results
from publishing.tracking.inputs import chapter_inputs
from publishing.tracking.present import Present

pytestmark = pytest.mark.builds
MEMOISING = "analysis.memo:"


@functools.cache
def present() -> Present:
    return Present(PROJECT, SAMPLE_DATA, known_results(Present(PROJECT, SAMPLE_DATA)))


def seen(source: PurePosixPath) -> dict[str, list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.tracer", str(source)],
        cwd=PROJECT,
        env={**os.environ, "LASTFM_DATA": str(SAMPLE_DATA), "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return found


def is_covered(name: str, known: set[str], separator: str) -> bool:
    """Whether a key names this, or all that it is a part of."""
    return any(f"{name}{separator}".startswith(f"{key}{separator}" if key else "") for key in known)


@pytest.mark.parametrize("source", read_book(PROJECT).sources, ids=lambda source: source.stem)
def test_all_that_a_chapter_uses_is_in_its_fingerprint(source: PurePosixPath) -> None:
    keys = chapter_inputs(read_chapter(PROJECT, source), present())

    def named(kind: str) -> set[str]:
        return {key.removeprefix(kind) for key in keys if key.startswith(kind)}

    found = seen(source)
    sources, data = named("source:"), {f"data/sample/{name}" for name in named("data:") if name}
    files = named("file:") | data | {STUDY_FILE.relative_to(PROJECT).as_posix()}
    called = [name for name in found.get("called", []) if not name.startswith(MEMOISING)]
    missed = {
        "called": [name for name in called if name not in sources],
        "opened": [name for name in found.get("opened", []) if not is_covered(name, files, "/")],
        "parameter": [
            name
            for name in found.get("parameter", [])
            if not is_covered(name, named("parameter:"), ".")
        ],
        "result": [
            name for name in found.get("result", []) if not is_covered(name, named("result:"), ".")
        ],
    }
    assert not any(missed.values()), missed
    assert bool(called) == any(key.startswith("source:analysis.") for key in keys)
