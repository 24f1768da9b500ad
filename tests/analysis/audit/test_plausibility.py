"""Tags in common, on five artists (see conftest)."""

from pathlib import Path

import pytest

from analysis.audit.neighbour_tables import NeighbourTables, neighbour_tables
from analysis.audit.plausibility import most_plausible, plausibility
from analysis.dataset import Dataset, load_dataset
from analysis.study import load_study


def test_tags_in_common(tiny: Path, asked_for_ada: NeighbourTables) -> None:
    # Now ada is tagged rock as Ada is, Ba"r as nothing.
    tagged = tiny / "user_taggedartists.dat"
    tagged.write_text(tagged.read_text().replace("8\t99\t2", "8\t20\t1"))
    found = plausibility(load_dataset(tiny), asked_for_ada)
    assert found[["printed", "decoded", "corrected"]].to_numpy().tolist() == [[1.0, 0.0, 0.0]]
    assert most_plausible(found) is None  # no cosine
    assert most_plausible(found.assign(measure="cosine")) == ("plain", "cosine", "Ada")


@pytest.mark.slow
def test_the_most_plausible_table_is_one_where_names_of_a_kind_have_ids_of_a_kind(
    real: Dataset,
) -> None:
    study = load_study()
    found = plausibility(real, neighbour_tables(real, dict(study.models), study.split, [], 6, 20))
    # Madonna beside Daft Punk, New Order, Kylie Minogue and Goldfrapp: places 49 to 61.
    assert most_plausible(found) == ("regularised", "cosine", "Madonna")
    assert (found["corrected"] > found["printed"]).all()
