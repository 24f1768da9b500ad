"""Everything that differs from the version that was published before this one."""

from typing import Any

import pandas as pd

from analysis.atlas.downloads import neighbour_table
from analysis.atlas.explored import explored
from analysis.changes.data import data_change
from analysis.changes.earlier import Earlier, earlier_versions
from analysis.changes.neighbour_lists import neighbour_change
from analysis.changes.results import number_changes, text_changes
from analysis.changes.schema import Changes
from analysis.changes.users import user_marks
from analysis.clean import public_tables
from analysis.dataset import Dataset
from analysis.results_schema import Results
from analysis.study import Study

MEASURE = "cosine"
"""The measure of the atlas whose lists are compared."""


def since_previous(dataset: Dataset, study: Study, found: Results) -> Changes:
    """Compare this version with the one that was published before it (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data of this version.
    study : Study
        Its configuration.
    found : Results
        Its results.

    Returns
    -------
    Changes
        Without a version before, the present values and no differences.

    Raises
    ------
    VersionError
        A published file cannot be read.
    """
    earlier = earlier_versions()
    return since(earlier[0] if earlier else None, dataset, study, found)


def since(previous: Earlier | None, dataset: Dataset, study: Study, found: Results) -> Changes:
    """Compare this version with another.

    Parameters
    ----------
    previous : Earlier or None
        The other version; None for no version.
    dataset, study, found
        As for `since_previous`.
    """
    before: dict[str, Any] = previous.json("results.json") if previous else {}
    now = found.model_dump(mode="json")
    old_artists, old_near = (_table(previous, name) for name in ("artists", "atlas_neighbours"))
    old_marks = previous.json("changes.json").get("user_marks", []) if previous else []
    marks = user_marks(dataset.user_rows.ids)
    near = neighbour_table(dataset, explored(dataset, study))
    return Changes(
        previous=previous.release if previous else None,
        made=previous.made if previous else None,
        same_data=_is_same(dataset.fingerprint, before),
        data=data_change(
            before, now, old_artists, public_tables(dataset)["artists"], old_marks, marks
        ),
        user_marks=marks,
        numbers=number_changes(before, now) if previous else [],
        texts=text_changes(before, now) if previous else [],
        neighbours=neighbour_change(old_near, near, MEASURE),
    )


def _table(previous: Earlier | None, name: str) -> pd.DataFrame:
    return previous.table(name) if previous else pd.DataFrame()


def _is_same(fingerprint: str, before: dict[str, Any]) -> bool | None:
    known = before.get("dataset", {}).get("fingerprint")
    return None if known is None else known == fingerprint
