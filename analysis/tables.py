"""The one way to show a table: formatted by Great Tables, styled by report/assets/tables.css.

The HTML holds no style sheet and no ids, so that pages stay small and the same table gives the
same bytes; alignment is written on each cell, where pandoc finds it when it makes the PDF.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
from bs4 import BeautifulSoup, Tag
from great_tables import GT

from analysis.text import NO_BREAK_SPACE, single_line

MISSING = "–"
DECIMALS = 2
PER_CENT = f"{{x}}{NO_BREAK_SPACE}%"
# Named, because the keyboard stops at it: it scrolls where a table is wider than the page.
_PLACE = (
    '<div aria-label="Table, scrolls sideways" class="table-scroll" role="region" tabindex="0">'
    "</div>"
)
_SIGNIFICANT = re.compile(r"([1-9])s")
_RANK = "\0rank"  # no column of a data file can have this name


@dataclass(frozen=True)
class ShownTable:
    """A table as HTML, ready for a cell's last line.

    Examples
    --------
    >>> ShownTable("<table></table>")._repr_html_()
    '<table></table>'
    """

    html: str

    def _repr_html_(self) -> str:
        return self.html


def show_table(
    df: pd.DataFrame,
    *,
    formats: Mapping[str, int | str] | None = None,
    labels: Mapping[str, str] | None = None,
    rank: str | None = None,
) -> ShownTable:
    r"""Show a table: numbers to the right with thousands separators, text as it is.

    Parameters
    ----------
    df
        One row a line; the index is not shown, the frame is left alone.
    formats
        Per column: a number of decimals, ``"share"`` (a fraction, shown as per cent with one
        decimal), ``"3s"`` (three significant digits, or as many as named: values of unlike
        size), ``"plain"`` (no thousands separator: years) or ``"right"`` (text that is set
        like a number). By default integers have no decimals and other numbers two.
    labels
        Column heads; by default the column's name as words.
    rank
        Head of a first column that counts the rows from 1; none by default.

    Raises
    ------
    ValueError
        If `formats` or `labels` name a column that the table does not have.

    Examples
    --------
    >>> df = pd.DataFrame({"name": ["A & B"], "plays": [1234], "part": [0.5]})
    >>> BeautifulSoup(show_table(df, formats={"part": "share"}).html, "html.parser").get_text("|")
    'Name|Plays|Part|A & B|1,234|50.0\xa0%'
    """
    _check_columns(df, {*(formats or {}), *(labels or {})})
    heads: dict[str, Any] = {name: _head(name) for name in df.columns}
    heads.update(labels or {})
    table = df.copy()
    if rank:
        table.insert(0, _RANK, range(1, len(df) + 1))
        heads[_RANK] = rank
    for name in table.select_dtypes(["object", "string", "category"]):
        table[name] = table[name].astype(object).map(single_line, na_action="ignore")
    formatted = _format(table, dict(formats or {})).cols_label(heads)
    return ShownTable(_plain_html(formatted.as_raw_html()))


def _head(name: str) -> str:
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]


def _check_columns(df: pd.DataFrame, named: set[str]) -> None:
    unknown = sorted(named - set(df.columns))
    if unknown:
        msg = f"no column {', '.join(unknown)}; the table has {', '.join(df.columns)}"
        raise ValueError(msg)


def _format(df: pd.DataFrame, formats: dict[str, int | str]) -> GT:
    table = GT(df).sub_missing(missing_text=MISSING)
    for name in df.columns:
        is_number = pd.api.types.is_numeric_dtype(df[name]) and df[name].dtype != bool
        is_whole = pd.api.types.is_integer_dtype(df[name])
        how = formats.get(name, (0 if is_whole else DECIMALS) if is_number else "plain")
        if how == "right":
            table = table.cols_align("right", columns=name)
        elif how == "share":
            table = table.fmt_number(name, decimals=1, scale_by=100, pattern=PER_CENT)
        elif isinstance(how, int):
            table = table.fmt_number(name, decimals=how)
        elif digits := _SIGNIFICANT.fullmatch(how):
            table = table.fmt_number(name, n_sigfig=int(digits[1]))
        elif how != "plain":
            msg = (
                f"format {how!r} of column {name}: use decimals, 'share', '3s', 'plain' or 'right'"
            )
            raise ValueError(msg)
    return table


def _plain_html(made: str) -> str:
    source = BeautifulSoup(made, "html.parser")
    page = BeautifulSoup(_PLACE, "html.parser")
    table = page.new_tag("table", attrs={"class": "data-table"})
    for part in ("thead", "tbody"):
        section = page.new_tag(part)
        for row in source.select(f"{part} tr"):
            line = page.new_tag("tr")
            line.extend([_plain_cell(page, cell) for cell in row.find_all(["th", "td"])])
            section.append(line)
        table.append(section)
    page.select_one("div.table-scroll").append(table)  # type: ignore[union-attr]
    return str(page)


def _plain_cell(page: BeautifulSoup, cell: Tag) -> Tag:
    classes = cell.get_attribute_list("class")
    side = next((side for side in ("right", "center") if f"gt_{side}" in classes), "left")
    plain = page.new_tag(cell.name, attrs={"style": f"text-align: {side};"})
    if cell.name == "th":
        plain["scope"] = "col"
    plain.string = cell.get_text()
    return plain
