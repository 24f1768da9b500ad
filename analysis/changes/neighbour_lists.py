"""Whose nearest artists are others than before."""

from collections import Counter

import pandas as pd

from analysis.changes.schema import ListChange, NeighbourChange

Lists = dict[str, list[str]]


def neighbour_change(old: pd.DataFrame, new: pd.DataFrame, measure: str) -> NeighbourChange:
    """Compare the lists of nearest artists of two versions.

    Parameters
    ----------
    old, new : pd.DataFrame
        Columns artist, measure, rank and neighbour, as of `analysis.atlas.downloads`; without
        rows where there is no such version. Artists are told by their names.
    measure : str
        Whose lists are compared.

    Returns
    -------
    NeighbourChange
        Lists that lost the largest share come first; among equals, by name.

    Examples
    --------
    >>> rows = {"artist": ["Air"] * 2, "measure": ["dot"] * 2, "rank": [1, 2]}
    >>> old = pd.DataFrame(rows | {"neighbour": ["Low", "Muse"]})
    >>> new = pd.DataFrame(rows | {"neighbour": ["Blur", "Low"]})
    >>> neighbour_change(old, new, "dot").moved
    [ListChange(artist='Air', kept=1, of=2, added=['Blur'], gone=['Muse'])]
    """
    before, now = lists_of(old, measure), lists_of(new, measure)
    pairs = [(name, before[name], now[name]) for name in now if name in before]
    changes = [_list_change(*pair) for pair in pairs]
    moved = [change for change in changes if change.kept < change.of]
    kept = [change.kept / change.of for change in changes]
    return NeighbourChange(
        measure=measure,
        artists=len(changes),
        unchanged=len(changes) - len(moved),
        mean_kept=sum(kept) / len(kept) if kept else None,
        moved=sorted(moved, key=lambda change: (change.kept / change.of, change.artist)),
    )


def lists_of(table: pd.DataFrame, measure: str) -> Lists:
    """Give the nearest of each artist by one measure, nearest first.

    Artists that share a name cannot be told apart in another version: they are left out.

    Examples
    --------
    >>> rows = {"artist": ["Air"] * 2, "measure": ["dot"] * 2, "rank": [2, 1]}
    >>> lists_of(pd.DataFrame(rows | {"neighbour": ["Low", "Muse"]}), "dot")
    {'Air': ['Muse', 'Low']}
    """
    if table.empty:
        return {}
    listed = table[table["measure"] == measure].assign(rank=lambda t: t["rank"].astype(int))
    shared = listed.loc[listed.duplicated(["artist", "rank"]), "artist"]
    listed = listed[~listed["artist"].isin(shared)].sort_values("rank", kind="stable")
    return {str(name): part["neighbour"].tolist() for name, part in listed.groupby("artist")}


def _list_change(name: str, before: list[str], now: list[str]) -> ListChange:
    return ListChange(
        artist=name,
        kept=(Counter(before) & Counter(now)).total(),  # neighbours may share a name
        of=max(len(before), len(now)),
        added=list((Counter(now) - Counter(before)).elements()),
        gone=list((Counter(before) - Counter(now)).elements()),
    )
