from analysis.atlas.coloured_genres import coloured_genres
from analysis.charts.theme import MOST_GENRES
from analysis.dataset import load_dataset
from analysis.genres import GenreSettings


def test_the_most_used_genres_are_coloured(tiny):
    # Both tags that are used are used twice: by name "français" comes first.
    data = load_dataset(tiny)
    assert coloured_genres(data, GenreSettings(count=1)) == ["français"]
    assert coloured_genres(data, GenreSettings(count=9)) == ["français", "rock"]


def test_there_are_no_more_of_them_than_colours(sample):
    assert len(coloured_genres(sample, GenreSettings(count=99))) == MOST_GENRES
