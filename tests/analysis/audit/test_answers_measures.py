"""Is cosine better than dot once the rows are right? By the tags that listeners gave."""

import numpy as np
import pytest

from tests.analysis.audit.audited import Audited, similarities

Near = list[tuple[int, list[int]]]


def _rightly_named(audited: Audited, model: str, measure: str) -> Near:
    raw, asked = audited.raw, audited.study.likeness
    vectors, near = audited.vectors(model), []
    heard = np.array([len(raw.audience.get(artist, ())) for artist in raw.ids])
    few = heard < asked.candidates_minimum
    for artist in raw.by_popularity[: min(asked.artists, int((~few).sum()))]:
        line = raw.ids.index(artist)
        scores = similarities(vectors, line, measure)
        scores[few] = scores[line] = -np.inf
        near.append((artist, [raw.ids[at] for at in np.argsort(-scores)[: asked.nearest]]))
    return near


def _as_in_2021(audited: Audited, model: str, measure: str) -> Near:
    raw, asked = audited.raw, audited.study.likeness
    line = {artist: at for at, artist in enumerate(raw.ids)}
    by_place = audited.vectors(model)[[line[owner] for owner in raw.owners]]
    near = []
    for artist, _ in _rightly_named(audited, model, measure):
        place = line[artist]  # the name was looked up by its line
        if place >= len(raw.owners):
            continue
        scores = similarities(by_place, place, measure)
        scores[place] = -np.inf
        near.append((artist, [raw.ids[at] for at in np.argsort(-scores)[: asked.nearest]]))
    return near


@pytest.mark.parametrize("measure", ["cosine", "dot"])
@pytest.mark.parametrize("model", ["plain", "low_init", "regularised"])
def test_agreement_of_tags(audited: Audited, model: str, measure: str) -> None:
    # Is cosine better than dot once the rows are right? By which measure?
    found = audited.found.measures[model]
    right = audited.agreement(_rightly_named(audited, model, measure))
    assert getattr(found, measure) == pytest.approx(right, abs=1e-4)
    wrong = audited.agreement(_as_in_2021(audited, model, measure))
    assert getattr(found, f"{measure}_in_2021") == pytest.approx(wrong, abs=1e-4)
