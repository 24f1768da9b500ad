"""The page for an address that is not there; it stands alone, as it is shown at any depth."""

from html import escape
from pathlib import Path
from string import Template

from publishing.paths import TEMPLATES


def write_not_found(site: Path, title: str, base: str) -> None:
    """Write `404.html`.

    Parameters
    ----------
    base
        The site's address; where none is configured, no link leads home, since none could be right.
    """
    template = Template((TEMPLATES / "404.html").read_text(encoding="utf-8"))
    link = f'<p><a href="{escape(base)}">Go to the first page of {escape(title)}</a></p>'
    home = link if base else ""
    (site / "404.html").write_text(template.substitute(title=escape(title), home=home), "utf-8")
