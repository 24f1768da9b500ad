"""The settings of the audit."""

from pydantic import PositiveFloat, PositiveInt

from analysis.settings import Settings


class AuditSettings(Settings):
    """How the steps of 2021 are looked at.

    Parameters
    ----------
    users : int
        Drawn users to whom models of the weights recommend: some need a tenth of a second each.
    perplexity : float
        Of the t-SNE of all artists.
    nearest : int
        Neighbours on that map whose genres and listeners are compared.
    """

    users: PositiveInt
    perplexity: PositiveFloat
    nearest: PositiveInt
