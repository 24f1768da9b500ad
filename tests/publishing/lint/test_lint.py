"""The linter's rules, each on a chapter written by hand, with the line it must name."""

from collections.abc import Callable

import pytest

Check = Callable[..., list[tuple[int, str]]]
CELL = "```{python}\n#| label: fig-x\n#| fig-cap: C\n#| fig-alt: A\n1\n```\nSee @fig-x.\n"


SOUND = [
    CELL,
    "Version {{< var build.version >}} of `{{< meta x >}}` and {{{< anything >}}}.\n",
    'Of 2021, from 1956-2011, in [@known, p. 3], at [here](http://x.example/12 "3").[^1]\n\n'
    "[^1]: Note.\n",
    "With $2^{10}$ and\n\n$$\nx_{12}\n$$ {#eq-y}\n\nas @eq-y says in `x[3]`, {{< var a.b2 >}}.\n",
    "1. one\n2. two\n\n<h2 id='a1' class=\"x\">raw</h2> &#8211;\n",
    "Two results `{python} 1 + 1` on `{python} f(2)` a line, literally `{{python}} 3`.\n",
    '::: {.callout-tip collapse="true"}\n## Title\nBody\n:::\n\n::: callout-note\nx\n:::\n',
    '::: {.content-visible when-format="html"}\n[a]{.content-visible unless-format="typst"}\n:::\n',
    '````{.markdown shortcodes="false"}\n```{python}\n12\n```\n{{< var x >}}\n````\n',
    "```bash\nmake 12\n```\n\n```{=html}\n<b>12</b>\n```\n\n<!-- 12 {{< x >}} @fig-none -->\n",
    "## Part {#sec-part}\n\nSee [there](#sec-part) and @sec-home.\n",
    '![Caption](x.png){#fig-p fig-alt="Alt 12"}\n\nSee [-@fig-p].\n',
    '::: {#fig-d fig-alt="Alt"}\n![](x.png)\n\nCaption\n:::\n\nSee @fig-d.\n',
    "| a |\n|---|\n| b |\n\n: Caption {#tbl-t}\n\nSee [@tbl-t; @sec-a].\n",
    "```{python}\ndef f():\n    x = 1\n    return x\n```\n",
    "An e-mail to a@fig-x.example, an escaped \\@fig-y, and {braces} that say nothing.\n",
]


@pytest.mark.parametrize("body", SOUND)
def test_sound_chapters_have_no_findings(check: Check, body: str) -> None:
    assert check(body) == []


RULES = [
    # constructs
    ("```{r}\n1\n```", 3, "{r}: only {python} cells run"),
    ("```{mermaid}\na\n```", 3, "{mermaid}: only {python} cells run"),
    ("```{python .x}\n1\n```", 3, "{python .x}: write {python} alone"),
    ("```{{python}}\n1\n```", 3, "{{python}}: write {python} alone"),
    ("```{=latex}\nx\n```", 3, "raw latex: only html is known"),
    ("a `x`{=typst}", 3, "raw typst: only html is known"),
    ("a\n{{< video x >}}", 4, "{{< video x >}}: only var and meta are known"),
    ("```\na\n{{< var x >}}\n```", 5, "a shortcode in code: Quarto fills it in"),
    ("```\n`{python} x`\n```", 4, "a result in code: Quarto computes it"),
    ("a `{python} x +\ny`", 3, "a result that does not end on its line"),
    (
        "a\n\n::: {.callout-nope}\nx\n:::",
        5,
        "unknown class callout-nope: did you mean callout-",
    ),
    ("::: sidebar\nx\n:::", 3, "unknown class sidebar: did you mean"),
    ("[x]{.smallcaps}", 3, "unknown class smallcaps: did you mean"),
    ("## B {.unumbered}", 3, "unknown class unumbered: did you mean unnumbered?"),
    (
        '::: {.callout-tip colapse="true"}\nx\n:::',
        3,
        "unknown attribute colapse: did you mean ",
    ),
    ('[x]{.content-visible when-format="pdf"}', 3, "when-format=pdf: the formats are html and ty"),
    ("```{python}\n#| eco: false\n1\n```", 4, "unknown cell option eco: did you mean echo?"),
    ("# B {#sec-b}", 3, "a second # heading: a chapter has one title"),
    ("B\n===", 3, "an underlined heading: write # Title {#sec-name}"),
    # captions and alt text
    ("See @fig-x.\n```{python}\n#| label: fig-x\n#| fig-alt: A\n1\n```", 5, "fig-x: no fig-cap"),
    ("See @fig-x.\n```{python}\n#| fig-cap: A\n#| label: fig-x\n1\n```", 6, "fig-x: no fig-alt"),
    (
        '@fig-x\n```{python}\n#| label: fig-x\n#| fig-cap: C\n#| fig-alt: ""\n1\n```',
        5,
        "fig-x: no fi",
    ),
    ("See @tbl-x.\n```{python}\n#| label: tbl-x\n1\n```", 5, "tbl-x: no tbl-cap"),
    ("```{python}\n#| echo: true\n#| fig-cap: C\n1\n```", 5, "fig-cap without a label fig-..."),
    ("a\n\n![Caption](x.png)", 5, "a picture without fig-alt"),
    ('![](x.png){fig-alt="A"}', 3, "a picture without caption"),
    ("@fig-d\n\n::: {#fig-d}\n![](x.png)\n\nC\n:::", 5, "fig-d: no fig-alt"),
    # labels
    ("## B {#sec-b}", 3, "no chapter refers to sec-b"),
    ("$$\nx\n$$ {#eq-x}", 5, "no chapter refers to eq-x"),
    ("| a |\n|---|\n\n: C {#tbl-t}", 6, "no chapter refers to tbl-t"),
    (CELL.replace("See @fig-x.", ""), 4, "no chapter refers to fig-x"),
    ("See\n[see @fig-x, and @sec-a].", 4, "@fig-x: no chapter has this label"),
    ("See [it](#tbl-none).", 3, "@tbl-none: no chapter has this label"),
    # programs
    ("```{python}\nx = 1\ndef f():\n    a = 1\n    b = 2\n    return a\n```", 5, "f has 4 lines"),
    ("```{python}\nx = 1\n%time x\n```", 5, "no Python: "),
    # numbers
    ("We saw\n1,892 users.", 4, "1,892: a number typed into prose"),
    ("The year 2100 and 1899.5.", 3, "2100: a number typed into prose"),
    ("| a |\n|---|\n| 12 |", 5, "12: a number typed into prose"),
    ("## Top 20", 3, "20: a number typed into prose"),
    ("It is 3\\.", 3, "3: a number typed into prose"),
    ("Costs $5 and\n\nmore $ than 7.", 3, "5: a number typed into prose"),
    (CELL.replace("cap: C", "cap: The 20 first"), 5, "20: a number typed into fig-cap"),
    # what panache knows
    ("#### Deep", 3, "Heading level skipped from h1 to h4; expected h2"),
    ("a[^none]", 3, "Footnote '[^none]' not found"),
]


@pytest.mark.parametrize(("body", "line", "message"), RULES)
def test_each_rule_names_the_line(check: Check, body: str, line: int, message: str) -> None:
    found = check(body)
    assert any(at == line and text.startswith(message) for at, text in found), found
    allowed = {"1899.5", "7", "sec-b"}  # what the same chapters say besides
    others = [text for at, text in found if not text.startswith(message)]
    assert all(any(word in text for word in allowed) for text in others), others
