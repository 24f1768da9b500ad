import numpy as np
import pandas as pd
import pytest

from analysis.atlas.maps import map_artists
from analysis.atlas.table import atlas_table
from analysis.dataset import load_dataset
from analysis.genres import GenreSettings
from analysis.study import load_study

SETTINGS = load_study().atlas.model_copy(update={"perplexity": 3, "trust": 2})
EMBEDDING = np.random.default_rng(0).normal(size=(9, 4))


@pytest.mark.parametrize(
    ("heard", "shown"),
    [([9, 8, 7, 6, 5, 5, 4, 1, 0], 6), ([9, 1, 1, 1, 1, 1, 0, 0, 0], 4), ([9] * 9, 9)],
)
def test_artists_with_enough_listeners_are_shown(heard, shown):
    found = map_artists(EMBEDDING, np.array(heard), SETTINGS, seed=0)
    assert found.places["artist"].tolist() == list(range(shown))
    assert set(found.trustworthiness) == {"pca", "tsne", "umap"}


def test_three_artists_make_no_map():
    with pytest.raises(ValueError, match="a map needs 4 artists, the data have 3"):
        map_artists(EMBEDDING[:3], np.array([9, 9, 9]), SETTINGS, seed=0)


def test_the_table_says_who_is_where(tiny):
    data = load_dataset(tiny)
    places = pd.DataFrame({"artist": range(5), "pca_x": range(5)})
    table = atlas_table(data, places, GenreSettings(count=1), tags=3).set_index("name")
    assert table.loc["Ada", ["listeners", "tags", "genre", "confidence"]].tolist() == [
        3,
        "rock",
        "",
        0.0,
    ]
    # Both tags are used twice overall, so that by name "français" is the one that counts.
    assert table.loc["NA", ["listeners", "tags", "genre", "confidence"]].tolist() == [
        0,
        "français",
        "français",
        1.0,
    ]
    assert table.loc["Zoë", "tags"] == ""
    assert places.columns.tolist() == ["artist", "pca_x"]
