"""What a kernel gives for each part, what it does not run, and where its complaints go."""

import logging
from pathlib import Path, PurePosixPath

import pytest

from publishing import execute as executing
from publishing.chapter import parse_chapter
from publishing.inline import MIME

TEXT = """# A {#sec-a}

```{python}
import sys
print("told", file=sys.stderr)
x = (1, 2)
x
```

Values: `{python} x[0]`, `{python} 3, 4` and `{python} "a*"`.

```{python}
#| eval: false
raise SystemExit
```
"""


def test_parts_give_outputs_values_and_complaints_to_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chapter = parse_chapter(PurePosixPath("a.qmd"), TEXT)
    steps: list[None] = []
    with caplog.at_level(logging.WARNING, logger="lastfm"):
        executed = executing.execute(chapter, tmp_path, step=lambda: steps.append(None))
    assert executed.chapter is chapter
    assert len(steps) == len(executed.outputs) == 4
    heading, cell, values, unrun = executed.outputs
    assert (heading, unrun) == ((), ())
    assert [output["data"]["text/plain"] for output in cell if "data" in output] == ["(1, 2)"]
    assert [output["data"][MIME] for output in values] == [["1", r"\(3\, 4\)", r"a\*"]]
    assert "a.qmd:4: told" in caplog.messages


def test_prose_alone_starts_no_kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executing, "NotebookClient", None)
    chapter = parse_chapter(PurePosixPath("a.qmd"), "# A {#sec-a}\n\nOnly words.\n")
    assert executing.execute(chapter, tmp_path).outputs == ((),)
