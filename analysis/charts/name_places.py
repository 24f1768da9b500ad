"""Where the names of a few points stand, so that they cover neither each other nor the marks."""

from collections.abc import Iterator, Sequence

from analysis.charts.theme import FONT_SIZE

BESIDE = 9  # pixels from a point to its name
LINE = FONT_SIZE + 2  # height of a name, in pixels
LETTER = 0.52 * FONT_SIZE  # about the width of a letter
SHIFTS = (0, 5, 10, 15, 20, 25, 30, 38, 46)  # pixels up or down that a name may stand off
CLOSE = 20  # pixels within which a name may be taken for that of another point

Box = tuple[float, float, float, float]
"""Left, right, lower and upper end, in pixels from the lower left corner of the plot."""
Place = tuple[str, float]
"""The side of the point, and pixels upwards."""


def place_names(
    names: Sequence[str],
    points: Sequence[tuple[float, float]],
    marks: Sequence[Box],
    size: tuple[float, float],
) -> list[Place]:
    """Choose for each name the side of its point, and how far it stands off upwards.

    The nearest place is taken where a name covers no mark and no name placed before it and is
    not taken for that of another point, or else the place with the fewest such faults; names of
    high points are placed first.

    Parameters
    ----------
    names
        One for each point.
    points
        Pixels from the left and from below.
    marks
        What should stay free, apart from the points themselves.
    size
        Width and height of the plot, which no name should leave.

    Returns
    -------
    list of tuple
        "right" or "left", and pixels upwards (negative for downwards); in the order of the points.

    Examples
    --------
    >>> place_names(["one", "two"], [(50, 50), (190, 50)], [], (200, 100))
    [('right', 0), ('left', 0)]
    """
    taken = [*marks, *((x - 6, x + 6, y - 6, y + 6) for x, y in points)]
    found: dict[int, Place] = {}
    for number in sorted(range(len(points)), key=lambda number: -points[number][1]):
        places = dict(_places(len(names[number]) * LETTER, *points[number]))
        costs = {
            at: (_covered(box, taken, size) + _between(at, number, points), abs(at[1]))
            for at, box in places.items()
        }
        found[number] = min(costs, key=costs.__getitem__)
        taken.append(places[found[number]])
    return [found[number] for number in range(len(points))]


def _places(width: float, x: float, y: float) -> Iterator[tuple[Place, Box]]:
    for shift in dict.fromkeys(sign * shift for shift in SHIFTS for sign in (1, -1)):
        low, high = y + shift - LINE / 2, y + shift + LINE / 2
        yield ("right", shift), (x + BESIDE, x + BESIDE + width, low, high)
        yield ("left", shift), (x - BESIDE - width, x - BESIDE, low, high)


def _covered(box: Box, taken: Sequence[Box], size: tuple[float, float]) -> int:
    left, right, low, high = box
    meets = sum(left < b and right > a and low < d and high > c for a, b, c, d in taken)
    outside = left < 0 or right > size[0] or low < 0 or high > size[1]
    return meets + 100 * outside


def _between(place: Place, number: int, points: Sequence[tuple[float, float]]) -> int:
    # Points to which the name would seem to belong: close by, on the side where it stands.
    (x, y), (side, shift) = points[number], place
    sign = 1 if side == "right" else -1
    ahead = [b for a, b in points if 0 < sign * (a - x) < CLOSE]
    return sum(abs(b - y - shift) < CLOSE for b in ahead)
