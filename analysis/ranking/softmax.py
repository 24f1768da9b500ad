"""The softmax model: a user is the sum of the artists listened to, and all artists compete."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array

from analysis.models.material import Material
from analysis.ranking.biased_factors import BiasedFactors
from analysis.ranking.evidence_rows import tag_rows
from analysis.ranking.factors import Factors
from analysis.ranking.play_lists import play_lists
from analysis.ranking.settings import SoftmaxSettings
from analysis.ranking.stopping import Watch, best_of
from analysis.training import Progress

BATCHES = 4
FIRST_STD = 0.1
JUDGED_EVERY = 2  # passes: judging takes as long as one


def fit_softmax(
    material: Material,
    settings: SoftmaxSettings,
    rng: int | np.random.Generator,
    watch: Watch | None = None,
    progress: Progress | None = None,
) -> Factors:
    r"""Train vectors with which a list predicts itself.

    An artist's vector is its own and those of its tags: :math:`v_i = q_i + \sum_t \hat t_{it} r_t`
    for the row :math:`t_i` of how often it was given each tag, scaled to length 1. A user's is the
    sum over the list, :math:`p_u = \sum_i x_{ui} v_i / |x_u|`. Artist i has the probability
    :math:`\pi_{ui} \propto e^{p_u \cdot v_i + b_i}` among all artists. The loss, by Adam over
    batches of users, is

    .. math:: -\sum_{ui} x_{ui} \log \pi_{ui} + \lambda \left(|Q|^2 + |R|^2\right) .

    In each step a random share of the lists is missing from :math:`p_u` (the rest counts more to
    make up for it): else an artist would do best by predicting itself.

    Parameters
    ----------
    material : Material
        What may be learned from: links and, with `settings.tags`, tags.
    settings : SoftmaxSettings
        Dimension, rate, dropout, penalty lambda and so on.
    rng : int or Generator
        Randomness of the first vectors, the batches and what is hidden.
    watch : Watch, optional
        Stops the training early; without it all passes are done.
    progress : callable, optional
        Told the passes done and to do.

    Returns
    -------
    BiasedFactors
        Bit for bit the same for the same arguments on one machine.

    References
    ----------
    The softmax model of Google's course "Recommendation systems" and its Colab; the loss and the
    hidden part as in Liang et al., "Variational autoencoders for collaborative filtering", WWW
    (2018), where it is called Mult-DAE.

    Examples
    --------
    >>> import pandas as pd
    >>> links = pd.DataFrame({"user": [0, 0, 1, 1], "artist": [0, 1, 2, 3], "plays": [5] * 4})
    >>> untagged = pd.DataFrame({"user": [], "artist": [], "tag": []}, dtype=int)
    >>> known = Material(links, untagged, np.empty((0, 2), np.int64), 2, 4, 0)
    >>> settings = SoftmaxSettings(
    ...     dimension=4, learning_rate=0.1, l2=0.01, dropout=0.5, tags=0, iterations=50)
    >>> scores = fit_softmax(known, settings, rng=0).scores(np.array([0]))[0]
    >>> bool(scores[:2].min() > scores[2:].max())
    True
    """
    path = _passes(material, settings, np.random.default_rng(rng))
    judge = watch.judge if watch else None
    rounds = -(-settings.iterations // JUDGED_EVERY)

    def told(done: int, _: int) -> None:
        if progress:
            progress(min(done * JUDGED_EVERY, settings.iterations), settings.iterations)

    return best_of(path, rounds, judge, progress=told)


def _passes(
    material: Material, settings: SoftmaxSettings, rng: np.random.Generator
) -> Iterator[Factors]:
    from analysis.ranking import softmax_descent  # loads TensorFlow

    lists, tags = play_lists(material, settings.emphasis), _tag_shares(material, settings.tags)
    start = _first(lists, tags, settings.dimension, rng)
    descent = softmax_descent.Descent(start, tags, lists.nnz, settings)
    shown = _unit_rows(lists)
    for done in range(1, settings.iterations + 1):
        for users in _batches(lists, rng):
            kept = rng.random(lists[users].nnz) >= settings.dropout
            descent.step(shown[users], kept / (1 - settings.dropout), lists[users])
        if done % JUDGED_EVERY == 0 or done == settings.iterations:
            own, tagged, bias = descent.parameters()
            vectors = own + tags @ tagged
            yield BiasedFactors(shown @ vectors, vectors, done, bias=bias)


def _tag_shares(material: Material, count: int) -> csr_array:
    return _unit_rows(tag_rows(material, count).T.tocsr())


def _unit_rows(matrix: csr_array) -> csr_array:
    lengths = np.sqrt(matrix.multiply(matrix).sum(axis=1))
    scaled: csr_array = (diags_array(1 / np.where(lengths > 0, lengths, 1)) @ matrix).tocsr()
    return scaled.astype(np.float32).sorted_indices()


def _first(
    lists: csr_array, tags: csr_array, dimension: int, rng: np.random.Generator
) -> list[NDArray[np.float32]]:
    spread = FIRST_STD / np.sqrt(dimension)
    vectors = [rng.normal(0, spread, (rows, dimension)).astype(np.float32) for rows in tags.shape]
    listeners = np.bincount(lists.indices, minlength=lists.shape[1])
    bias = np.log(np.maximum(listeners, 0.5) / lists.nnz)
    return [*vectors, bias.astype(np.float32)]


def _batches(lists: csr_array, rng: np.random.Generator) -> list[NDArray[np.int64]]:
    with_links = np.flatnonzero(np.diff(lists.indptr))
    parts = np.array_split(rng.permutation(with_links), BATCHES)
    return [part for part in parts if len(part)]
