"""Names reach the reader as they are, through real pandoc."""

import subprocess

import pypandoc
import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st

from analysis.text import escape_markdown, number, share, single_line, text

HOSTILE = [
    "$x$",
    "@fig-x",
    "<script>alert(1)</script>",
    "*",
    "**b** _i_",
    "`code`",
    "[a](b)",
    "![a](b.png)",
    "{{< var x >}}",
    "a|b",
    "~sub~ ^sup^ [^1] ^[note]",
    "# Title",
    "1. item",
    "- item",
    "(@ex) x",
    "\"quoted\" 'single' “curly” ‘it’s’",
    "wait... -- --- well",
    "back\\slash\\",
    "  edges  ",
    "two\nlines",
    "&amp; &lt;",
    ":smile: ::: {.x}",
    "https://example.org/a_b",
    ".*+?[",
    "Мумий Тролль",
    "שלום",
    "椎名林檎",
    "e\u0301",
    "---",
    "%",
]


def pandoc(source: str, writer: str) -> str:
    command = [pypandoc.get_pandoc_path(), "-f", "markdown", "-t", writer, "--wrap=none"]
    return subprocess.run(
        command, input=source, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


@pytest.mark.parametrize("writer", ["plain", "html"])
def test_hostile_names_come_out_as_they_are(writer: str) -> None:
    source = "\n\n".join(escape_markdown(name) for name in HOSTILE)
    out = pandoc(source, writer)
    if writer == "html":
        assert "<script" not in out
        out = "\n\n".join(p.get_text() for p in BeautifulSoup(out, "html.parser").find_all("p"))
        out += "\n"
    paragraphs = [line for line in out.split("\n") if line]
    assert paragraphs == [single_line(name) for name in HOSTILE]


def test_a_name_inside_a_sentence_leaves_the_sentence_alone() -> None:
    name = text('*NSYNC "live"...')._repr_markdown_()
    out = pandoc(f"We *heard* {name} twice.", "html")
    assert out.strip() == '<p>We <em>heard</em> *NSYNC "live"... twice.</p>'


@settings(max_examples=25, deadline=None)
@example(["“a’", "‘", "a\u00a0b"])
@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=20))
def test_round_trip(names: list[str]) -> None:
    # A letter at either end keeps a paragraph for names that hold nothing visible.
    shown = [f"x{single_line(name)}x" for name in names]
    source = "\n\n".join(f"x{escape_markdown(name)}x" for name in names)
    lines = [p.get_text() for p in BeautifulSoup(pandoc(source, "html"), "html.parser")("p")]
    assert lines == shown
    assert [line for line in pandoc(source, "plain").split("\n") if line] == shown


def test_shortcode_does_not_survive() -> None:
    assert "{{<" not in escape_markdown("{{< var x >}}")


def test_direction_switches_are_dropped() -> None:
    assert single_line("a\u202eb\u2066c") == "abc"


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [(0, 0, "0"), (1234567, 0, "1,234,567"), (2.345, 1, "2.3"), (-0.001, 1, "0.0"), (-7, 0, "−7")],
)
def test_number(value: float, digits: int, expected: str) -> None:
    assert number(value, digits) == expected


def test_number_refuses_what_is_not_finite() -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        number(float("nan"))


def test_share() -> None:
    assert share(24809 / 92834) == "26.7\u00a0%"
    assert share(1, 0) == "100\u00a0%"


@pytest.mark.parametrize("name", ["https", "http://x.org", "data", "LICENSE", ""])
def test_a_name_is_no_address_and_no_file(name: str) -> None:
    assert str(text(name)) == name
    assert pandoc(text(name)._repr_markdown_(), "plain").strip() == name
