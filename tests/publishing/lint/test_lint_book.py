"""What the linter says of a whole book: labels across chapters, settings, order."""

from collections.abc import Callable

import pytest

from publishing.book import Book
from publishing.errors import BuildError
from publishing.lint import Finding, lint

Check = Callable[..., list[tuple[int, str]]]
CELL = "```{python}\n#| label: fig-x\n#| fig-cap: C\n#| fig-alt: A\n1\n```\nSee @fig-x.\n"


def test_a_label_that_stands_twice_is_named_twice(write_book: Callable[..., Book]) -> None:
    book = write_book({"a.qmd": "# A {#sec-a}\n\n## B {#sec-x}\n", "b.qmd": "# B {#sec-x}\n"})
    assert lint(book.root) == [
        Finding("a.qmd", 3, "the label sec-x is used 2 times"),
        Finding("b.qmd", 1, "the label sec-x is used 2 times"),
    ]


@pytest.mark.parametrize(
    ("head", "line", "message"),
    [
        ("Text.\n", 1, "no title: a chapter begins with # Title {#sec-name}"),
        ("---\na: b\n---\n# A\n", 4, "a title without label: write # Title {#sec-name}"),
        ("---\ntitle: A\n---\n# A {#sec-a}\n", 1, "title in the front matter"),
        ("# A {#sec-a}\n```{python}\n1", 2, "this code block never ends"),
        ("---\na: b: c\n---\n# A {#sec-a}\n", 2, "no YAML: mapping values"),
    ],
)
def test_a_chapter_out_of_form(check: Check, head: str, line: int, message: str) -> None:
    ((at, text),) = check("", head=head)
    assert at == line
    assert text.startswith(message)


def test_references_reach_across_chapters(write_book: Callable[..., Book]) -> None:
    book = write_book({"a.qmd": f"# A {{#sec-a}}\n\n{CELL}", "b.qmd": "# B {#sec-b}\n\n@fig-x.\n"})
    assert lint(book.root) == []


def test_findings_come_in_order(write_book: Callable[..., Book]) -> None:
    book = write_book({"b.qmd": "# B {#sec-b}\n\n20\n\n3 ", "a.qmd": "# A {#sec-a}\n\n7\n"})
    assert list(map(str, lint(book.root))) == [
        "a.qmd:3: 7: a number typed into prose; compute it",
        "b.qmd:3: 20: a number typed into prose; compute it",
        "b.qmd:5: 3: a number typed into prose; compute it",
    ]


@pytest.mark.parametrize(
    ("allowed", "body", "expected"),
    [
        ("80s", "Music of the 80s.", []),
        ("80s", "Music of the\n180s.", ["180", "no chapter uses '80s'"]),
        ("at 10 % of", "Kept at 10\n% of it.", []),
        ("90s", "`90s` in code", ["no chapter uses '90s'"]),
        ("top 20", CELL.replace("cap: C", "cap: The top 20"), []),
    ],
)
def test_allowed_phrases(check: Check, allowed: str, body: str, expected: list[str]) -> None:
    found = check(body, settings=f"allowed = [{allowed!r}]\n")
    assert [text.partition(":")[0] for _, text in found] == expected


def test_an_unused_phrase_is_named_in_its_own_line(write_book: Callable[..., Book]) -> None:
    book = write_book({"report/lint.toml": 'allowed = [\n  "80s",\n  "90s",\n]\n', "a.qmd": ""})
    (book.root / "a.qmd").write_text("# A {#sec-a}\n\nThe 80s.\n", encoding="utf-8")
    assert lint(book.root) == [Finding("report/lint.toml", 3, "no chapter uses '90s'")]


def test_classes_of_the_project_are_known(check: Check) -> None:
    assert check("::: {.facts}\n- a\n:::", settings='classes = ["facts"]\n') == []


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("alowed = []", "report/lint.toml: alowed: no such key, did you mean allowed?"),
        ("allowed = '80s'", "report/lint.toml: allowed: Input should be"),
        ("allowed = [", "report/lint.toml: "),
    ],
)
def test_wrong_settings_are_errors(check: Check, settings: str, message: str) -> None:
    with pytest.raises(BuildError) as problem:
        check("", settings=settings)
    assert str(problem.value).startswith(message)
