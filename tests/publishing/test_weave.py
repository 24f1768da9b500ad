"""Cells woven into Markdown: code, outputs, captions, in both formats."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.execute import Executed
from publishing.weave import Woven, weave

Output = dict[str, Any]


@pytest.fixture
def woven(write_book: Callable[..., Book]) -> Callable[..., Woven]:
    """Weave one cell as if it had given certain outputs."""

    def make(cell: str, *outputs: Output, front: str = "") -> Woven:
        book = write_book({"report/a.qmd": f"{front}```{{python}}\n{cell}\n```\n"})
        chapter = read_chapter(book.root, book.sources[1])
        return weave(book, Executed(chapter, (outputs,)), {"var": {"n": "seven"}})

    return make


def shown(**data: str) -> Output:
    bundle = {kind.replace("_", "/"): content for kind, content in data.items()}
    return {"output_type": "display_data", "data": bundle}


def printed(text: str, name: str = "stdout") -> Output:
    return {"output_type": "stream", "name": name, "text": text}


Make = Callable[..., Woven]
QUIET = "#| echo: false\n1"


def test_code_is_for_the_page_where_paper_hides_it(woven: Make) -> None:
    assert woven("x = 1\n").text == (
        ':::: {.content-visible when-format="html"}\n````{.python .cell-code}\nx = 1\n````\n::::\n'
    )


def test_code_is_said_once_where_both_formats_show_it(woven: Make) -> None:
    assert woven("#| echo: true\nx = 1").text == "````{.python .cell-code}\nx = 1\n````\n"


@pytest.mark.parametrize(
    ("front", "shows"),
    [
        ("---\nexecute: {echo: false}\n---\n", False),
        ("---\nformat: {html: {echo: false}}\n---\n", False),
        ("---\necho: false\n---\n", False),
        ("---\nsubject: x\n---\n", True),
    ],
)
def test_front_matter_may_hide_code(woven: Make, front: str, shows: bool) -> None:
    assert ("x = 1" in woven("x = 1", front=front).text) == shows


def test_folds_say_how(woven: Make) -> None:
    text = woven('#| code-fold: show\n#| code-summary: Say "it"\n#| echo: true\nx').text
    expected = '````{.python .cell-code code-fold="show" code-summary="Say \\"it\\""}\nx\n````\n'
    assert text == expected


def test_a_chart_is_live_on_the_page_and_a_picture_on_paper(woven: Make) -> None:
    made = woven(
        '#| label: fig-x\n#| fig-cap: A {{< var n >}}\n#| fig-alt: "Two\\n lines"\n' + QUIET,
        shown(text_html="<div>`````</div>", image_png=base64.b64encode(b"PNG").decode()),
    )
    assert made.text == (
        '::::: {#fig-x .cell-output fig-alt="Two lines"}\n'
        ':::: {.content-visible when-format="html"}\n'
        "``````{=html}\n<div>`````</div>\n``````\n::::\n\n"
        ':::: {.content-visible unless-format="html"}\n'
        "![](media/a-1.png)\n::::\n\nA seven\n:::::\n"
    )
    assert made.media == {"a-1.png": b"PNG"}


def test_pictures_are_numbered_in_their_chapter(woven: Make) -> None:
    made = woven(QUIET, shown(**{"image_svg+xml": "<svg/>"}), shown(**{"image_svg+xml": "<b/>"}))
    assert list(made.media.items()) == [("a-1.svg", b"<svg/>"), ("a-2.svg", b"<b/>")]


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (printed("a\n"), "::::: {.cell-output}\n````{.cell-output-stdout}\na\n````\n\n\n:::::\n"),
        (printed("secret", "stderr"), "\n"),
        (shown(text_markdown="*a*", text_plain="b"), "::::: {.cell-output}\n*a*\n\n\n:::::\n"),
        (shown(text_html="<b>a</b>", text_plain="b"), "````{=html}\n<b>a</b>\n````"),
        (shown(text_plain="{}"), "````{.cell-output-plain}\n{}\n````"),
        (shown(text_plain=""), "\n"),
    ],
)
def test_the_richest_form_is_shown(woven: Make, output: Output, expected: str) -> None:
    text = woven(QUIET, output).text
    assert expected in text
    assert "secret" not in text


def test_output_as_is_stands_alone(woven: Make) -> None:
    options = "#| output: asis\n#| echo: false\n1"
    assert woven(options, printed("## Head\n")).text == "## Head\n\n"
    labelled = woven("#| label: tbl-x\n#| tbl-cap: C\n" + options, printed("| a |\n|---|\n")).text
    assert labelled == "::::: {#tbl-x .cell-output}\n| a |\n|---|\n\n\nC\n:::::\n"


@pytest.mark.parametrize("options", ["#| include: false", "#| echo: false\n#| output: false"])
def test_what_is_hidden_leaves_nothing(woven: Make, options: str) -> None:
    assert woven(f"{options}\n1", printed("a")).text == "\n"
