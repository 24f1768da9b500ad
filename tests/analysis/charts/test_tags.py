"""A tag that is chosen shows its artists."""

import pandas as pd

from analysis.charts.picture import draw_svg
from analysis.charts.spec import to_spec
from analysis.charts.tags import tag_explorer

COUNTS = pd.DataFrame(
    {
        "tag_id": [4, 2, 9],
        "name": ["rock", "<b>", "rare"],
        "assignments": [9, 5, 1],
        "taggers": [4, 3, 1],
        "artists": [3, 2, 1],
    }
)
TOPS = pd.DataFrame(
    {
        "tag": ["rock", "rock", "<b>"],
        "rank": [1, 2, 1],
        "name": ["Air", "Air", "Björk"],
        "taggers": [3, 2, 2],
        "listeners": [9, 8, 7],
    }
)


def test_the_most_used_tag_is_chosen_at_first() -> None:
    spec = to_spec(tag_explorer(COUNTS, TOPS))
    pick, most = spec["params"]
    assert most == {"name": "most", "value": 2}
    assert pick["value"] == [{"tag": "rock"}]
    assert pick["bind"]["options"] == ["rock", "<b>"]
    assert pick["views"] == ["tags"]
    assert {"filter": {"param": "pick", "empty": False}} in spec["hconcat"][1]["transform"]


def test_only_tags_with_artists_are_drawn_and_no_ids() -> None:
    datasets = to_spec(tag_explorer(COUNTS, TOPS))["datasets"].values()
    tags = next(data for data in datasets if "assignments" in data[0])
    assert [row["tag"] for row in tags] == ["rock", "<b>"]
    assert not any("tag_id" in row for row in tags)


def test_artists_of_the_same_name_stay_apart_in_the_picture() -> None:
    svg = draw_svg(to_spec(tag_explorer(COUNTS, TOPS)))
    assert ">Air<" in svg
    assert ">Air (2)<" in svg
    assert "Björk" not in svg
    assert "“rock”" in svg


def test_paper_shows_twelve_tags() -> None:
    names = [f"tag{i:02}" for i in range(20)]
    counts = pd.DataFrame({"name": names, "assignments": range(40, 20, -1)})
    tops = pd.DataFrame({"tag": names, "rank": 1, "name": "Air", "taggers": 2, "listeners": 9})
    svg = draw_svg(to_spec(tag_explorer(counts.assign(taggers=1, artists=1), tops)))
    assert ">tag11<" in svg
    assert ">tag12<" not in svg
