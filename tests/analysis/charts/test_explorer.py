import json
from typing import Any

import pandas as pd
import pytest

from analysis.charts.explorer import explorer
from analysis.charts.explorer_block import show_explorer
from analysis.charts.spec import to_spec

MAPS = ["ials_tsne", "ials_umap", "ials_pca", "regularised_tsne"]
LINES = pd.DataFrame(columns=["map", "level", "line", "step", "x", "y"])
HOSTILE = ["</script><b>", "(.*)+[", "", "שלום"]


def spec(names: list[str], genre: str = "") -> dict[str, Any]:
    return to_spec(chart(names, genre))


def chart(names: list[str], genre: str = "") -> Any:
    place = {f"{name}_{column}": 0 for name in MAPS for column in ("x", "y", "label")}
    facts = {"listeners": 3, "tags": "", "genre": genre, "cluster": 0}
    artists = pd.DataFrame(
        [{"row": row, "name": name} | facts | place for row, name in enumerate(names)]
    )
    centres = pd.DataFrame([{"cluster": 0, "name": "one"} | place])
    clusters = pd.DataFrame({"name": ["one"], "colour": ["#1f83c4"]})
    return explorer(artists, LINES, centres, {"other": "#868686"}, clusters)


@pytest.mark.parametrize("genre", ["", "rock"])
def test_four_artists_in_one_cluster_without_genres_are_a_map(genre: str) -> None:
    import vl_convert

    drawn = spec(HOSTILE, genre)
    assert [row["name"] for row in drawn["datasets"]["artists"]] == HOSTILE
    svg = vl_convert.vegalite_to_svg(json.dumps(drawn))
    assert svg.count('fill="#868686"') == 4  # a point each, in the colour of all other genres


def test_the_page_can_set_what_it_must() -> None:
    values = {param["name"]: param.get("value") for param in spec(["Air"])["params"]}
    asked = {"model": "ials", "projection": "tsne", "colour": "genre", "hits": None, "shown": None}
    asked |= {"labels": True, "drag": "move", "centre_x": 0, "centre_y": 0, "zoom": 1}
    assert {name: values[name] for name in asked} == asked
    assert len(values["listener_colours"]) == len(values["listener_levels"])


def test_each_layer_reads_the_data_of_its_name() -> None:
    layers = spec(["Air"])["layer"]
    read = list(dict.fromkeys(layer["data"]["name"] for layer in layers))
    assert read == ["contours", "rest", "artists", "centres", "found", "near"]
    assert all(spec(["Air"])["datasets"][name] == [] for name in ("rest", "found", "near"))


def test_a_page_without_scripts_has_a_picture_and_no_name_ends_the_data() -> None:
    html = show_explorer(chart(HOSTILE), chart(HOSTILE), {"near": HOSTILE}, 'A "map"').html()
    picture = '<noscript><img src="../data/atlas.png" alt="A &quot;map&quot;"></noscript>'
    assert picture in html
    assert html.count("</script>") == 2
