import pandas as pd

from analysis.dataset import load_dataset
from analysis.rating_tasks import fitting_randomness, known_and_asked
from analysis.splitting import SplitSettings, link_rows
from analysis.steps import split_weights

SPLIT = SplitSettings(seed=1, test_share=0.1)


def pairs(links):
    return set(zip(links["user"], links["artist"], strict=True))


def test_without_a_validation_part_the_test_part_is_asked(sample):
    material, asked = known_and_asked(sample, SPLIT, 2, 0)
    parts = split_weights(sample, SPLIT, 2)
    pd.testing.assert_frame_equal(material.links, parts.train)
    pd.testing.assert_frame_equal(asked, parts.test)


def test_the_validation_part_is_taken_from_training_and_the_test_part_stays_unseen(sample):
    material, asked = known_and_asked(sample, SPLIT, 2, 0.1)
    parts = split_weights(sample, SPLIT, 2)
    assert pairs(material.links) | pairs(asked) == pairs(parts.train)
    assert len(asked) == round(0.1 / 0.9 * len(parts.train))
    hidden = pairs(asked) | pairs(parts.test)
    assert pairs(material.links) == pairs(link_rows(sample)) - hidden
    assert not pairs(material.assignments) & hidden


def test_repeats_and_parts_have_a_randomness_of_their_own():
    drawn = {
        fitting_randomness(SPLIT, repeat, share).integers(10**9)
        for repeat in (0, 1)
        for share in (0, 0.1, 0.2)
    }
    assert len(drawn) == 4


def test_few_links_leave_little_to_ask(tiny):
    material, asked = known_and_asked(load_dataset(tiny), SPLIT, 0, 0.1)
    assert (len(material.links), len(asked)) == (5, 1)
