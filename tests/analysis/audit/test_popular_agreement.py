import numpy as np
import pytest

from analysis.audit.popular_agreement import popular_agreement
from analysis.evaluation.tag_agreement import tag_agreement, tag_vectors, weigh_tags
from analysis.neighbour_steps import all_material
from analysis.study import load_study


def test_everyone_gets_the_most_popular_but_oneself(sample):
    # Rows are in order of listeners: the neighbours are rows 0, 1, 2, without the artist itself.
    settings = load_study().likeness.model_copy(update={"artists": 3, "nearest": 2})
    material = all_material(sample)
    tags = weigh_tags(tag_vectors(material.assignments, (material.artists, material.tags)))
    near = np.array([[1, 2], [0, 2], [0, 1]])
    wanted = tag_agreement(tags, np.arange(3), near).mean()
    assert popular_agreement(sample, settings) == pytest.approx(wanted)
