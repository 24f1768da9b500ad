"""Where a figure comes from stands under it."""

from collections.abc import Callable
from pathlib import Path

from publishing.book import Book
from publishing.chapter import read_chapter
from publishing.edition import Edition
from publishing.finish.provenance import add_provenance
from publishing.tracking.present import Present
from publishing.tracking.provenance import provenance

CHAPTER = """# A {#sec-a}

```{python}
#| include: false
from analysis.study import load_study, open_dataset
from analysis.text import number
dataset, study = open_dataset(), load_study()
seed = study.likeness.seed
```

```{python}
#| label: fig-data
number(len(dataset.links))
```

```{python}
#| label: fig-seed
number(seed)
```

```{python}
#| label: fig-plain
number(3)
```
"""


def test_each_cell_tells_its_own_inputs(write_book: Callable[..., Book], tmp_path: Path) -> None:
    book = write_book({"a.qmd": CHAPTER})
    (tmp_path / "artists.dat").write_text("rows")
    chapter = read_chapter(book.root, book.sources[1])
    found = provenance(chapter, Present(book.root, tmp_path), tmp_path / "records")
    data, seed = found["fig-data"], found["fig-seed"]
    assert data["chapter"] == seed["chapter"] == "a.qmd"
    assert data["functions"] == seed["functions"] == ["analysis.text.number"]
    assert "artists.dat" in data["data"]
    assert data["seeds"] == {}
    assert list(seed["seeds"]) == ["likeness.seed"]
    assert found["fig-plain"]["data"] == {}
    assert data["digest"] != seed["digest"]
    (tmp_path / "artists.dat").write_text("other rows")
    again = provenance(chapter, Present(book.root, tmp_path), tmp_path / "records")
    assert again["fig-data"]["data"] != data["data"]
    assert again["fig-plain"] == found["fig-plain"]


USED = """# A {#sec-a}

```{python}
from analysis.paths import LOCK
from analysis.packages import packages as listed
from analysis.stated import stated
found = listed(LOCK)
said = found
```

```{python}
#| label: tbl-used
print(said, LOCK, stated().dataset.users)
```
"""


def test_functions_of_earlier_cells_are_named(
    write_book: Callable[..., Book], tmp_path: Path
) -> None:
    book = write_book({"a.qmd": USED})
    chapter = read_chapter(book.root, book.sources[1])
    present = Present(book.root, tmp_path, {"dataset": {"users": 3}})
    facts = provenance(chapter, present, tmp_path / "records")["tbl-used"]
    assert facts["functions"] == ["analysis.packages.packages"]
    assert facts["results"] == ["dataset.users"]


def test_it_stands_behind_its_figure_and_is_escaped(edition: Edition) -> None:
    facts = {"chapter": "a.qmd", "functions": ["<f>"], "digest": "12", "seeds": {"k.seed": 7}}
    page = '<p></p><figure id="fig-a">A</figure><figure id="fig-b">B</figure><p>end</p>'
    html = add_provenance(page, {"fig-a": facts}, edition)
    assert html.index("fig-a") < html.index("&lt;f&gt;") < html.index("fig-b")
    assert "k.seed 7" in html
    assert html.count("<details") == 1
    assert edition.line in html
