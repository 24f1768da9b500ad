"""The ranking models in the results: schema and numbers."""

from analysis.dataset import Dataset
from analysis.ranking.choice import RankingSettings
from analysis.ranking_choice import best_on_validation
from analysis.ranking_summary import ranking_figures
from analysis.results_part import Part, Share, finite


class IntervalPart(Part):
    """A mean over users and splits with its 95 % bootstrap interval."""

    mean: Share | None
    """Mean."""
    low: Share | None
    """Lower end of the interval."""
    high: Share | None
    """Upper end."""


class RankerPart(Part):
    """Ranking metrics of a model on the test parts, full catalogue; 0 to 1."""

    recall_at_10: IntervalPart
    ndcg_at_10: IntervalPart
    recall_at_20: IntervalPart
    ndcg_at_20: IntervalPart


RankersPart = dict[str, RankerPart]
"""By model; a name that ends in ``_refit`` was trained on the validation part too."""


def describe_ranking(dataset: Dataset, settings: RankingSettings) -> dict[str, dict[str, object]]:
    """Put the accuracy on the test parts into the form of the results.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : RankingSettings
        Models and splits.

    Returns
    -------
    dict
        By model and measure: mean, low and high.
    """
    accuracy = ranking_figures(dataset, settings).accuracy
    found: dict[str, dict[str, object]] = {}
    for row in accuracy[accuracy["part"] == "test"].to_dict("records"):
        interval = finite({key: float(row[key]) for key in ("mean", "low", "high")})
        found.setdefault(row["model"], {})[row["measure"]] = interval
    return found


def ranking_headline(dataset: Dataset, settings: RankingSettings) -> str:
    """Name the ranking model whose figures count: the best on the validation parts."""
    return best_on_validation(ranking_figures(dataset, settings).accuracy)
