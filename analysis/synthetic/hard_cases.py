"""Names and tags that break careless code: every script, every markup, every lookalike.

They are given to popular artists, so that they stand in top tables and in charts.
"""

HARD_NAMES = (
    "<script>alert(1)</script>",
    "Северный Вокзал",
    "$x$",
    "נמל הלילה",
    "夜明けの灯台合唱団",
    "a|b",
    "Glass Lantern",
    "glass lantern",
    "🦊 Foxfire 🔥",
    '"quoted"',
    "*star*",
    "فرقة قمر الميناء",
    "Ember Coast",
    "Ember",
    "@fig-x",
    "Søren Ålund & Zoé",
    "NA",
    "[link](x)",
    "푸른 등대 사람들",
    "(.*)+[",
    "纸月亮乐队",
    "`tick`",
    "40417",
    "ประภาคารสีฟ้า",
    "=1+1",
    "back\\slash",
    "{{< var x >}}",
    "# hash",
    "null",
    "Τα Χάρτινα Πλοία",
    "&lt;Ampersand&gt; &amp; Sons",
    "O'Marrow's 100 %",
    "👩‍🚀 Orbit",
    "__init__",
    "~~struck~~ ^up^",
    "{python} 1/0",
    "</title><b>",
    "СЕВЕРНЫЙ ВОКЗАЛ",
    "The Committee for the Preservation of Very Long Names That No Axis, Legend or Table Column "
    "Was Ever Made to Hold",
)
"""Artist names, the ones for the most popular artists first."""

HARD_TAGS = (
    "$y$ core",
    "a|b side",
    "*loud*",
    "<b>bold</b>",
    "música",
    "chanson française",
    "año nuevo",
    "für später",
    '"best" of',
    "NA",
    "@tbl-x",
)
"""Tags; all can be written in latin-1."""
