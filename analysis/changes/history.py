"""The headline results of all versions, for a plot."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.changes.earlier import Earlier
from analysis.changes.flat import is_number, values_of
from analysis.changes.noise import interval_of
from analysis.results_schema import Results

THIS = "this version"
HEADLINES = {
    "NDCG at 10, chosen model": "ranking.{ranking_model}.ndcg_at_10.mean",
    "Recall at 10, chosen model": "ranking.{ranking_model}.recall_at_10.mean",
    "Test error of weights, chosen model": "weights.{weights_model}.test_mse.mean",
}
"""What is followed from version to version, and where it stands in ``results.json``."""


def history(earlier: list[Earlier], found: Results) -> pd.DataFrame:
    """Give the headline results of all versions.

    Parameters
    ----------
    earlier : list of Earlier
        The versions before this one, the newest first.
    found : Results
        Results of this version.

    Returns
    -------
    pd.DataFrame
        version, order (from 0, the oldest), made (a date, or empty), data (the name, and six
        digits of the fingerprint where several data have that name), model, measure, mean, low and
        high; no row for what a version does not state.
    """
    told = [
        *((one.release, one.made, one.json("results.json")) for one in reversed(earlier)),
        (THIS, None, found.model_dump(mode="json")),
    ]
    rows = [
        {"version": version, "order": order, "made": (made or "")[:10], **row}
        for order, (version, made, results) in enumerate(told)
        for row in headline_rows(results)
    ]
    return _with_editions(pd.DataFrame(rows))


def _with_editions(table: pd.DataFrame) -> pd.DataFrame:
    """Tell data of the same name apart where their content differs."""
    prints = table.groupby("data")["fingerprint"]
    told = (table["data"] + " " + table["fingerprint"].str[:6]).str.strip()
    several = prints.transform("nunique") > 1
    return table.assign(data=table["data"].mask(several, told)).drop(columns="fingerprint")


def headline_rows(results: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give the headline results of one version.

    Examples
    --------
    >>> results = {"headline": {"weights_model": "a"}, "dataset": {"name": "x"}}
    >>> results["weights"] = {"a": {"test_mse": {"mean": 3.5, "low": 3.4, "high": 3.6}}}
    >>> [(row["model"], row["mean"], row["low"]) for row in headline_rows(results)]
    [('a', 3.5, 3.4)]
    """
    chosen = {"ranking_model": "", "weights_model": "", **results.get("headline", {})}
    values, dataset = values_of(results), results.get("dataset", {})
    for measure, form in HEADLINES.items():
        name = form.format(**chosen)
        found = interval_of(name, values)
        if is_number(values.get(name)) and found:
            yield {
                "data": dataset.get("name", ""),
                "fingerprint": dataset.get("fingerprint", ""),
                "model": name.split(".")[1],
                "measure": measure,
                "mean": values[name],
                "low": found.low,
                "high": found.high,
            }
