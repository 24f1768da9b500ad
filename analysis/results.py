"""Every number that the report's prose states, in one nested dict (``results.json``)."""

from dataclasses import asdict
from typing import Any

from analysis.baselines import overall_mean_mse, user_mean_mse
from analysis.coloured_genres import coloured_genres
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.listening.examples import example_folder
from analysis.listening.matching import match_artists, summarise
from analysis.listening.reading import read_history
from analysis.preparation import prepare
from analysis.steps import genre_agreement, projected, split_weights, trained
from analysis.study import Study
from analysis.training import Training


def collect(study: Study, dataset: Dataset) -> dict[str, Any]:
    """Compute all results, from the same kept steps that the chapters use.

    Parameters
    ----------
    study : Study
        The configuration.
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        Nested, of plain Python numbers, text and truth values; `analysis.results_schema.Results`
        says what each means. ``build`` is added where the report is built.

    Examples
    --------
    >>> from analysis.study import load_study, open_dataset
    >>> sorted(collect(load_study(), open_dataset()))
    ['atlas', 'baselines', 'dataset', 'listening', 'models', 'preparation']
    """
    return {
        "dataset": describe_dataset(dataset),
        "preparation": prepare(dataset).as_results(),
        "models": {
            name: describe_training(trained(dataset, model, study.split))
            for name, model in _models(study).items()
        },
        "baselines": _baselines(study, dataset),
        "atlas": _atlas(study, dataset),
        "listening": _listening(study, dataset),
    }


def describe_dataset(dataset: Dataset) -> dict[str, str | bool | int]:
    """Count what is in the data.

    Parameters
    ----------
    dataset : Dataset
        The data.

    Returns
    -------
    dict
        Name, origin, fingerprint and sizes.

    Examples
    --------
    >>> from analysis.study import open_dataset
    >>> describe_dataset(open_dataset())["artists"] == len(open_dataset().artists)
    True
    """
    return {
        "name": dataset.name,
        "is_sample": dataset.is_sample,
        "fingerprint": dataset.fingerprint,
        "users": len(dataset.user_rows),
        "artists": len(dataset.artists),
        "links": len(dataset.links),
        "tags": len(dataset.tags),
        "tag_assignments": len(dataset.tag_assignments),
        "friend_pairs": len(dataset.friends),
    }


def describe_training(training: Training) -> dict[str, int | float]:
    """Say where a learning curve ends and where its test error is lowest.

    Parameters
    ----------
    training : Training
        A trained model; its curve has at least one point.

    Returns
    -------
    dict
        learning_rate, final_train_mse, final_test_mse, best_test_mse and best_iteration (the
        earliest of equals).

    Examples
    --------
    >>> import numpy as np, pandas as pd
    >>> curve = pd.DataFrame({"iteration": [0, 10], "train_mse": [9.0, 1.0], "test_mse": [9, 8.0]})
    >>> describe_training(Training(np.eye(1), np.eye(1), curve))["best_iteration"]
    10
    """
    curve = training.curve
    final, best = curve.iloc[-1], curve.iloc[int(curve["test_mse"].argmin())]
    return {
        "learning_rate": float(training.learning_rate),
        "final_train_mse": float(final["train_mse"]),
        "final_test_mse": float(final["test_mse"]),
        "best_test_mse": float(best["test_mse"]),
        "best_iteration": int(best["iteration"]),
    }


def _models(study: Study) -> dict[str, FactorisationSettings]:
    return {name: getattr(study.models, name) for name in type(study.models).model_fields}


def _baselines(study: Study, dataset: Dataset) -> dict[str, dict[str, float]]:
    split = split_weights(dataset, study.split)
    return {
        "overall_mean": {"test_mse": overall_mean_mse(split)},
        "user_mean": {"test_mse": user_mean_mse(split)},
    }


def _atlas(study: Study, dataset: Dataset) -> dict[str, Any]:
    asked = (dataset, study.models.low_init, study.split, study.atlas)
    found = projected(*asked)
    return {
        "artists_shown": len(found.places),
        "trustworthiness": found.trustworthiness,
        "genres_coloured": len(coloured_genres(dataset, study.genres)),
        "same_genre": asdict(genre_agreement(*asked, study.genres)),
    }


def _listening(study: Study, dataset: Dataset) -> dict[str, int | float]:
    history = read_history(example_folder(dataset), study.listening.minimum_seconds)
    return summarise(match_artists(dataset, history, study.listening.spelling))
