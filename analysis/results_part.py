"""The base of the results' schema, and its kinds of numbers."""

from collections.abc import Mapping
from math import isfinite
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
Percent = Annotated[float, Field(ge=0, le=100)]
Error = Annotated[float, Field(ge=0)]


def finite(numbers: Mapping[Any, Any]) -> dict[str, Any]:
    """Put None in the place of what data too small for a measure leave undefined.

    Examples
    --------
    >>> finite({"mean": float("nan"), "count": 3})
    {'mean': None, 'count': 3}
    """
    return {str(name): number if isfinite(number) else None for name, number in numbers.items()}


class Part(BaseModel):
    """A part of the results: every key is documented, none is unknown.

    Examples
    --------
    >>> class Walk(Part):
    ...     steps: Count = Field(description="Steps taken.")
    >>> Walk(steps=3)
    Walk(steps=3)
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True
    )
