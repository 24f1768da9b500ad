"""The ranking models of the study, as its configuration names them."""

from typing import Annotated

from pydantic import Field, PositiveInt

from analysis.list_splitting import ListSplitSettings
from analysis.ranking.settings import (
    BlendSettings,
    EaseSettings,
    IalsSettings,
    ItemKnnSettings,
    PopularitySettings,
    RankerSettings,
    SoftmaxSettings,
)
from analysis.settings import Settings

Share = Annotated[float, Field(ge=0, le=1)]


class RankingSettings(Settings):
    """The ranking part of the study.

    Parameters
    ----------
    split : ListSplitSettings
        How lists are split.
    splits : int
        How many splits results are averaged over.
    item_knn, ease, ials, softmax, tag_ease : settings
        The models.
    blend_share, alike_share : float
        Share of `softmax` in its blend with `tag_ease` (for recommendations) and of `ials` in its
        blend with `item_knn` (for neighbours), 0 to 1.
    """

    split: ListSplitSettings
    splits: PositiveInt
    item_knn: ItemKnnSettings
    ease: EaseSettings
    ials: IalsSettings
    softmax: SoftmaxSettings
    tag_ease: EaseSettings
    blend_share: Share
    alike_share: Share

    def models(self) -> dict[str, RankerSettings]:
        """Return the models that are ranked with, by name; simplest first."""
        blend = BlendSettings(first=self.tag_ease, second=self.softmax, share=self.blend_share)
        return {
            "popularity": PopularitySettings(),
            "item_knn": self.item_knn,
            "ials": self.ials,
            "ease": self.ease,
            "softmax": self.softmax,
            "tag_ease": self.tag_ease,
            "blend": blend,
        }


def alike_model(item_knn: ItemKnnSettings, ials: IalsSettings, share: float) -> BlendSettings:
    """Return the model by which artists are most alike: a blend of two that learn from listening.

    Parameters
    ----------
    item_knn, ials : settings
        The models to blend.
    share : float
        Share of `ials`, 0 to 1.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> ranking = load_study().ranking
    >>> alike_model(ranking.item_knn, ranking.ials, 0.25).share
    0.25
    """
    return BlendSettings(first=item_knn, second=ials, share=share)


def likeness_models(
    item_knn: ItemKnnSettings, ease: EaseSettings, ials: IalsSettings, alike_share: float
) -> dict[str, RankerSettings]:
    """Return the models of likeness, by name: those that learn from listening alone.

    They are asked for one by one, so that what is learned by them stays when the splits change that
    recommendations are judged on.

    Parameters
    ----------
    item_knn, ease, ials : settings
        The models.
    alike_share : float
        As for `alike_model`.

    Examples
    --------
    >>> from analysis.study import load_study
    >>> r = load_study().ranking
    >>> list(likeness_models(r.item_knn, r.ease, r.ials, r.alike_share))
    ['item_knn', 'ease', 'ials', 'alike']
    """
    alike = alike_model(item_knn, ials, alike_share)
    return {"item_knn": item_knn, "ease": ease, "ials": ials, "alike": alike}
