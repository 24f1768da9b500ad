"""What each term of the loss does by itself: the same model with and without it."""

from collections.abc import Mapping

import pandas as pd

from analysis.factorisation_settings import FactorisationSettings


def ablations(settings: FactorisationSettings) -> dict[str, FactorisationSettings]:
    """Leave out one term, the other, and both; dimension, rate and all else are held fixed.

    Parameters
    ----------
    settings : FactorisationSettings
        Of a model with both terms.

    Returns
    -------
    dict of str to FactorisationSettings
        none, l2, gravity and both: by the terms that are left in.

    Examples
    --------
    >>> settings = FactorisationSettings(
    ...     dimension=2, init_std=0.1, learning_rate=1, iterations=10, l2=0.1, gravity=1)
    >>> {name: (left.l2, left.gravity) for name, left in ablations(settings).items()}
    {'none': (0.0, 0.0), 'l2': (0.1, 0.0), 'gravity': (0.0, 1.0), 'both': (0.1, 1.0)}
    """
    return {
        "none": settings.model_copy(update={"l2": 0.0, "gravity": 0.0}),
        "l2": settings.model_copy(update={"gravity": 0.0}),
        "gravity": settings.model_copy(update={"l2": 0.0}),
        "both": settings,
    }


def stack_errors(summaries: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Stack the test errors of several models: at their lowest and at the end.

    Parameters
    ----------
    summaries : mapping of str to pd.DataFrame
        Results of `analysis.repeated.summarise_curves` by the name that the reader sees.

    Returns
    -------
    pd.DataFrame
        model, figure (best_test_mse, final_test_mse), mean, low and high; model by model.

    Examples
    --------
    >>> errors = {"mean": [2.0, 3.0, 0.1], "low": 0.0, "high": 4.0}
    >>> figures = pd.Index(["best_test_mse", "final_test_mse", "final_l2_term"], name="figure")
    >>> stack_errors({"L2 alone": pd.DataFrame(errors, figures)})["mean"].tolist()
    [2.0, 3.0]
    """
    chosen = {
        name: table.loc[["best_test_mse", "final_test_mse"]] for name, table in summaries.items()
    }
    return pd.concat(chosen, names=["model"]).reset_index()
