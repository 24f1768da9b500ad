"""What is measured on the map of 2021: genres under either naming, and its clumps."""

from dataclasses import dataclass

from analysis.audit.artist_points import all_points
from analysis.audit.clump_figures import ClumpFigures, clump_figures
from analysis.audit.map_neighbours import NearShare, near_share
from analysis.audit.map_purity import Purity, map_purity
from analysis.audit.settings import AuditSettings
from analysis.dataset import Dataset
from analysis.factorisation_settings import FactorisationSettings
from analysis.genres import GenreSettings
from analysis.memo import memoise
from analysis.splitting import SplitSettings


@dataclass(frozen=True)
class MapFigures:
    """All that is measured on the map.

    Parameters
    ----------
    purity : Purity
        Genres of an artist's nearest.
    clumps : ClumpFigures
        Whose lists the clumps are.
    near : NearShare
        Common listeners of an artist and its nearest.
    """

    purity: Purity
    clumps: ClumpFigures
    near: NearShare


@memoise
def map_figures(
    dataset: Dataset,
    model: FactorisationSettings,
    split: SplitSettings,
    settings: AuditSettings,
    genres: GenreSettings,
) -> MapFigures:
    """Lay out all artists of a model as 2021 did, and measure the map (half a minute).

    Parameters
    ----------
    dataset : Dataset
        The data.
    model, split
        As for `analysis.steps.trained`.
    settings : AuditSettings
        Of the map and of what is looked at on it.
    genres : GenreSettings
        Which tags count as genres.

    Returns
    -------
    MapFigures
        Genres, clumps, listeners.
    """
    points = all_points(dataset, model, split, settings.perplexity)
    return MapFigures(
        map_purity(dataset, points, genres, settings.nearest),
        clump_figures(dataset, points),
        near_share(dataset, points, settings.nearest),
    )
