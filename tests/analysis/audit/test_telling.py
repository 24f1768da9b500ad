"""Sentences that hold for the data of 2021 alone."""

import pytest

from analysis.audit import telling
from analysis.audit.schema import AuditPart
from analysis.dataset import Dataset
from analysis.stated import stated


@pytest.fixture
def audit() -> AuditPart:
    return stated().audit


def _printed(audit: AuditPart) -> AuditPart:
    merged = audit.merged.model_copy(update={"printed_inputs": [9, 10], "skipped": [4, 12]})
    join = audit.join.model_copy(update={"reproduced": [7, 8]})
    new = {"claims": [2, 3], "right_figures": [40, 41], "merged": merged, "join": join}
    return audit.model_copy(update=new)


def test_what_was_printed_is_counted(audit: AuditPart) -> None:
    printed = _printed(audit)
    assert "40 are right" in telling.figures(printed)
    assert "praises 3 neighbours by name; 2 of these" in telling.claims(printed)
    assert "7 of the 8 printed winners" in telling.winners(printed)
    assert "Of the 10 artists that were printed as recommendations, 9 are" in telling.playlist(
        printed
    )
    assert "of its 12 artists that were found in the data, 4 are missing" in telling.playlist(
        printed
    )
    assert "stands beside" in telling.setting(printed)


def test_other_data_hear_nothing_of_it(audit: AuditPart, sample: Dataset) -> None:
    merged = audit.merged.model_copy(update={"printed_inputs": None, "skipped": None})
    join = audit.join.model_copy(update={"reproduced": None})
    new = {"claims": None, "right_figures": None, "merged": merged, "join": join}
    other = audit.model_copy(update=new)
    told = (telling.figures, telling.claims, telling.winners, telling.playlist)
    assert [str(tell(other)) for tell in told] == [""] * 4
    assert "other ones" in telling.setting(other)
    assert str(telling.excuse(sample, other)) == ""


@pytest.mark.slow
def test_the_table_that_was_explained(real: Dataset, audit: AuditPart) -> None:
    table = audit.tables[0].model_copy(
        update={"query": "Lady Gaga", "owner": "Ada", "owner_listeners": 2}
    )
    told = telling.excuse(real, audit.model_copy(update={"tables": [table]}))
    assert told.endswith("the row was that of Ada (listeners: 2).")
