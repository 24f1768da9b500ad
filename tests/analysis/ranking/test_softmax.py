import numpy as np
import pytest

from analysis.ranking.settings import SoftmaxSettings
from analysis.ranking.softmax import fit_softmax

SETTINGS = SoftmaxSettings(
    dimension=4, learning_rate=0.05, l2=0.1, dropout=0.5, tags=0, iterations=40
)
TWO_CAMPS = np.kron(np.eye(2, dtype=int), np.ones((4, 3), dtype=int))


def with_iterations(iterations):
    return SETTINGS.model_copy(update={"iterations": iterations})


def test_an_artist_nobody_listens_to_is_found_by_its_tags(material_of):
    # Artists 6 and 7 have no listeners; 6 has the tag of the first camp.
    plays = np.pad(TWO_CAMPS, ((0, 0), (0, 2)))
    tagged = [(0, artist, artist > 2) for artist in range(6)] + [(0, 6, 0)]
    settings = SETTINGS.model_copy(update={"tags": 2})
    scores = fit_softmax(material_of(plays, tagged, tags=2), settings, rng=0).scores(np.arange(8))
    assert (scores[:4, 6] > scores[:4, 7]).all()
    assert (scores[4:, 6] < scores[4:, 7]).all()


def test_a_user_without_links_is_recommended_what_is_popular(material_of):
    plays = np.concatenate([TWO_CAMPS, np.zeros((1, 6), dtype=int)])
    plays[4:6, 0] = 1
    scores = fit_softmax(material_of(plays), SETTINGS, rng=0).scores(np.array([8]))[0]
    assert scores.argmax() == 0


@pytest.mark.parametrize("iterations", [1, 3, 4])
def test_all_passes_are_done_and_told(material_of, iterations):
    told = []
    found = fit_softmax(
        material_of(TWO_CAMPS),
        with_iterations(iterations),
        rng=0,
        progress=lambda *done: told.append(done),
    )
    assert found.iterations == iterations
    assert told == [(n, iterations) for n in range(2, iterations, 2)] + [(iterations, iterations)]


def test_a_shorter_training_is_the_beginning_of_a_longer_one(material_of):
    # Early stopping after 4 of 40 passes, say, is the same as asking for 4.
    class OfFour:
        def judge(self, model):
            return -abs(model.iterations - 4)

    stopped = fit_softmax(material_of(TWO_CAMPS), SETTINGS, rng=0, watch=OfFour())
    asked = fit_softmax(material_of(TWO_CAMPS), with_iterations(4), rng=0)
    assert stopped.iterations == 4
    assert (stopped.scores(np.arange(8)) == asked.scores(np.arange(8))).all()
