"""Results of others: only for the data that they were obtained on."""

import re
from dataclasses import replace

import pytest

from analysis.dataset import Dataset, load_dataset
from analysis.literature import Literature, published_rankings
from analysis.paths import PROJECT, SAMPLE_DATA
from analysis.published import read_published


@pytest.fixture(scope="module")
def sample() -> Dataset:
    return load_dataset(SAMPLE_DATA)


def test_other_data_have_no_published_results(sample: Dataset) -> None:
    assert published_rankings(sample) is None


def test_the_data_of_the_publication_have_them(sample: Dataset) -> None:
    table = published_rankings(replace(sample, fingerprint="1bfbeff8ca934d05"))
    assert table is not None
    figures = table.set_index("model")[["recall_at_10", "ndcg_at_10"]]
    # As https://github.com/RUCAIBox/RecBole-GNN prints them.
    assert figures.loc["BPR"].tolist() == [0.1761, 0.1674]
    assert figures.idxmax().tolist() == ["SEPT", "MHCN"]
    assert figures.max().tolist() == [0.2127, 0.2068]
    assert table["differs"].str.len().min() > 0


def test_the_source_is_in_the_bibliography() -> None:
    key = read_published("literature", Literature).ranking.citation
    bibliography = (PROJECT / "report" / "references.bib").read_text(encoding="utf-8")
    assert re.search(rf"^@\w+\{{{key},$", bibliography, re.MULTILINE)
