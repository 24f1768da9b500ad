"""What the report of 2021 printed of its models, and where it stands beside ours."""

from collections.abc import Mapping
from typing import Annotated, Self

import pandas as pd
from pydantic import Field, model_validator

from analysis.dataset import Dataset
from analysis.published import Published, published_for
from analysis.settings import Settings

FILE = "report-2021"
Error = Annotated[float, Field(ge=0)]
Errors = Annotated[tuple[Error, ...], Field(min_length=1)]


class PrintedModel(Settings):
    """Where a learning curve ended; see `analysis.repeated.describe_curve`."""

    final_train_mse: Error
    final_test_mse: Error
    best_test_mse: Error
    best_iteration: Error
    final_l2_term: Error | None = None
    final_gravity_term: Error | None = None


class PrintedCurve(Settings):
    """Errors at the iterations that all curves share."""

    train_mse: Errors
    test_mse: Errors


class PrintedCurves(Settings):
    """Learning curves by model."""

    iterations: tuple[int, ...]
    models: dict[str, PrintedCurve]

    @model_validator(mode="after")
    def _each_has_all_points(self) -> Self:
        lengths = {len(part) for c in self.models.values() for part in (c.train_mse, c.test_mse)}
        if lengths - {len(self.iterations)}:
            raise ValueError("a curve needs one error for each of the iterations")
        return self


class PrintedReport(Published):
    """All of ``data/published/report-2021.toml``."""

    models: dict[str, PrintedModel]
    curves: PrintedCurves


def printed_curves(dataset: Dataset) -> pd.DataFrame | None:
    """Return the learning curves as printed.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.

    Returns
    -------
    pd.DataFrame or None
        model, iteration, train_mse and test_mse; None for other data than those of that report.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> printed_curves(load_dataset(Path("data/sample"))) is None
    True
    """
    report = published_for(dataset, FILE, PrintedReport)
    if report is None:
        return None
    points = {"iteration": report.curves.iterations}
    curves = report.curves.models.items()
    return pd.concat(
        [pd.DataFrame({"model": name} | points | curve.model_dump()) for name, curve in curves],
        ignore_index=True,
    )


def beside_printed(dataset: Dataset, computed: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Put what was printed beside what we compute.

    Parameters
    ----------
    dataset : Dataset
        The data at hand.
    computed : mapping of str to pd.DataFrame
        Results of `analysis.repeated.summarise_curves` by the model's name in the study.

    Returns
    -------
    pd.DataFrame
        model, figure, printed (missing where nothing was, as for all other data), mean, low and
        high; without the terms that a model does not have.

    Raises
    ------
    PublishedError
        If the file cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from analysis.dataset import load_dataset
    >>> ours = pd.DataFrame({"mean": 2.0, "low": 1.0, "high": 3.0}, ["best_test_mse"])
    >>> sample = load_dataset(Path("data/sample"))
    >>> beside_printed(sample, {"plain": ours.rename_axis("figure")}).columns.tolist()
    ['model', 'figure', 'printed', 'mean', 'low', 'high']
    """
    report = published_for(dataset, FILE, PrintedReport)
    known = report.models if report else {}
    printed = pd.DataFrame({name: model.model_dump() for name, model in known.items()}, dtype=float)
    table = pd.concat(computed, names=["model"]).reset_index()
    table = table[table["high"] > 0].reset_index(drop=True)
    found = [
        printed.get(row.model, pd.Series(dtype=float)).get(row.figure) for row in table.itertuples()
    ]
    table.insert(2, "printed", pd.Series(found, dtype=float))
    return table
