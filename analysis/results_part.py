"""The base of the results' schema, and its kinds of numbers."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]
Percent = Annotated[float, Field(ge=0, le=100)]
Error = Annotated[float, Field(ge=0)]


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
