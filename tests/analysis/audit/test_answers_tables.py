"""The printed tables of neighbours, decoded again line by line."""

import tomllib
from typing import Any

import numpy as np
import pytest

from analysis.audit.schema import TablePart
from analysis.paths import PROJECT
from tests.analysis.audit.audited import Audited, similarities

FOLDER = PROJECT / "data" / "published"


def _printed() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "report-2021-neighbours.toml").read_text(encoding="utf-8"))


def _as_read(name: str) -> str:
    return name.encode().decode("latin-1")


def _line_of(audited: Audited, name: str) -> int:
    return next(at for at, line in enumerate(audited.raw.artists) if _as_read(line[1]) == name)


def _meant(audited: Audited, name: str) -> int:
    """The best known artist of the name, by id."""
    return next(a for a in audited.raw.by_popularity if audited.raw.names[a] == name)


def test_printed_tables(audited: Audited) -> None:
    # What do the printed tables become when decoded? The lines, by place, against the files.
    if audited.dataset.is_sample:
        pytest.skip("the tables were printed of the real data")
    raw, tables = audited.raw, _printed()["tables"]
    assert len(tables) == len(audited.found.tables) == 13
    for printed, found in zip(tables, audited.found.tables, strict=True):
        key = (found.model, found.measure, found.query)
        assert key == (printed["model"], printed["measure"], printed["query"])
        asked = raw.owners[_line_of(audited, found.query)]
        assert found.owner == raw.names[asked]
        assert found.owner_listeners == len(raw.audience[asked])
        lines = [line for line in printed["rows"] if line[2] != found.query]
        owners = [raw.owners[place] for place, _, _ in lines]
        assert found.owners == [raw.names[owner] for owner in owners]
        assert found.owners_listeners == [len(raw.audience[owner]) for owner in owners]
        for (place, _, name), named in zip(lines, found.printed, strict=True):
            assert named == _as_read(raw.artists[place][1])
            assert name in ("", named)  # nothing where it came out unreadable


def test_tables_made_again(audited: Audited) -> None:
    # The same question for data of which nothing was printed: the tables made as in 2021.
    if not audited.dataset.is_sample:
        pytest.skip("the real data have the printed tables")
    raw = audited.raw
    for found in audited.found.tables:
        of_line = audited.vectors(found.model)
        vectors = of_line[[raw.ids.index(owner) for owner in raw.owners]]
        asked = _line_of(audited, _as_read(found.query))
        scores = similarities(vectors, asked, found.measure)
        best = np.argsort(-scores, kind="stable")[:6].tolist()
        near = [place for place in best if place != asked]
        assert found.owner == raw.names[raw.owners[asked]]
        assert found.owner_listeners == len(raw.audience[raw.owners[asked]])
        assert found.owners == [raw.names[raw.owners[place]] for place in near]
        assert found.printed == [_as_read(raw.artists[place][1]) for place in near]
        listeners = [len(raw.audience[raw.owners[place]]) for place in near]
        assert found.owners_listeners == listeners


def _right(audited: Audited, table: TablePart) -> list[int]:
    raw, least = audited.raw, audited.study.neighbours.minimum_listeners
    meant = _meant(audited, table.query)
    vectors = audited.vectors(table.model)
    scores = similarities(vectors, raw.ids.index(meant), table.measure)
    known = [
        at
        for at, artist in enumerate(raw.ids)
        if len(raw.audience.get(artist, ())) >= least and artist != meant
    ]
    return [raw.ids[at] for at in sorted(known, key=lambda at: -scores[at])[: len(table.right)]]


def test_right_neighbours(audited: Audited) -> None:
    # What are the true neighbours? Of artists known well enough, in the same kind of model.
    for table in audited.found.tables:
        near = _right(audited, table)
        assert len(near) == 5
        assert table.right == [audited.raw.names[artist] for artist in near]


def test_agreement_of_the_tables(audited: Audited) -> None:
    # Why did some wrong tables look plausible? The tags as printed, decoded and corrected.
    raw, sums = audited.raw, {"printed": [], "decoded": [], "corrected": []}
    places = _places(audited)
    for table, near in zip(audited.found.tables, places, strict=True):
        meant = _meant(audited, table.query)
        owner = raw.owners[_line_of(audited, _as_read(table.query))]
        sums["printed"].append((meant, [raw.ids[place] for place in near]))
        sums["decoded"].append((owner, [raw.owners[place] for place in near]))
        sums["corrected"].append((meant, _right(audited, table)))
    for kind, pairs in sums.items():
        found = getattr(audited.found.table_agreement, kind)
        assert found == pytest.approx(audited.agreement(pairs), abs=1e-9), kind


def _places(audited: Audited) -> list[list[int]]:
    """Places of the neighbours of each table: those of the owners found, by name."""
    raw = audited.raw
    of_owner = {raw.names[owner]: place for place, owner in enumerate(raw.owners)}
    return [[of_owner[name] for name in table.owners] for table in audited.found.tables]


def test_claims(audited: Audited) -> None:
    # Which statements of its prose do its own tables contradict?
    if audited.dataset.is_sample:
        assert audited.found.claims is None
        return
    published = _printed()
    tables = {t["query"]: {line[2] for line in t["rows"]} for t in published["tables"]}
    praised = [(c["query"], name) for c in published["claims"] for name in c["praised"]]
    missing = sum(name not in tables[query] for query, name in praised)
    assert list(audited.found.claims or ()) == [missing, len(praised)]
