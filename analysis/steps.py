"""The expensive steps, each memoised on disk: whoever asks first pays, all others read.

A step takes the settings of its own parts and not the whole study, so that it is done again only
when something that it uses has changed.
"""

from analysis.dataset import Dataset
from analysis.factorisation import train
from analysis.factorisation_settings import FactorisationSettings
from analysis.memo import memoise
from analysis.scaling import scale_plays
from analysis.splitting import Split, SplitSettings, link_rows, spawn, split_links
from analysis.training import Progress, Training


def split_weights(dataset: Dataset, settings: SplitSettings, repeat: int = 0) -> Split:
    """Split the links with their weights; in one repeat, the same split for every model.

    Parameters
    ----------
    dataset : Dataset
        The data.
    settings : SplitSettings
        Seed and size of the test part.
    repeat : int
        Which of the repeats, from 0.

    Returns
    -------
    Split
        Links with user, artist (rows), plays and weight (the scaled plays, 1 to 10).
    """
    links = link_rows(dataset)
    links["weight"] = scale_plays(links["plays"])
    rng, _ = spawn(settings.seed, repeat)
    return split_links(links, rng, settings.test_share)


@memoise
def trained(
    dataset: Dataset,
    model: FactorisationSettings,
    split: SplitSettings,
    repeat: int = 0,
    progress: Progress | None = None,
) -> Training:
    """Train a factorisation on the training part of the links (seconds).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model : FactorisationSettings
        One of the study's models.
    split : SplitSettings
        Seed and size of the test part.
    repeat : int
        Which of the repeats, from 0: each has a split and first vectors of its own.
    progress : callable, optional
        See `analysis.factorisation.train`; never called for a kept result.

    Returns
    -------
    Training
        Embeddings by row, and the learning curve.
    """
    shape = (len(dataset.user_rows), len(dataset.artist_rows))
    _, rng = spawn(split.seed, repeat)
    return train(split_weights(dataset, split, repeat), shape, model, rng, progress)


def repeated(
    dataset: Dataset, model: FactorisationSettings, split: SplitSettings, count: int
) -> list[Training]:
    """Train a factorisation several times; each training is a kept step of its own.

    Parameters
    ----------
    dataset, model, split
        As for `trained`.
    count : int
        Repeats.

    Returns
    -------
    list of Training
        By repeat.
    """
    return [trained(dataset, model, split, repeat) for repeat in range(count)]
