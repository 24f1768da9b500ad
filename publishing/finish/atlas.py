"""The atlas's files: tables to take along, and what the explorer's script loads on demand."""

import json
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.atlas.coloured_genres import coloured_genres
from analysis.atlas.downloads import artist_table, neighbour_table, nested
from analysis.atlas.explored import explored, parts
from analysis.atlas.explorer_payload import REST_FILE, genre_groups, near_file
from analysis.atlas.map_views import map_table
from analysis.charts.picture import draw_png
from analysis.charts.spec import to_json, to_spec
from analysis.charts.static_map import genre_map
from analysis.charts.theme import PALETTE
from analysis.dataset import Dataset
from analysis.study import Study
from publishing.finish.downloads import write_tables

PICTURE = "atlas.png"


def write_atlas(folder: Path, dataset: Dataset, study: Study) -> None:
    """Write the atlas's tables and a picture, and the explorer's parts."""
    found = explored(dataset, study)
    artists, neighbours = artist_table(dataset, study, found), neighbour_table(dataset, found)
    write_tables(folder, {"atlas_artists": artists, "atlas_neighbours": neighbours})
    _write_records(folder / "atlas_artists.json", _records(artists))
    _write_records(folder / "atlas_neighbours.json", nested(neighbours))
    for name, part in parts(found, study.atlas.fewest_users).items():
        file = REST_FILE if name == "rest" else near_file(name)
        (folder / file).write_text(script(part), encoding="utf-8")
    groups = genre_groups(coloured_genres(dataset, study.genres), PALETTE)
    colours = {group["name"]: group["colour"] for group in groups}
    picture = draw_png(to_spec(genre_map(map_table(found.artists), genres=colours)))
    (folder / PICTURE).write_bytes(picture)


def script(part: dict[str, Any]) -> str:
    r"""Wrap data in a call, which a page may load from a file, too.

    Examples
    --------
    >>> script({"name": "a<b"})
    'lastfmAtlas({"name":"a\\u003cb"});\n'
    """
    return f"lastfmAtlas({to_json(part)});\n"


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    # A missing place is null: NaN is no JSON.
    plain = table.astype(object).where(table.notna(), None)
    return [{str(name): value for name, value in row.items()} for row in plain.to_dict("records")]


def _write_records(place: Path, records: list[dict[str, Any]]) -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, allow_nan=False) for row in records)
    place.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
