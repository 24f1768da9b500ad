"""What is wrong in a chapter stops the build, and the message says where it is."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from publishing.book import Book, read_book
from publishing.errors import BuildError

Write = Callable[..., Book]
Render = Callable[..., Path]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("See @fig-nowhere.", r"report/a.qmd:3: unresolved reference @fig-nowhere"),
        ("See\n[@sec-gone; @sec-a].", r"report/a.qmd:4: unresolved reference @sec-gone"),
        ("As [@known] and [@unknown] say.", r"report/a.qmd:3: unknown citation @unknown"),
        ("{{< video x.mp4 >}}", r"report/a.qmd:3: {{< video x.mp4 >}}: only var and meta"),
        ("a\n\n{{< var no.such >}}", r"report/a.qmd:5: {{< var no.such >}} names nothing"),
        ("![x](none.png)", r"report/a.qmd:3: there is no picture none.png"),
        ("![x](../../../out.png)", r"report/a.qmd:3: there is no picture ../../../out.png"),
        ("## A {#sec-x}\n\n## B {#sec-x}", r"report/a.qmd:3: the label sec-x is used twice"),
        (
            "::: {#fig-x}\na\n\nb\n:::\n\n::: {#fig-x}\nc\n\nd\n:::",
            r"report/a.qmd:9: the label fig-x is used twice",
        ),
        ("# Second {#sec-b}", "report/a.qmd: a chapter needs exactly one title"),
        ("Second\n======", "#second: a chapter has one title"),
        ("```python\nnever ends", "report/a.qmd:3: this code block never ends"),
    ],
)
def test_a_wrong_chapter_stops_the_build(
    write_book: Write, render_book: Render, body: str, message: str
) -> None:
    book = write_book({"report/a.qmd": f"# A {{#sec-a}}\n\n{body}\n"})
    with pytest.raises(BuildError) as problem:
        render_book(book)
    assert message in str(problem.value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "No title at all.",
            "report/a.qmd: a chapter needs exactly one title: # Title {",
        ),
        ("# No label", "report/a.qmd: a chapter needs exactly one title: # Title {"),
        ("Early.\n\n# A {#sec-a}", "report/a.qmd: 'Early.' stands before the chapter's title"),
        ("---\na: b: c\n---\n# A {#sec-a}", "report/a.qmd:2: no YAML"),
        ("---\na: b\n# A {#sec-a}", "report/a.qmd:1: the front matter never ends"),
        ("# A {#sec-a}\n```{python}\n#| just words\n1\n```", "report/a.qmd:3: 'just words' is no"),
    ],
)
def test_a_chapter_out_of_form_stops_the_build(
    write_book: Write, render_book: Render, text: str, message: str
) -> None:
    with pytest.raises(BuildError) as problem:
        render_book(write_book({"report/a.qmd": text}))
    assert message in str(problem.value)


CODE = """# A {#sec-a}

```{python}
#| label: fig-x
good = 1

wrong = good / 0
```
"""
FUNCTION = """# A {#sec-a}

```{python}
def inverse(x):
    return 1 / x
```

Text.

```{python}
x = 0

inverse(x)
```
"""
INLINE = """# A {#sec-a}

Fine: `{python} 1 + 1`.

Not so:
`{python} 2` and `{python} nothing_here`.
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (CODE, "report/a.qmd:7: ZeroDivisionError: division by zero"),
        (FUNCTION, "report/a.qmd:13: ZeroDivisionError: division by zero"),
        (INLINE, "report/a.qmd:6: NameError: name 'nothing_here' is not defined"),
        ("# A {#sec-a}\n\n```{python}\nx = 1\nx x\n```\n", "report/a.qmd:5: SyntaxError"),
        ("# A {#sec-a}\n\nHi `{python} 1 +`.\n", "report/a.qmd:3: SyntaxError"),
        (
            "# A {#sec-a}\n\n```{python}\nimport os; os._exit(3)\n```\n",
            "report/a.qmd:4: the kernel",
        ),
    ],
)
def test_failing_code_stops_the_build(
    write_book: Write, render_book: Render, text: str, message: str
) -> None:
    with pytest.raises(BuildError) as problem:
        render_book(write_book({"report/a.qmd": text}))
    assert str(problem.value).startswith(message)


def test_the_message_of_a_failing_cell_shows_the_traceback(
    write_book: Write, render_book: Render
) -> None:
    with pytest.raises(BuildError, match=r"(?s)inverse\(x\).*return 1 / x"):
        render_book(write_book({"report/a.qmd": FUNCTION}))


def test_a_missing_chapter_stops_the_build(write_book: Write) -> None:
    book = write_book({"report/a.qmd": "# A {#sec-a}\n"})
    (book.root / "report" / "a.qmd").unlink()
    with pytest.raises(BuildError, match=r"_quarto.yml lists report/a\.qmd, and there is no such"):
        read_book(book.root)


def test_references_to_other_chapters_may_stay_open_in_a_preview(
    write_book: Write, render_book: Render
) -> None:
    book = write_book({"report/a.qmd": "# A {#sec-a}\n\nSee @fig-elsewhere.\n"})
    site = render_book(book, preview=True)
    assert "?fig-elsewhere" in (site / "report" / "a.html").read_text(encoding="utf-8")
    assert not (site / "report.pdf").exists()
    assert book.sources == (PurePosixPath("index.qmd"), PurePosixPath("report/a.qmd"))
