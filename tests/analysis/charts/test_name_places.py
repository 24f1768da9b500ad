"""Names beside points: within the plot, and on nothing where there is room."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.name_places import BESIDE, LETTER, LINE, Box, place_names

SIZE = (600.0, 400.0)


def box(name: str, point: tuple[float, float], place: tuple[str, float]) -> Box:
    (x, y), (side, shift) = point, place
    near, far = BESIDE, BESIDE + LETTER * len(name)
    left, right = (x + near, x + far) if side == "right" else (x - far, x - near)
    return left, right, y + shift - LINE / 2, y + shift + LINE / 2


def meet(one: Box, other: Box) -> bool:
    across = one[0] < other[1] and one[1] > other[0]
    return across and one[2] < other[3] and one[3] > other[2]


def test_a_free_name_stands_to_the_right() -> None:
    assert place_names(["name"], [(300, 200)], [], SIZE) == [("right", 0)]


def test_a_name_evades_a_mark() -> None:
    wall = (310.0, 312.0, 0.0, 400.0)
    assert place_names(["name"], [(300, 200)], [wall], SIZE) == [("left", 0)]


def test_a_name_stands_off_a_line_through_its_point() -> None:
    line = (0.0, 600.0, 199.0, 201.0)
    ((_, shift),) = place_names(["name"], [(300, 200)], [line], SIZE)
    assert abs(shift) == 10  # half a line of 15 pixels, and one more


def test_a_name_is_not_taken_for_that_of_a_point_close_by() -> None:
    # Left of the second point the first would have its name, and the wall is on the right.
    wall = (325.0, 327.0, 190.0, 210.0)
    left, right = place_names(["one", "two"], [(300, 200), (304, 204)], [wall], SIZE)
    assert left == ("left", 0)
    assert right == ("right", 15)  # just above the wall


def test_no_points_have_no_names() -> None:
    assert place_names([], [], [], SIZE) == []


@given(st.lists(st.tuples(st.floats(20, 580), st.floats(20, 380)), min_size=1, max_size=4))
def test_a_few_names_stay_apart_and_inside(points: list[tuple[float, float]]) -> None:
    names = [f"model {number}" for number in range(len(points))]
    places = place_names(names, points, [], SIZE)
    boxes = [box(*parts) for parts in zip(names, points, places, strict=True)]
    for number, one in enumerate(boxes):
        assert not any(meet(one, other) for other in boxes[number + 1 :])
        assert 0 <= one[0] < one[1] <= SIZE[0]
        assert 0 <= one[2] < one[3] <= SIZE[1]
