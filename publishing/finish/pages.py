"""Give each finished page its banner, footer and scripts; take out what calls other sites."""

import re
from html import escape
from pathlib import Path

from publishing.edition import Edition
from publishing.finish.assets import ATLAS_SCRIPTS
from publishing.versions.pages import add_canonical, add_versions

# Quarto adds these to every page in which a cell shows HTML; nothing of ours needs them.
CDN = re.compile(
    r'<script[^>]+src="https?://[^"]*(?:require|jquery|polyfill)[\w.-]*\.js[^"]*"[^>]*>\s*</script>\s*'
    r"|<script[^>]*>\s*define\('jquery', \[\],\s*function\(\)[^<]*</script>\s*"
)
CHART = 'class="vega-chart"'
ATLAS = 'class="atlas"'
SKIP = '<a class="skip-link" href="#quarto-document-content">Skip to the text</a>'
FOOTER = '<p class="edition-line">'


def finish_pages(site: Path, edition: Edition, address: str = "") -> None:
    """Rewrite every HTML page of a site in place.

    Parameters
    ----------
    address
        Where the published versions will stand; without it, pages name no canonical address.
    """
    for file in sorted(site.rglob("*.html")):
        page = file.relative_to(site).as_posix()
        html = finish_page(file.read_text(encoding="utf-8"), page, edition)
        file.write_text(add_canonical(html, page, address), encoding="utf-8")


def finish_page(html: str, page: str, edition: Edition) -> str:
    """Finish one page; a page that is finished stays as it is.

    Parameters
    ----------
    html
        The page as rendered.
    page
        Its place in the site.

    Examples
    --------
    >>> from datetime import datetime
    >>> edition = Edition("1", "abc", "pandoc", datetime(2026, 1, 1), "sample", "ff", True)
    >>> "edition-banner" in finish_page("<body><main></main></body>", "a.html", edition)
    True
    """
    html, up = CDN.sub("", html), "../" * page.count("/")
    if FOOTER in html:
        return html
    html = _open_body(html, SKIP)
    if edition.notice:
        banner = f'<div class="edition-banner" role="status">{escape(edition.notice)}</div>'
        html = _open_body(html, banner)
    footer = f"{FOOTER}{escape(edition.line)}</p>"
    html = html.replace("</main>", footer + "</main>", 1)
    if CHART in html:
        names = ("vega.js", "charts.js", *(ATLAS_SCRIPTS if ATLAS in html else ()))
        scripts = "".join(f'<script src="{up}assets/{name}" defer></script>' for name in names)
        html = html.replace("</body>", scripts + "</body>", 1)
    return add_versions(html, up, page, edition.release)


def _open_body(html: str, element: str) -> str:
    return re.sub(r"<body[^>]*>", lambda found: found.group() + element, html, count=1)
