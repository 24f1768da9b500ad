"""What the reader calls the models and their measures, and the tables that say so."""

from collections.abc import Mapping

import pandas as pd

RANKERS = {
    "popularity": "popularity",
    "item_knn": "common listeners",
    "ials": "implicit factorisation",
    "ease": "EASE",
    "softmax": "softmax",
    "tag_ease": "EASE, tags, friends",
    "blend": "blend",
    "alike": "listeners and factorisation",
    "plain": "plain model of 2021",
    "low_init": "small first vectors",
    "regularised": "regularised model of 2021",
    "random": "drawn at random",
}
WEIGHTS = {
    "overall_mean": "overall mean",
    "artist_mean": "artist’s mean",
    "user_mean": "user’s mean",
    "biases": "user and artist biases",
    "biased": "biases and vectors",
    "evidence": "level, spread and evidence",
    "evidence_net": "evidence in a small network",
    "plain": "plain",
    "low_init": "small first vectors",
    "regularised": "regularised",
}
FIGURES = {
    "final_train_mse": "training error after the last step",
    "final_test_mse": "test error after the last step",
    "final_l2_term": "L2 term after the last step",
    "final_gravity_term": "gravity term after the last step",
    "best_test_mse": "lowest test error",
    "best_iteration": "step of the lowest test error",
}
NEAR_MEASURES = {
    "cosine": "the cosine",
    "damped": "the dot product over the root of the length",
    "dot": "the dot product",
}
RANKERS |= {f"{name}_refit": f"{label}, refitted" for name, label in RANKERS.items()}
MEASURES = {
    "recall_at_10": "Recall@10",
    "ndcg_at_10": "NDCG@10",
    "recall_at_20": "Recall@20",
    "ndcg_at_20": "NDCG@20",
}
PANELS = {"recall_at_10": "Recall at 10", "ndcg_at_10": "NDCG at 10"}


def accuracy_wide(accuracy: pd.DataFrame) -> pd.DataFrame:
    """Lay the means on the test parts out for a reader: a row per model, best first.

    Parameters
    ----------
    accuracy : pd.DataFrame
        Table of `analysis.ranking_evaluation.RankingFigures`.

    Returns
    -------
    pd.DataFrame
        Model, and a column for each measure; refitted models last.

    Examples
    --------
    >>> table = pd.DataFrame({
    ...     "model": ["ials", "ease"], "part": "test", "measure": "ndcg_at_10", "mean": [0.1, 0.2]})
    >>> accuracy_wide(table).to_dict("list")
    {'Model': ['EASE', 'implicit factorisation'], 'NDCG@10': [0.2, 0.1]}
    """
    tested = accuracy[accuracy["part"] == "test"]
    wide = tested.pivot_table(index="model", columns="measure", values="mean")
    refitted = wide.index.str.endswith("_refit")
    order = wide.assign(refitted=refitted).sort_values(
        ["refitted", "ndcg_at_10"], ascending=[True, False], kind="stable"
    )
    shown = order[[measure for measure in MEASURES if measure in order]].rename(columns=MEASURES)
    labels = shown.index.map(lambda name: RANKERS.get(name, name)).to_list()
    shown.insert(0, "Model", labels)
    return shown.reset_index(drop=True)


def published_panels(published: pd.DataFrame | None) -> Mapping[str, Mapping[str, float]]:
    """Lay published results out as lines of a chart: by measure and model.

    Parameters
    ----------
    published : pd.DataFrame or None
        Result of `analysis.literature.published_rankings`.

    Examples
    --------
    >>> table = pd.DataFrame({"model": ["BPR"], "recall_at_10": [0.1], "ndcg_at_10": [0.2]})
    >>> published_panels(table), published_panels(None)
    ({'recall_at_10': {'BPR': 0.1}, 'ndcg_at_10': {'BPR': 0.2}}, {})
    """
    if published is None:
        return {}
    names = published["model"].astype(str)
    return {measure: dict(zip(names, published[measure], strict=True)) for measure in PANELS}


def printed_table(table: pd.DataFrame) -> pd.DataFrame:
    """Name the models and figures of a table for the reader; without prints, without their column.

    Parameters
    ----------
    table : pd.DataFrame
        Result of `analysis.printed.beside_printed`.

    Examples
    --------
    >>> row = {"model": ["plain"], "figure": ["best_test_mse"], "printed": [None], "mean": [2.0]}
    >>> printed_table(pd.DataFrame(row)).to_dict("records")
    [{'model': 'plain', 'figure': 'lowest test error', 'mean': 2.0}]
    """
    shown = table.replace({"model": WEIGHTS, "figure": FIGURES})
    return shown.drop(columns="printed") if shown["printed"].isna().all() else shown
