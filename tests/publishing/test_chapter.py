"""A chapter's source, taken apart: front matter, prose, cells, lines."""

from pathlib import Path, PurePosixPath

import pytest

from publishing.chapter import Cell, Prose, parse_chapter, read_chapter
from publishing.errors import BuildError

SOURCE = PurePosixPath("report/data.qmd")
TEXT = """---
description: Two parts
---

# Data {#sec-data}

```{python}
#| label: fig-x
#| fig-cap: "A: caption"
x = 1
x
```
Last line.
"""


def test_parts_with_their_lines() -> None:
    chapter = parse_chapter(SOURCE, TEXT)
    assert chapter.name == "data"
    assert chapter.front == {"description": "Two parts"}
    assert chapter.parts == (
        Prose("\n# Data {#sec-data}\n", 4),
        Cell("x = 1\nx", 10, {"label": "fig-x", "fig-cap": "A: caption"}),
        Prose("Last line.", 13),
    )


def test_a_cell_without_label_has_an_empty_one() -> None:
    (cell,) = parse_chapter(SOURCE, "```{python}\n```").parts
    assert cell == Cell("", 2, {})
    assert isinstance(cell, Cell)
    assert cell.label == ""


@pytest.mark.parametrize(
    "text",
    [
        "```python\n1\n```",
        "````markdown\n```{python}\n1\n```\n````",
        "~~~\n```{python}\n~~~",
        "```{.python}\n1\n```",
        "``` `{python} x` ```",
        "    ```{python}\n    1",
    ],
)
def test_what_is_no_cell_stays_prose(text: str) -> None:
    assert parse_chapter(SOURCE, text).parts == (Prose(text, 1),)


@pytest.mark.parametrize("fence", ["```", "`````", "~~~"])
def test_a_longer_fence_and_spaces_after_it_end_a_cell(fence: str) -> None:
    text = f"{fence}{{python}}\n1\n{fence}{fence[0]}  \nafter"
    assert parse_chapter(SOURCE, text).parts == (Cell("1", 2), Prose("after", 4))


def test_a_shorter_fence_does_not_end_a_cell() -> None:
    (cell,) = parse_chapter(SOURCE, "````{python}\n'''\n```\n'''\n````").parts
    assert cell == Cell("'''\n```\n'''", 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n```{python}\n1", "report/data.qmd:2: this code block never ends"),
        ("---\na: 1", "report/data.qmd:1: the front matter never ends"),
        ("---\na: 1\nb: c: d\n---", "report/data.qmd:3: no YAML: mapping values are not allowed"),
        ("---\nwords\n---", "report/data.qmd:2: 'words' is no list of options"),
        ("\n```{python}\n#| a: 1\n#| b: c: d\n1\n```", "report/data.qmd:4: no YAML: mapping"),
    ],
)
def test_what_cannot_be_read_names_its_line(text: str, message: str) -> None:
    with pytest.raises(BuildError) as problem:
        parse_chapter(SOURCE, text)
    assert str(problem.value).startswith(message)


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.qmd").write_bytes("\ufeff---\na: 1\n---\nZoë".encode())
    chapter = read_chapter(tmp_path, PurePosixPath("a.qmd"))
    assert (chapter.front, chapter.parts) == ({"a": 1}, (Prose("Zoë", 4),))
