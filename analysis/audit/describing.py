"""Parts of the audit's numbers: tables, ids, the map and the merged list."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from analysis.atlas.projection import Points
from analysis.audit.artist_points import all_points
from analysis.audit.drawn_directions import noise_shares
from analysis.audit.id_agreement import id_agreement
from analysis.audit.id_order import shared_by_chance, shared_by_distance
from analysis.audit.id_ranking import id_figures
from analysis.audit.map_figures import map_figures
from analysis.audit.merged_lists import merged_of_2021
from analysis.audit.naming import naming_of_2021
from analysis.audit.neighbour_decoding import KEY
from analysis.audit.neighbour_tables import NeighbourTables, neighbour_tables
from analysis.audit.plausibility import plausibility
from analysis.audit.printed_listening import printed_listening
from analysis.audit.printed_neighbours import FILE, PrintedTables
from analysis.dataset import Dataset
from analysis.listening.examples import example_folder
from analysis.listening.matching import match_artists
from analysis.listening.reading import read_history
from analysis.published import published_for
from analysis.results_part import finite
from analysis.steps import trained
from analysis.study import Study

LINES = 6  # of a table of 2021, the artist asked about included


def tables_of(study: Study, dataset: Dataset) -> NeighbourTables:
    """Gather the neighbour tables that the audit decodes.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    NeighbourTables
        As printed on the data of 2021, else made again in the same way.
    """
    least = study.neighbours.minimum_listeners
    models, queries = dict(study.models), study.query_artists
    return neighbour_tables(dataset, models, study.split, queries, LINES, least)


def points_of(study: Study, dataset: Dataset) -> Points:
    """Lay out all artists of the regularised model, as 2021 did (seconds, kept)."""
    model = study.models.regularised
    return all_points(dataset, model, study.split, study.audit.perplexity)


def artists_of(study: Study, dataset: Dataset) -> list[int]:
    """Return the artists of the example history that are in the data, by row, most played first."""
    history = read_history(example_folder(dataset), study.listening.minimum_seconds)
    matched = match_artists(dataset, history, study.listening.spelling)
    return [int(row) for row in matched["row"].dropna().unique()]


def describe_tables(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Return the decoded tables, and how far tags agree in them."""
    tables = tables_of(study, dataset)
    columns = ["printed", "decoded", "corrected", "corrected_of_all"]
    agreement = plausibility(dataset, tables)[columns].mean()
    right = dict(list(tables.right.groupby(KEY)))
    lines = tables.lines.groupby(KEY, sort=False)
    return {
        "tables": [_table(part, right.get(key, tables.right.head(0))) for key, part in lines],
        "table_agreement": finite(agreement.to_dict()),
        "above_noise": _above_noise(study, dataset, tables),
    }


def _above_noise(study: Study, dataset: Dataset, tables: NeighbourTables) -> dict[str, float]:
    ours = {name: model.dimension for name, model in dict(study.models).items()}
    report = published_for(dataset, FILE, PrintedTables)
    dimensions = report.dimensions if report else ours
    return noise_shares(tables.lines, dimensions, len(naming_of_2021(dataset).owner) - 1)


def _table(lines: pd.DataFrame, right: pd.DataFrame) -> dict[str, Any]:
    first, near = lines.iloc[0], lines[lines["named"] != lines["query_row"]]
    return {
        **{key: str(first[key]) for key in KEY},
        "owner": str(first["query_owner_name"]),
        "owner_listeners": int(first["query_owner_listeners"]),
        "printed": near["printed"].tolist(),
        "owners": near["owner_name"].tolist(),
        "owners_listeners": near["owner_listeners"].astype(int).tolist(),
        "right": right["name"].tolist(),
    }


def describe_ids(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Return what the order of ids gives away."""
    figures = id_figures(dataset, study.ranking.split, study.ranking.splits)
    accuracy = figures.accuracy.set_index("measure")[["mean", "low", "high"]]
    agreement = id_agreement(dataset, study.likeness).set_index("model")["mean"]
    single = {
        "next_share": shared_by_distance(dataset, (1,))["share"].mean(),
        "chance": shared_by_chance(dataset),
        "rarest_recall": float(figures.deciles.sort_values("decile")["recall"].iloc[0]),
        "tag_agreement": float(agreement["ids"]),
    }
    measures = ("recall_at_10", "ndcg_at_10")
    return finite(single) | {name: finite(accuracy.loc[name].to_dict()) for name in measures}


def describe_map(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Return how pure the map of 2021 is, and what its clumps are."""
    model = study.models.regularised
    found = map_figures(dataset, model, study.split, study.audit, study.genres)
    purity, clumps = asdict(found.purity), asdict(found.clumps)
    shares = {key: clumps[key] for key in ("median_share", "median_share_drawn", "mostly_one")}
    near = {"near_share": found.near.near, "near_chance": found.near.chance}
    return {
        "purity": {key: purity[key] for key in ("right", "wrong", "chance")},
        "clumps": {"clumps": found.clumps.clumps, **finite(shares | near)},
    }


def describe_merged(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Return how many of the merged list's artists the listener had named."""
    embedding = trained(dataset, study.models.regularised, study.split).artist_embedding
    merged = merged_of_2021(dataset, embedding, artists_of(study, dataset))
    printed = printed_listening(dataset)
    return {
        "inputs": int(merged["is_input"].sum()),
        "length": len(merged),
        "printed_inputs": printed and [len(printed.top10_inputs), len(printed.top10)],
        "skipped": printed and [printed.skipped, printed.matched],
    }
