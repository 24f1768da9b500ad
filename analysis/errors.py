"""What a user can put right: errors that name the place, and of data what to do."""


class ReportError(Exception):
    """The base of every error that a message, without a traceback, explains to the user.

    Examples
    --------
    >>> issubclass(DataError, ReportError)
    True
    """


class DataError(ReportError):
    """Data that cannot be used, with the place of the problem.

    Parameters
    ----------
    file : str
        Name of the data file, or the folder's path where a whole folder is at fault.
    row : int
        Line number in the file, counted from 1 (the header); 0 where no line is meant.
    column : str
        Header of the column; empty where no column is meant.
    problem : str
        What was found there.
    remedy : str
        What to do about it.

    Examples
    --------
    >>> print(DataError("tags.dat", 3, "tagID", "'x' is not a whole number", "Correct it."))
    tags.dat, row 3, column tagID: 'x' is not a whole number. Correct it.
    """

    def __init__(self, file: str, row: int, column: str, problem: str, remedy: str) -> None:
        self.file, self.row, self.column = file, row, column
        self.problem, self.remedy = problem, remedy
        place = [file, f"row {row}" if row else "", f"column {column}" if column else ""]
        super().__init__(f"{', '.join(part for part in place if part)}: {problem}. {remedy}")

    def __reduce__(self) -> tuple[type["DataError"], tuple[str, int, str, str, str]]:
        """Rebuild from the parts, so that the error survives a worker process."""
        return type(self), (self.file, self.row, self.column, self.problem, self.remedy)
