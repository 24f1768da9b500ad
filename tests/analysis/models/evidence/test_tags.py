import numpy as np
import pandas as pd

from analysis.models.evidence.residuals import find_residuals
from analysis.models.evidence.settings import CountingSettings
from analysis.models.evidence.tags import tag_evidence, tag_vectors


def test_tags_worked_by_hand(three):
    # Artists 1 and 2 of four have the tag, once: log 2 log 2 = 0.48045, over the root of its square
    # and 1: 0.43306. User 0 has 0.5 left of artist 1: for artist 2, 0.5 * 0.43306^2.
    settings = CountingSettings(artist=2, tags=1)
    known = find_residuals(three, settings)
    vectors = tag_vectors(three.assignments, (4, 1), settings.tags)
    found = tag_evidence(known, vectors, np.array([0, 0]), np.array([2, 3]))
    np.testing.assert_allclose(found, [0.093772, 0], atol=1e-5)


def test_tags_of_one_artist_compare_it_with_none():
    given = pd.DataFrame({"user": [0, 0, 1], "artist": [0, 1, 0], "tag": [1, 0, 1]})
    assert tag_vectors(given, (3, 2), 1.0).toarray().any() == np.False_


def test_no_tags_at_all():
    none = pd.DataFrame(columns=["user", "artist", "tag"])
    assert tag_vectors(none, (3, 0), 1.0).shape == (3, 0)
