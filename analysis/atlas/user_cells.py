"""The users' map as a grid: how many users are in a cell, never which ones."""

import math
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.atlas.genre_purity import Genres
from analysis.atlas.projection import Points


@dataclass(frozen=True, eq=False)
class UserCells:
    """Users of a map counted by the cells of a square grid.

    Parameters
    ----------
    cells : pd.DataFrame
        One row for each cell with enough users, from below: x and y (from 0 to side - 1, y up),
        users, genre (the main genre of most of them, "" if none has any) and share (of its users
        that have it, 0 to 1).
    side : int
        Cells along each side of the grid.
    left_out : float
        Share of the users in cells that are not shown, 0 to 1.
    """

    cells: pd.DataFrame
    side: int
    left_out: float


def count_in_cells(points: Points, genres: Genres, fewest: int) -> UserCells:
    """Count the users of a map by cells, and leave out cells of so few that they may be known.

    The grid is as fine as leaves four users to a cell, were they spread over all of it: the longer
    side of the map spans it.

    Parameters
    ----------
    points : NDArray[np.float64]
        Shape (users, 2), at least one user.
    genres : NDArray[np.str_]
        Shape (users,): main genres, "" for none.
    fewest : int
        Users of a cell that is shown.

    Returns
    -------
    UserCells
        Of two genres that as many users of a cell have, the one that more users of the map have.

    Examples
    --------
    >>> points, genres = np.array([[0.0, 0.0]] * 7 + [[9.0, 9.0]]), np.array(["pop"] * 8)
    >>> found = count_in_cells(points, genres, fewest=3)
    >>> found.cells.values.tolist(), found.left_out
    ([[0, 0, 7, 'pop', 1.0]], 0.125)
    """
    side = math.ceil(math.sqrt(len(points)) / 2)
    order = _most_had(genres)
    users = pd.DataFrame(_cells(points, side), columns=["x", "y"]).assign(genre=genres)
    rows = [
        {"x": x, "y": y, "users": len(cell)} | _main(cell["genre"], order)
        for (y, x), cell in users.groupby(["y", "x"])
        if len(cell) >= fewest
    ]
    cells = pd.DataFrame(rows, columns=["x", "y", "users", "genre", "share"])
    return UserCells(cells, side, 1 - float(cells["users"].sum()) / len(points))


def _cells(points: Points, side: int) -> NDArray[np.int64]:
    low, high = points.min(axis=0), points.max(axis=0)
    extent = max(float((high - low).max()), 1e-9)  # equal points lie in the middle
    across = (points - (low + high) / 2) / extent + 0.5
    cells: NDArray[np.int64] = np.clip(np.floor(across * side), 0, side - 1).astype(np.int64)
    return cells


def _most_had(genres: Genres) -> list[str]:
    names, counts = np.unique(genres[genres != ""], return_counts=True)
    return [str(name) for name in names[np.argsort(-counts, kind="stable")]]


def _main(genres: pd.Series, order: list[str]) -> dict[str, str | float]:
    counts = genres[genres != ""].value_counts()
    if counts.empty:
        return {"genre": "", "share": 0.0}
    first = min(counts.index[counts == counts.max()], key=order.index)
    return {"genre": first, "share": float(counts.max()) / len(genres)}
