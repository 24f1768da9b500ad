from dataclasses import replace

import pytest
from pydantic import ValidationError

from analysis.audit.printed_listening import FILE, PrintedListeningFile, printed_listening
from analysis.listening.examples import PRINTED_ARTISTS
from analysis.published import read_published


@pytest.fixture
def original(sample):
    """Data that pass for those of the report of 2021."""
    return replace(sample, fingerprint=read_published(FILE, PrintedListeningFile).data)


def test_other_data_have_nothing_printed(sample):
    assert printed_listening(sample) is None


def test_most_matched_artists_were_skipped_and_the_rest_came_back(original):
    printed = printed_listening(original)
    # As the page of the report of 2021 with the playlist has them.
    assert (printed.tracks, printed.unique_artists, printed.matched) == (100, 84, 37)
    assert (printed.queried, printed.skipped) == (16, 21)
    assert printed.query_artists == PRINTED_ARTISTS  # which the embedded history was made of
    assert len(printed.top10) == 10
    assert printed.top10_inputs == printed.top10


def test_more_artists_asked_about_than_matched_are_a_fault(original):
    whole = read_published(FILE, PrintedListeningFile).model_dump()
    with pytest.raises(ValidationError, match="must not fall"):
        PrintedListeningFile.model_validate(whole | {"matched_artists": 15})
