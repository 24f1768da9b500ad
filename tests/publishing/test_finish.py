"""What every rendered site gets: scripts, banner, footer, the check of requests, the 404 page."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from publishing.edition import Edition
from publishing.errors import BuildError
from publishing.finish.not_found import write_not_found
from publishing.finish.pages import finish_page
from publishing.finish.requests import check_requests, foreign_in_page

REAL = Edition("1.0", "abc", "quarto", datetime(2026, 1, 1, tzinfo=UTC), "hetrec", "ff00", False)
SAMPLE = Edition("1.0", "abc", "pandoc", datetime(2026, 1, 1, tzinfo=UTC), "sample", "ff00", True)
PAGE = '<html><head></head><body class="nav-sidebar"><main>text</main></body></html>'
CHART = PAGE.replace("text", '<div class="vega-chart"></div>')
# As Quarto writes them into every page in which a cell shows HTML.
FROM_QUARTO = (
    '<script src="https://cdnjs.cloudflare.com/ajax/libs/require.js/2.3.6/require.min.js" '
    'integrity="sha512-c3" crossorigin="anonymous"></script>\n'
    '<script src="https://cdnjs.cloudflare.com/ajax/libs/jquery/3.5.1/jquery.min.js" '
    'integrity="sha512-bL" crossorigin="anonymous" data-relocate-top="true"></script>\n'
    "<script type=\"application/javascript\">define('jquery', [],function() "
    "{return window.jQuery;})</script>\n"
)


def test_scripts_of_other_sites_go_and_all_else_stays() -> None:
    ours = '<script src="site_libs/quarto.js"></script>'
    html = PAGE.replace("</head>", FROM_QUARTO + ours + "</head>")
    finished = finish_page(html, "one.html", REAL)
    assert "cdnjs" not in finished
    assert "define(" not in finished
    assert ours in finished
    assert foreign_in_page(finished) == []


def test_only_pages_with_charts_load_the_drawing_library() -> None:
    assert "vega.js" not in finish_page(PAGE, "one.html", REAL)
    finished = finish_page(CHART, "report/one.html", REAL)
    assert finished.index('src="../assets/vega.js"') < finished.index('src="../assets/charts.js"')


def test_only_a_page_with_an_atlas_loads_its_scripts_after_those_of_charts() -> None:
    assert "atlas" not in finish_page(CHART, "one.html", REAL)
    page = CHART.replace("<main>", '<main><div class="atlas">')
    finished = finish_page(page, "report/one.html", REAL)
    parts = ("atlas-data", "atlas-find", "atlas-panels", "atlas-map")
    places = [finished.index(f'src="../assets/{name}.js" defer') for name in parts]
    # Vega first, the parts in any order, and last what puts them together.
    first, second, last = (
        finished.index(f'src="../assets/{name}.js" defer') for name in ("vega", "charts", "atlas")
    )
    assert first < second < min(places)
    assert max(places) < last


def test_the_banner_is_the_samples_alone_and_the_footer_everybodys() -> None:
    assert '<div class="edition-banner"' not in finish_page(PAGE, "one.html", REAL)
    finished = finish_page(PAGE, "one.html", SAMPLE)
    assert finished.index("edition-banner") < finished.index("<main>")
    assert "version 1.0, commit abc, data sample (ff00)" in finished


def test_a_finished_page_stays_as_it_is() -> None:
    once = finish_page(CHART, "one.html", SAMPLE)
    assert finish_page(once, "one.html", SAMPLE) == once


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<script src="https://x.org/a.js"></script>', "https://x.org/a.js"),
        ('<link rel="stylesheet" href="//x.org/a.css">', "//x.org/a.css"),
        ('<img src="http://x.org/a.png" alt="">', "http://x.org/a.png"),
        ("<style>@import 'https://x.org/b.css';</style>", "https://x.org/b.css"),
        ('<p style="background: url(https://x.org/c.png)">', "https://x.org/c.png"),
    ],
)
def test_a_request_to_another_site_is_found(tmp_path: Path, html: str, address: str) -> None:
    (tmp_path / "page.html").write_text(html)
    with pytest.raises(BuildError) as problem:
        check_requests(tmp_path)
    assert f"page.html asks for {address}" in str(problem.value)


def test_links_to_click_and_own_files_are_no_requests(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(
        '<a href="https://x.org">x</a><img src="a.png" alt=""><link rel="canonical" href="https://x.org">'
    )
    (tmp_path / "style.css").write_text("a { background: url(data:image/png;base64,AA) }")
    check_requests(tmp_path)


def test_a_stylesheet_is_checked_too(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("@import url(https://fonts.example.org/css);")
    with pytest.raises(BuildError, match=r"style\.css asks for https://fonts\.example\.org/css"):
        check_requests(tmp_path)


def test_the_missing_page_leads_home_where_home_is_known(tmp_path: Path) -> None:
    write_not_found(tmp_path, "A & B", "https://x.org/r/")
    html = (tmp_path / "404.html").read_text()
    assert '<a href="https://x.org/r/">Go to the first page of A &amp; B</a>' in html
    assert foreign_in_page(html) == []
    write_not_found(tmp_path, "A & B", "")
    assert "<a " not in (tmp_path / "404.html").read_text()
