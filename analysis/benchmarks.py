"""How fast ours is beside others, as `make bench` measured it last."""

from pathlib import Path

import pandas as pd
from pydantic import ValidationError

from analysis.benchmark_schema import Benchmarks
from analysis.errors import ReportError
from analysis.paths import BENCHMARKS


class BenchmarkError(ReportError):
    """A file of measurements that cannot be used: what is wrong with it."""


def read_benchmarks(path: Path | None = None) -> Benchmarks | None:
    """Read the last measurements.

    Parameters
    ----------
    path : Path, optional
        JSON file; by default ``benchmarks/latest.json``.

    Returns
    -------
    Benchmarks or None
        None where nothing was measured yet: there is no file.

    Raises
    ------
    BenchmarkError
        For a file that cannot be read, is not JSON, or holds anything but the measurements.

    Examples
    --------
    >>> read_benchmarks(Path("nowhere.json")) is None
    True
    """
    file = path or BENCHMARKS
    remedy = "Write it anew: make bench."
    try:
        return Benchmarks.model_validate_json(file.read_bytes(), strict=True)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BenchmarkError(f"{file.name}: cannot be read: {error.strerror}. {remedy}") from error
    except ValidationError as error:
        faults = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        raise BenchmarkError(f"{file.name}: {'; '.join(faults)}. {remedy}") from error


def speed_table(found: Benchmarks) -> pd.DataFrame:
    """Put our times beside those of others.

    Parameters
    ----------
    found : Benchmarks
        The measurements.

    Returns
    -------
    pd.DataFrame
        measured, beside (what ours is compared with), ours and theirs (seconds), faster (theirs
        over ours), and quality (what it is), our_quality, their_quality (missing where the same
        numbers come out).
    """
    training, als, svdpp = found.training, found.als, found.svdpp
    each, best, level = training.per_iteration, training.time_to_best, als.time_to_level
    name = min(svdpp.ours, key=lambda model: svdpp.ours[model].test_mse)
    weights = svdpp.ours[name]
    same, level_mse = (training.best_test_mse,) * 2, (training.level,) * 2
    recalls = als.recall_at_20_ours, als.recall_at_20_theirs
    errors = weights.test_mse, svdpp.theirs.test_mse
    none = (float("nan"),) * 2
    rows = [
        ("a step of training", "a plain loop", each["ours"], each["plain"], "", none),
        ("the same descent", "a plain loop", best["same_descent"], best["plain"], "Test MSE", same),
        ("least squares", "a plain loop", best["optimiser"], best["plain"], "Test MSE", level_mse),
        ("lists, to a level", "implicit", level["ours"], level["theirs"], "Recall@20", recalls),
    ]
    table = [
        (measured, beside, ours.median, theirs.median, quality, *both)
        for measured, beside, ours, theirs, quality, both in rows
    ]
    fit = ("weights, a fit", "SVD++", weights.seconds, svdpp.theirs.seconds, "Test MSE", *errors)
    columns = ["measured", "beside", "ours", "theirs", "quality", "our_quality", "their_quality"]
    frame = pd.DataFrame([*table, fit], columns=columns)
    frame.insert(4, "faster", frame["theirs"] / frame["ours"])
    return frame


def growth_points(found: Benchmarks) -> pd.DataFrame:
    """Return the cost at each size: links, seconds, sweep_seconds and peak_gb (10^9 bytes)."""
    points = pd.DataFrame([point.model_dump() for point in found.growth.points])
    return points[["links", "seconds", "sweep_seconds", "peak_gb"]]
