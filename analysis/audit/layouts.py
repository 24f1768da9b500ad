"""Small tables of the audit as the reader sees them."""

from itertools import pairwise

import pandas as pd

from analysis.audit.schema import AuditPart
from analysis.model_labels import WEIGHTS
from analysis.results_models import ModelsPart
from analysis.text import number, share

LOOKUPS = {"another": "another artist", "nothing": "nothing", "error": "an error"}


def measures_table(audit: AuditPart) -> pd.DataFrame:
    """Lay the tag agreement of the models of 2021 out by measure and naming.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> measures_table(stated().audit)["Model"].tolist()
    ['plain', 'small first vectors', 'regularised']
    """
    return pd.DataFrame(
        {
            "Model": WEIGHTS.get(model, model),
            "Dot product": part.dot,
            "Cosine": part.cosine,
            "Dot, as in 2021": part.dot_in_2021,
            "Cosine, as in 2021": part.cosine_in_2021,
        }
        for model, part in audit.measures.items()
    )


def lookup_table(outcomes: pd.DataFrame, count: int) -> pd.DataFrame:
    """List the most popular artists that the lookup of 2021 does not find.

    Parameters
    ----------
    outcomes : pd.DataFrame
        Result of `analysis.audit.lookups.lookup_outcomes`.
    count : int
        Artists at most.

    Returns
    -------
    pd.DataFrame
        Asked for, Listeners, What comes (the name found, or what happens instead).

    Examples
    --------
    >>> row = {"name": ["Queen"], "listeners": [9], "outcome": ["another"], "answered": ["Queens"]}
    >>> lookup_table(pd.DataFrame(row), 5)["What comes"].tolist()
    ['Queens']
    """
    lost = outcomes[outcomes["outcome"] != "right"].head(count)
    comes = lost["answered"].where(lost["outcome"] == "another", lost["outcome"].map(LOOKUPS))
    return pd.DataFrame(
        {"Asked for": lost["name"], "Listeners": lost["listeners"], "What comes": comes}
    )


def merged_table(merged: pd.DataFrame, without: pd.DataFrame) -> pd.DataFrame:
    """Put the merged list of 2021 beside the one without the listener's own artists.

    Parameters
    ----------
    merged, without : pd.DataFrame
        Results of `analysis.audit.merged_lists`.

    Returns
    -------
    pd.DataFrame
        By place: name and score of either list, and whether the former was an input.

    Examples
    --------
    >>> one = pd.DataFrame({"name": ["Ada"], "score": [1.0], "is_input": [True]})
    >>> merged_table(one, one)["Already theirs"].tolist()
    ['yes']
    """
    first, second = (table.reset_index(drop=True) for table in (merged, without))
    left = {
        "As in 2021": first["name"],
        "Already theirs": first["is_input"].map({True: "yes", False: "no"}),
        "Score": first["score"],
    }
    right = {"Without own artists": second["name"], "Its score": second["score"]}
    return pd.concat([pd.DataFrame(left), pd.DataFrame(right)], axis=1)


def less_grave(audit: AuditPart, models: ModelsPart) -> pd.DataFrame:
    """List what is often held against a report, and what it changed here.

    Parameters
    ----------
    audit : AuditPart
        The numbers of the audit.
    models : ModelsPart
        Those of the models of 2021.

    Returns
    -------
    pd.DataFrame
        What was done, and What it changed.

    Examples
    --------
    >>> from analysis.stated import stated
    >>> len(less_grave(stated().audit, stated().models))
    4
    """
    outliers = audit.outliers
    users = (
        "Users were numbered by ids as text, too",
        f"{number(audit.misaligned_user_rows)} users are out of order; no user was ever named.",
    )
    quartile = (
        "Plays above the third quartile were called outliers",
        f"{share(outliers.above_quartile, 0)} of the links are; above Tukey’s fence would be "
        f"{share(outliers.above_fence, 0)}.",
    )
    return pd.DataFrame(
        [users, quartile, _step(audit), _split(models)],
        columns=["What was done", "What it changed"],
    )


def _step(audit: AuditPart) -> tuple[str, str]:
    gain = None if audit.stopping_gain is None else max(audit.stopping_gain.values())
    return (
        "The step with the lowest test error was picked on the test links",
        f"The error is lower by at most {number(gain, 4)} than at a step chosen on other splits.",
    )


def _split(models: ModelsPart) -> tuple[str, str]:
    parts = [models.plain, models.low_init, models.regularised]
    spread = max(part.high.final_test_mse - part.low.final_test_mse for part in parts)
    ends = sorted(part.final_test_mse for part in parts)
    gap = min(second - first for first, second in pairwise(ends))
    return (
        "Each model was tested on different links",
        f"After the last step, a model’s errors on different splits lie up to "
        f"{number(spread, 2)} apart; two models lie at least {number(gap, 2)} apart.",
    )
