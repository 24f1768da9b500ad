"""The drawing library that all pages of the site share."""

from functools import cache

import vl_convert

# Vega counts on being loaded once: pages of other tools may already have it.
_GUARD = "window.vegaEmbed || (() => {{\n{library}\n}})();\n"


@cache
def vega_bundle() -> str:
    """Return Vega, Vega-Lite and Vega-Embed as one script that sets `window.vegaEmbed`.

    The library comes with vl-convert, nothing is downloaded. It holds Vega's expression
    interpreter, which `vegaEmbed(…, {ast: true})` uses: no page then needs `unsafe-eval`.

    Examples
    --------
    >>> vega_bundle().startswith("window.vegaEmbed || ")
    True
    """
    library = vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed;")
    return _GUARD.format(library=library)
