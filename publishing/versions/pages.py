"""What a built page needs to show the other versions, once it is published among them."""

import re
from html import escape

SCRIPT, STYLE = "versions.js", "versions.css"


def add_versions(html: str, up: str, page: str, release: str) -> str:
    """Give a page its script for the versions, with its own version and place.

    Parameters
    ----------
    up
        The way from the page to the site's root: `../` once for each folder.
    page
        The page's place in the site.

    Examples
    --------
    >>> "versions.js" in add_versions("<head></head><body></body>", "", "index.html", "1-abc")
    True
    """
    link = f'<link rel="stylesheet" href="{up}assets/{STYLE}">'
    script = (
        f'<script src="{up}assets/{SCRIPT}" data-up="{up}" data-page="{escape(page)}" '
        f'data-release="{escape(release)}" defer></script>'
    )
    html = html.replace("</head>", link + "</head>", 1)
    return html.replace("</body>", script + "</body>", 1)


def add_canonical(html: str, page: str, address: str) -> str:
    """Name a page's address in the latest version; without a base address, none.

    Examples
    --------
    >>> add_canonical("<head></head>", "a.html", "https://example.org/r/")
    '<head><link rel="canonical" href="https://example.org/r/latest/a.html"></head>'
    """
    if not address:
        return html
    html = re.sub(r'<link[^>]+rel="canonical"[^>]*>', "", html)
    place = re.sub(r"(^|/)index\.html$", r"\1", page)
    target = escape(f"{address.rstrip('/')}/latest/{place}")
    return html.replace("</head>", f'<link rel="canonical" href="{target}"></head>', 1)
