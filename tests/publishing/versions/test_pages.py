"""What is added to a page: the script of the versions, and its canonical address."""

import pytest
from bs4 import BeautifulSoup

from publishing.versions.pages import add_canonical, add_versions

PAGE = "<html><head><title>T</title></head><body><p>B</p></body></html>"


def test_the_script_knows_its_page_and_the_way_up() -> None:
    soup = BeautifulSoup(add_versions(PAGE, "../", "report/a.html", "1-a"), "html.parser")
    script, link = soup.select_one("body > script"), soup.select_one("head > link")
    assert script is not None
    assert script.attrs == {
        "src": "../assets/versions.js",
        "data-up": "../",
        "data-page": "report/a.html",
        "data-release": "1-a",
        "defer": "",
    }
    assert link is not None
    assert link["href"] == "../assets/versions.css"
    assert soup.select_one("body > p + script") == script


@pytest.mark.parametrize("nasty", ['"><script>', "a&amp;b", "'", "</body>"])
def test_attributes_are_escaped(nasty: str) -> None:
    soup = BeautifulSoup(add_versions(PAGE, "", nasty, nasty), "html.parser")
    (script,) = soup.find_all("script")
    assert (script["data-page"], script["data-release"]) == (nasty, nasty)


def test_a_page_without_head_and_body_stays_as_it_is() -> None:
    assert add_versions("<p>B</p>", "", "a.html", "1") == "<p>B</p>"


@pytest.mark.parametrize(
    ("page", "address", "target"),
    [
        ("report/a.html", "https://x.example/r/", "https://x.example/r/latest/report/a.html"),
        ("report/a.html", "https://x.example", "https://x.example/latest/report/a.html"),
        ("index.html", "https://x.example/r", "https://x.example/r/latest/"),
        ("reindex.html", "https://x.example/", "https://x.example/latest/reindex.html"),
        ("report/index.html", "https://x.example/", "https://x.example/latest/report/"),
        ('a"b.html', "https://x.example/", 'https://x.example/latest/a"b.html'),
    ],
)
def test_a_page_names_itself_in_the_latest_version(page: str, address: str, target: str) -> None:
    soup = BeautifulSoup(add_canonical(PAGE, page, address), "html.parser")
    assert [link.attrs for link in soup.select("head > link")] == [
        {"rel": ["canonical"], "href": target}
    ]


@pytest.mark.parametrize(
    "old",
    [
        '<link rel="canonical" href="https://old.example/a.html">',
        '<link href="https://old.example/a.html" rel="canonical"/>',
        '<link\nclass="x"\nrel="canonical"\nhref="https://old.example/a.html">' * 2,
    ],
)
def test_a_canonical_address_that_was_there_is_replaced(old: str) -> None:
    style = '<link rel="stylesheet" href="a.css">'
    html = add_canonical(PAGE.replace("</head>", f"{style}{old}</head>"), "a.html", "https://x/")
    new = '<link rel="canonical" href="https://x/latest/a.html">'
    assert html == PAGE.replace("</head>", f"{style}{new}</head>")


def test_without_an_address_a_page_stays_as_it_is() -> None:
    page = PAGE.replace("</head>", '<link rel="canonical" href="a"></head>')
    assert add_canonical(page, "a.html", "") == page
