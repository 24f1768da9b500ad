"""What can go wrong in a build, said so that a person knows what to do."""


class BuildError(Exception):
    """A build stopped; the message names the place, and the old site stays as it was.

    Examples
    --------
    >>> raise BuildError("report/data.qmd:12: name 'x' is not defined")
    Traceback (most recent call last):
    publishing.errors.BuildError: report/data.qmd:12: name 'x' is not defined
    """
