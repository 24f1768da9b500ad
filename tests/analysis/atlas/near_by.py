"""Who is near whom, by distances of all to all: for the tests of the atlas's answers."""

import numpy as np

SHORTEST = 1e-9  # a vector shorter than this has no direction: it is as far from all others


def distances(name: str, points: np.ndarray) -> np.ndarray:
    """Distances of all rows to all: by cosine in an embedding, else Euclidean; own: infinite."""
    points = points.astype(np.float64)
    if name == "embedding":
        lengths = np.sqrt((points * points).sum(axis=1))
        lengths[lengths < SHORTEST] = np.inf
        apart = 1 - points @ points.T / np.outer(lengths, lengths)
    else:
        x, y = points.T
        apart = np.hypot(x[:, None] - x, y[:, None] - y)
    np.fill_diagonal(apart, np.inf)
    return apart


def same_genre(name: str, points: np.ndarray, genres: list[str], k: int) -> float:
    """Share of the k nearest with the same genre, all rows having one."""
    near = np.argsort(distances(name, points), axis=1, kind="stable")[:, :k]
    alike = [genres[other] == genres[row] for row, line in enumerate(near) for other in line]
    return sum(alike) / len(alike)


def trust(embedding: np.ndarray, points: np.ndarray, k: int) -> float:
    """Work the formula of trustworthiness out by ranks."""
    n = len(points)
    order = np.argsort(distances("embedding", embedding), axis=1, kind="stable")
    ranks = np.empty((n, n), dtype=np.int64)
    for row in range(n):
        ranks[row, order[row]] = np.arange(1, n + 1)
    near = np.argsort(distances("map", points), axis=1, kind="stable")[:, :k]
    lost = sum(max(0, int(ranks[row, other]) - k) for row in range(n) for other in near[row])
    return 1 - 2 / (n * k * (2 * n - 3 * k - 1)) * lost
