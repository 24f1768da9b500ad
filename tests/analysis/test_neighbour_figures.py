import numpy as np
import pytest

from analysis.factorisation_settings import FactorisationSettings
from analysis.likeness_settings import LikenessSettings
from analysis.neighbour_figures import (
    friends_compared,
    measures_compared,
    stability,
    tag_agreements,
)
from analysis.norms import norm_table
from analysis.ranking.choice import likeness_models
from analysis.results_neighbours import (
    GenresPart,
    NeighboursPart,
    describe_genres,
    describe_neighbours,
)
from analysis.splitting import SplitSettings
from analysis.study import load_study

ASKED = LikenessSettings(
    seed=1, artists=40, nearest=5, candidates_minimum=5, initialisations=2, stability_nearest=10
)
WEAK = FactorisationSettings(dimension=3, init_std=0.1, learning_rate=1, iterations=20)
SPLIT = SplitSettings(seed=1, test_share=0.1)


def models():
    ranking = load_study().ranking
    return likeness_models(ranking.item_knn, ranking.ease, ranking.ials, ranking.alike_share)


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LASTFM_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="module")
def agreement(sample, cache):
    return tag_agreements(sample, models(), {"weak": WEAK}, SPLIT, ASKED)


def test_models_of_listening_agree_with_tags_more_than_chance_does(agreement):
    means = agreement.set_index("model")["mean"]
    assert list(means.index) == ["weak", "item_knn", "ease", "ials", "alike", "random"]
    lows = agreement.set_index("model")["low"]
    assert (lows[["item_knn", "ease", "ials", "alike"]] > means["random"]).all()
    assert (agreement["low"] <= agreement["mean"]).all()
    assert (agreement["mean"] <= agreement["high"]).all()


def test_the_results_hold_them(sample, agreement):
    ials = load_study().ranking.ials
    lengths = norm_table(sample, {"ones": np.ones((len(sample.artist_rows), 2))}, 5)
    found = describe_neighbours(sample, agreement, lengths, ials, ASKED)
    part = NeighboursPart.model_validate(found)
    measures = measures_compared(sample, ials, ASKED).set_index("model")["mean"]
    assert part.length_correlation == {"ones": 0.0}
    assert part.measure_agreement[part.best_measure] == measures.max()
    assert part.stability == stability(sample, ials, ASKED)["mean"].iloc[0]
    assert part.friends.pairs == friends_compared(sample, ials, ASKED).pairs
    genres = load_study().genres
    winners = GenresPart.model_validate(describe_genres(sample, genres)).winners
    assert len(winners) == genres.count


@pytest.mark.slow
def test_tags_agree_with_neighbours_of_the_real_data(real):
    study = load_study()
    table = tag_agreements(real, models(), dict(study.models), study.split, study.likeness)
    assert table.set_index("model")["mean"]["alike"] >= 0.33
