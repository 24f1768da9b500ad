"""Several learning curves in one table, as a chart wants them."""

from collections.abc import Mapping

import pandas as pd

PARTS = {"train_mse": "train", "test_mse": "test"}
TERMS = {"train_mse": "squared error", "l2_term": "L2", "gravity_term": "gravity"}


def learning_curves(averages: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Stack the errors of several models.

    Parameters
    ----------
    averages : mapping of str to pd.DataFrame
        Results of `analysis.repeated.average_curves` by the name that the reader sees.

    Returns
    -------
    pd.DataFrame
        iteration, series (model and part, such as "plain, test"), mse (the mean over repeats), low
        and high; model by model.

    Examples
    --------
    >>> points = {"iteration": 0, "measure": ["train_mse", "test_mse"], "mean": [2.0, 3.0]}
    >>> average = pd.DataFrame(points | {"low": 1.0, "high": 4.0})
    >>> learning_curves({"plain": average})["series"].tolist()
    ['plain, train', 'plain, test']
    """
    return _stacked(
        {
            f"{name}, {part}": average[average["measure"] == column]
            for name, average in averages.items()
            for column, part in PARTS.items()
        }
    )


def of_test_links(curves: pd.DataFrame) -> pd.DataFrame:
    """Keep the test errors of `learning_curves` or `printed_series`, called by the model alone.

    Parameters
    ----------
    curves : pd.DataFrame
        With series such as "plain, test".

    Returns
    -------
    pd.DataFrame
        The same columns, of the series of test links.

    Examples
    --------
    >>> of_test_links(pd.DataFrame({"series": ["plain, train", "plain, test"]}))["series"].tolist()
    ['plain']
    """
    ending = f", {PARTS['test_mse']}"
    kept = curves[curves["series"].str.endswith(ending)]
    return kept.assign(series=kept["series"].str.removesuffix(ending)).reset_index(drop=True)


def printed_series(printed: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Bring printed curves into the form of `learning_curves`.

    Parameters
    ----------
    printed : pd.DataFrame
        Result of `analysis.printed.printed_curves`.
    names : mapping of str to str
        By the model's name in the study, the one that the reader sees; others are left out.

    Returns
    -------
    pd.DataFrame
        iteration, series and mse.

    Examples
    --------
    >>> point = {"model": ["plain"], "iteration": [0], "train_mse": [2.0], "test_mse": [3.0]}
    >>> printed_series(pd.DataFrame(point), {"plain": "big"})["series"].tolist()
    ['big, train', 'big, test']
    """
    long = printed.melt(["model", "iteration"], list(PARTS), var_name="part", value_name="mse")
    shown = long[long["model"].isin(list(names))]
    series = shown["model"].map(names) + ", " + shown["part"].map(PARTS)
    return shown.assign(series=series)[["iteration", "series", "mse"]].reset_index(drop=True)


def loss_terms(average: pd.DataFrame) -> pd.DataFrame:
    """Stack the terms of one model's loss.

    Parameters
    ----------
    average : pd.DataFrame
        Result of `analysis.repeated.average_curves`.

    Returns
    -------
    pd.DataFrame
        iteration, series (the term), mse (its mean over repeats), low and high; a term that is 0
        throughout is left out.

    Examples
    --------
    >>> average = {"iteration": 0, "measure": ["train_mse", "l2_term"], "mean": [2.0, 0.0]}
    >>> loss_terms(pd.DataFrame(average | {"low": 0.0, "high": [2.0, 0.0]}))["series"].tolist()
    ['squared error']
    """
    parts = {name: average[average["measure"] == column] for column, name in TERMS.items()}
    return _stacked({name: part for name, part in parts.items() if (part["high"] > 0).any()})


def _stacked(parts: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    table = pd.concat([part.assign(series=name) for name, part in parts.items()], ignore_index=True)
    return table.rename(columns={"mean": "mse"})[["iteration", "series", "mse", "low", "high"]]
