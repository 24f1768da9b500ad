import numpy as np

from analysis.models.evidence.friends import friend_evidence
from analysis.models.evidence.residuals import find_residuals
from analysis.models.evidence.settings import CountingSettings

SETTINGS = CountingSettings(artist=2, friends=1, liked=0.5)


def test_friends_worked_by_hand(three):
    # Friends are 0-1 and 0-2; half of the four users listen to each of the first three artists.
    # User 0, artist 2: friends 1 (left 1) and 2 (left -1) listen: 0 / 3; 2 where 2 * 0.5 is chance.
    # User 1, artist 1: friend 0 listens (left 0.5): 0.5 / 2; 1 where 0.5 is chance.
    # User 3 has no friends.
    known = find_residuals(three, SETTINGS)
    users, artists = np.array([0, 1, 3]), np.array([2, 1, 0])
    said, liked = friend_evidence(known, three.friends, users, artists, SETTINGS)
    np.testing.assert_allclose(said, [0, 0.25, 0], atol=1e-12)
    np.testing.assert_allclose(np.exp(liked), [2.5 / 1.5, 1.5 / 1, 1])


def test_nobody_has_friends(three):
    known = find_residuals(three, SETTINGS)
    nobody = np.empty((0, 2), dtype=np.int64)
    found = friend_evidence(known, nobody, np.array([0]), np.array([2]), SETTINGS)
    assert [part.tolist() for part in found] == [[0.0], [0.0]]
