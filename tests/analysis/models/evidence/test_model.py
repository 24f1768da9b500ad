import numpy as np
import pytest

from analysis.dataset import load_dataset
from analysis.models.adam_settings import AdamSettings
from analysis.models.evidence.model import fit_evidence
from analysis.models.evidence.settings import CountingSettings, EvidenceSettings
from analysis.models.material import gather_material
from analysis.scaling import scale_plays
from analysis.splitting import link_rows, split_links

COUNTING = CountingSettings(folds=4)
DESCENT = AdamSettings(learning_rate=0.02, steps=60, patience=60)
SETTINGS = [
    EvidenceSettings(counting=COUNTING, hidden=hidden, l2=0.001, descent=DESCENT)
    for hidden in (0, 4)
]


def weighed(data):
    links = link_rows(data)
    return split_links(links.assign(weight=scale_plays(links["plays"])), rng=1)


def answers(data, settings, split=None):
    split = split or weighed(data)
    material = gather_material(data, split.train, split.test)
    return fit_evidence(material, settings, rng=2).predict(split.test)


@pytest.mark.parametrize("settings", SETTINGS)
def test_it_beats_the_mean_on_the_sample(sample, settings):
    split = weighed(sample)
    errors = (answers(sample, settings) - split.test["weight"]) ** 2
    assert errors.mean() < 0.95 * split.test["weight"].var()


@pytest.mark.parametrize("settings", SETTINGS)
def test_other_ids_give_the_same_answers(sample, shuffle_ids, settings):
    before, after = (answers(data, settings) for data in (sample, shuffle_ids(sample, 5)))
    np.testing.assert_allclose(before, after, rtol=0, atol=1e-5)


@pytest.mark.parametrize("settings", SETTINGS)
def test_what_is_held_out_is_not_seen(sample, settings):
    # Other plays of the held-out links, and other tags from their users, change no answer.
    split = weighed(sample)
    before = answers(sample, settings)
    test = split.test.assign(plays=1, weight=1.0)
    held = {
        (sample.user_rows.ids[user], sample.artist_rows.ids[artist])
        for user, artist in zip(test["user"], test["artist"], strict=True)
    }
    given = sample.tag_assignments
    revealing = [pair in held for pair in zip(given["user_id"], given["artist_id"], strict=True)]
    assert any(revealing)
    blind = type(sample)(
        *(getattr(sample, name) for name in ("name", "is_sample", "fingerprint", "artists")),
        sample.tags,
        sample.links,
        sample.friends,
        given[~np.array(revealing)],
    )
    after = answers(blind, settings, type(split)(split.train, test))
    np.testing.assert_array_equal(before, after)


@pytest.mark.parametrize("settings", SETTINGS)
def test_users_without_known_links_get_an_answer(tiny, settings):
    data = load_dataset(tiny)
    links = weighed(data).train
    some = links["user"] == links["user"].iloc[0]
    split = type(weighed(data))(links[some], links[~some])
    found = answers(data, settings, split)
    assert np.isfinite(found).all()
    assert links[some]["weight"].min() <= found.min() <= found.max() <= links[some]["weight"].max()
