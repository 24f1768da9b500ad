import pandas as pd

from analysis.charts.listener import listener_map
from analysis.charts.picture import draw_png
from analysis.charts.spec import to_spec

COLUMNS = ["x", "y", "name", "listeners", "fits", "kind", "plays", "because"]
CHOSEN = pd.DataFrame(
    [(0, 0, "Ada", 9, 0, "own", 4, ""), (90, 9, "Ben", 8, 0, "recommended", 0, "Ada")],
    columns=COLUMNS,
)


def test_own_artists_and_recommendations_differ_in_shape_and_colour() -> None:
    spec = to_spec(listener_map(CHOSEN[["x", "y"]], CHOSEN))
    _, discs, diamonds = spec["layer"][:3]
    assert discs["transform"] == [{"filter": "datum.kind == 'own'"}]
    assert diamonds["transform"] == [{"filter": "datum.kind == 'recommended'"}]
    for layer in (discs, diamonds):
        scales = [layer["encoding"][channel]["scale"] for channel in ("color", "shape")]
        assert [scale["domain"] for scale in scales] == [["the listener's own", "recommended"]] * 2
        assert [len(set(scale["range"])) for scale in scales] == [2, 2]
    assert discs["encoding"]["size"]["field"] == "plays"


def test_a_map_of_nobody_is_drawn() -> None:
    assert draw_png(to_spec(listener_map(CHOSEN[["x", "y"]], CHOSEN.head(0)))).startswith(
        b"\x89PNG"
    )
