"""Places of 2021 and the names that they were given, worked out by hand on five artists."""

from pathlib import Path

from analysis.audit.naming import naming_of_2021, rows_in_file
from analysis.dataset import load_dataset


def test_places_belong_to_ids_as_text_and_are_named_by_the_lines_of_the_file(tiny: Path) -> None:
    # Places 0, 1, 2 belong to 20 ("19"), 30 ("29") and 10 ("9"); the file begins with 50, 30, 10.
    data = load_dataset(tiny)
    naming, ids = naming_of_2021(data), data.artist_rows.ids
    assert ids[naming.owner].tolist() == [20, 30, 10]
    assert ids[naming.named].tolist() == [50, 30, 10]
    assert naming.wrong.tolist() == [True, False, False]
    answered, printed = naming.answered_as(5), naming.printed_as(5)
    rows = data.artist_rows.rows_of([10, 20, 30, 40, 50])
    assert [ids[row] if row >= 0 else None for row in answered[rows]] == [10, None, 30, None, 20]
    assert [ids[row] if row >= 0 else None for row in printed[rows]] == [10, 50, 30, None, None]


def test_the_file_keeps_its_order(tiny: Path) -> None:
    data = load_dataset(tiny)
    assert data.artist_rows.ids[rows_in_file(data)].tolist() == [50, 30, 10, 20, 40]
