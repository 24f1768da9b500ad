"""What a built site holds beside its pages: numbers, tables, the PDF, and nothing personal."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pandas as pd
import pytest

from analysis.paths import PROJECT
from analysis.results_schema import Results
from publishing.finish.requests import check_requests
from publishing.glyph_check import undrawn_glyphs
from tests.sites import PAGES, sites

# Printed by the original report; the weights to six digits, as it rounded them.
PUBLISHED = {
    "null_picture_urls": 444,
    "artists_over_100_listeners": 125,
    "links_of_artists_over_100": 24809,
    "outlier_rows": 23182,
    "outlier_median": 1161,
}
PUBLISHED_WEIGHT = {
    "mean": 4.154168,
    "std": 2.964601,
    "q25": 1.822414,
    "q50": 3.009483,
    "q75": 5.756034,
}
ROW_MEAN_BY_NUMBER = 3235.736724  # worked out apart, from the ids in numerical order


@pytest.fixture(scope="module", params=sites(), ids=lambda place: place.name)
def site(request: pytest.FixtureRequest) -> Path:
    return Path(request.param)


@pytest.fixture(scope="module")
def results(site: Path) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads((site / "results.json").read_text("utf-8"))
    return found


def test_every_chapter_has_its_page(site: Path) -> None:
    assert [name for name in PAGES if not (site / name).is_file()] == []


def test_the_results_follow_their_schema(results: dict[str, object], site: Path) -> None:
    assert Results.model_validate(results).build is not None
    schema = json.loads((site / "results.schema.json").read_text("utf-8"))
    assert set(results) == set(schema["properties"])


def test_the_real_data_give_the_published_figures(results: dict[str, dict[str, object]]) -> None:
    if results["dataset"]["is_sample"]:
        pytest.skip("the published figures are the real data's")
    found = results["preparation"]
    assert {name: found[name] for name in PUBLISHED} == PUBLISHED
    weight = found["scaled_weight"]
    assert {name: round(weight[name], 6) for name in PUBLISHED_WEIGHT} == PUBLISHED_WEIGHT  # type: ignore[index]
    means = found["reindexed_mean"]
    assert round(means["as_numbers"], 6) == ROW_MEAN_BY_NUMBER  # type: ignore[index]
    assert round(means["as_strings"], 6) == 9967.995314  # type: ignore[index]


def test_a_page_says_where_its_numbers_come_from(site: Path, results: dict[str, object]) -> None:
    dataset = results["dataset"]
    for name in PAGES:
        html = (site / name).read_text("utf-8")
        assert str(dataset["fingerprint"]) in html  # type: ignore[index]
        assert ("edition-banner" in html) == dataset["is_sample"]  # type: ignore[index]


def test_no_page_asks_another_site(site: Path) -> None:
    check_requests(site)


def test_no_download_holds_a_row_of_a_user(site: Path) -> None:
    tables = sorted((site / "data").glob("*.csv"))
    assert [table.name for table in tables] == [
        "artists.csv",
        "atlas_artists.csv",
        "atlas_neighbours.csv",
        "tags.csv",
    ]
    for table in tables:
        columns = set(pd.read_csv(table, nrows=1).columns)
        assert not {"user_id", "friend_id", "user_row"} & columns
        parquet = pd.read_parquet(table.with_suffix(".parquet"))
        assert len(parquet) == len(pd.read_csv(table, keep_default_na=False))


def test_no_file_holds_a_path_of_the_machine(site: Path) -> None:
    paths = [str(PROJECT).encode(), str(Path.home()).encode() + b"/"]
    found = [
        place.relative_to(site)
        for place in site.rglob("*")
        if place.is_file() and any(path in place.read_bytes() for path in paths)
    ]
    assert found == []


def test_the_pdf_draws_every_glyph(site: Path) -> None:
    assert undrawn_glyphs(site / "report.pdf") == []


def test_the_pdf_holds_every_chapter(site: Path, results: dict[str, object]) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("no pdftotext: install poppler-utils")
    command = [reader, "-layout", str(site / "report.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    titles = re.findall(r"^# (.+?) \{", "\n".join(_sources()), re.MULTILINE)
    assert [title for title in titles if title not in text] == []
    assert "?fig-" not in text and "alt.Chart" not in text
    is_sample = results["dataset"]["is_sample"]  # type: ignore[index]
    assert ("built from the synthetic sample" in " ".join(text.split())) == is_sample


def _sources() -> list[str]:
    places = [PROJECT / "index.qmd", *sorted((PROJECT / "report").glob("*.qmd"))]
    return [place.read_text("utf-8") for place in places]
