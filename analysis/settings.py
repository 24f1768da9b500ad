"""The base of all settings: frozen, and strict about keys."""

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """Settings of one part of the analysis; a key that it does not know is an error.

    Examples
    --------
    >>> class Walk(Settings):
    ...     steps: int
    >>> Walk(steps=3)
    Walk(steps=3)
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
