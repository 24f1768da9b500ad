import pytest

from analysis.atlas.maps import FEWEST
from analysis.schema import ARTISTS, LINKS, TABLES, TAG_ASSIGNMENTS, Table


def test_headers_are_those_of_the_published_description():
    headers = {table.file: " ".join(table.headers) for table in TABLES}
    assert headers == {
        "artists.dat": "id name url pictureURL",
        "tags.dat": "tagID tagValue",
        "user_artists.dat": "userID artistID weight",
        "user_friends.dat": "userID friendID",
        "user_taggedartists.dat": "userID artistID tagID day month year",
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file)
def test_a_key_names_columns_of_its_table(table: Table):
    assert set(table.key) <= {column.name for column in table.columns}


def test_our_names_lead_back_to_the_headers():
    assert ARTISTS.header_of("artist_id") == "id"
    assert LINKS.header_of("artist_id") == "artistID"
    assert TAG_ASSIGNMENTS.header_of("year") == "year"


def test_a_folder_that_passes_has_artists_enough_for_a_map():
    assert ARTISTS.fewest >= FEWEST


def test_only_the_picture_and_the_address_of_an_artist_may_be_blank():
    texts = [c for table in TABLES for c in table.columns if c.kind == "text"]
    assert [c.header for c in texts if not c.required] == ["url", "pictureURL"]
