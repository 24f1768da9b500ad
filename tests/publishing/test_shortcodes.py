"""The two shortcodes: values by path, literal ones, unknown ones."""

import pytest

from publishing.errors import BuildError
from publishing.shortcodes import fill

VALUES = {"var": {"build": {"version": "1.2", "year": 2026}}, "meta": {"subject": "x"}}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{< var build.version >}}", "1.2"),
        ("{{<var build.year>}} {{<  meta   subject  >}}", "2026 x"),
        ("{{{< var build.version >}}}", "{{< var build.version >}}"),
        ("```\n{{< var build.version >}}\n```", "```\n{{< var build.version >}}\n```"),
        ("{{ no }} {< no >} {{<", "{{ no }} {< no >} {{<"),
    ],
)
def test_filling(text: str, expected: str) -> None:
    assert fill(text, VALUES, "a.qmd") == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\n\n{{< var build.none >}}", "a.qmd:12: {{< var build.none >}} names nothing"),
        ("{{< var build.version.more >}}", "a.qmd:10: {{< var build.version.more >}} names"),
        ("{{< meta gone >}}", "a.qmd:10: {{< meta gone >}} names nothing"),
        ("{{< include x.md >}}", "a.qmd:10: {{< include x.md >}}: only var and meta are known"),
    ],
)
def test_what_cannot_be_filled_names_its_line(text: str, message: str) -> None:
    with pytest.raises(BuildError) as problem:
        fill(text, VALUES, "a.qmd", first=10)
    assert str(problem.value).startswith(message)
