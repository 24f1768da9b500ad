import pandas as pd
import pytest

from analysis.errors import DataError
from analysis.references import check_overlap, check_references
from analysis.schema import TAG_ASSIGNMENTS


def test_a_reference_that_leads_nowhere_is_named():
    tags = pd.DataFrame({"tag_id": [1, 2], "name": ["rock", "pop"]})
    assignments = pd.DataFrame({"tag_id": [1, 2, 3, 4]})
    with pytest.raises(DataError) as caught:
        check_references(assignments, TAG_ASSIGNMENTS, "tag_id", tags)
    assert (caught.value.row, caught.value.column) == (4, "tagID")
    assert caught.value.problem == "tag 3 is not described"


def test_an_assignment_to_a_listed_artist_is_needed():
    artists, given = pd.DataFrame({"artist_id": [5]}), pd.DataFrame({"artist_id": [6, 5]})
    check_overlap(given, TAG_ASSIGNMENTS, "artist_id", artists)
    with pytest.raises(DataError, match="column artistID: no artist in it is described"):
        check_overlap(given.iloc[:1], TAG_ASSIGNMENTS, "artist_id", artists)
