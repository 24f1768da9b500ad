"""Places of 2021 and the names that they were given, worked out by hand on five artists."""

from pathlib import Path

from analysis.audit.naming import naming_of_2021
from analysis.dataset import load_dataset


def test_places_belong_to_ids_as_text_and_are_named_by_ids_as_numbers(tiny: Path) -> None:
    # Places 0, 1, 2 belong to 20 ("19"), 30 ("29") and 10 ("9"); the file begins with 10, 20, 30.
    data = load_dataset(tiny)
    naming = naming_of_2021(data)
    assert data.artist_rows.ids[naming.owner].tolist() == [20, 30, 10]
    assert data.artist_rows.ids[naming.named].tolist() == [10, 20, 30]
    answered = naming.answered_as(5)
    assert data.artist_rows.ids[answered[data.artist_rows.rows_of([10, 20, 30])]].tolist() == [
        20,
        30,
        10,
    ]
    assert answered[data.artist_rows.rows_of([40, 50])].tolist() == [-1, -1]
