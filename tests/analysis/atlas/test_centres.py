import pandas as pd

from analysis.atlas.centres import centres

ARTISTS = pd.DataFrame(
    {
        "cluster": [1, 0, 0, 0, 1],
        "a_x": [10, 1, 2, 90, 11],
        "a_y": [50, 0, 4, 2, 52],
        "b_x": [7, 7, 7, 7, 7],
        "b_y": [7, 7, 7, 7, 7],
    }
)


def test_places_and_widths_worked_out_by_hand():
    # Medians of cluster 0: 2 of 1, 2, 90 and 2 of 0, 4, 2; of cluster 1: 10.5 and 51, to the even.
    # Names of up to two lines take 30 pixels: 30 of 0.49, less than 4.5 letters and 8 of 0.08.
    found = centres(ARTISTS, ["pop", "rock · metal"], ["a", "b"], extent=100)
    assert found["name"].tolist() == ["pop", "rock · metal"]
    assert found[["cluster", "a_x", "a_y"]].to_numpy().tolist() == [[0, 2, 2], [1, 10, 51]]
    assert found["a_label"].tolist() == [0, 62]


def test_of_clusters_in_one_place_the_largest_is_named():
    found = centres(ARTISTS, ["pop", "rock"], ["b"], extent=100)
    assert found[["b_x", "b_y"]].to_numpy().tolist() == [[7, 7], [7, 7]]
    assert found["b_label"].tolist() == [0, 1_000_000]


def test_without_artists_there_are_no_centres():
    assert centres(ARTISTS.head(0), [], ["a"], extent=100).empty
