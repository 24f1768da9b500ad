"""Choosing a renderer, and driving Quarto, whose part a stand-in plays."""

import os
from pathlib import Path

import pytest

from publishing import renderers
from publishing.book import read_book
from publishing.errors import BuildError
from publishing.quarto import render
from publishing.renderers import Renderer, choose

STAND_IN = """#!/bin/sh
[ "$1" = --version ] && echo 1.10.19 && exit
[ "$1" = render ] && [ "$2" = --output-dir ] || exit 9
[ -x "$QUARTO_PYTHON" ] || exit 8
mkdir -p "$3" && echo "$LASTFM_DATA" > "$3/index.html"
"""


@pytest.fixture
def no_quarto(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setattr(renderers.importlib.util, "find_spec", lambda name: None)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "_quarto.yml").write_text("book: {title: T, chapters: [index.qmd]}\n")
    (tmp_path / "index.qmd").write_text("# T {#sec-t}\n")
    return tmp_path


def put_quarto_on_path(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    (folder / "bin").mkdir()
    (folder / "bin/quarto").write_text(script)
    (folder / "bin/quarto").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.usefixtures("no_quarto")
def test_without_quarto_the_other_renderer_takes_over() -> None:
    assert choose(Renderer.AUTO) is Renderer.PANDOC
    with pytest.raises(BuildError, match="make quarto"):
        choose(Renderer.QUARTO)


def test_quarto_is_used_where_it_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_quarto_on_path(monkeypatch, tmp_path, STAND_IN)
    assert choose(Renderer.AUTO) is Renderer.QUARTO
    assert choose(Renderer.PANDOC) is Renderer.PANDOC


def test_quarto_renders_beside_the_old_site(monkeypatch: pytest.MonkeyPatch, book: Path) -> None:
    put_quarto_on_path(monkeypatch, book, STAND_IN)
    site = render(read_book(book), book / "work", {"LASTFM_DATA": "here"})
    assert site == book / "work/_site"
    assert (site / "index.html").read_text() == "here\n"


def test_a_failing_quarto_fails_the_build(monkeypatch: pytest.MonkeyPatch, book: Path) -> None:
    put_quarto_on_path(
        monkeypatch,
        book,
        STAND_IN.replace('"$1" = render', '"$1" = never').replace("exit 9", "exit 3"),
    )
    with pytest.raises(BuildError, match="ended with 3"):
        render(read_book(book), book / "work", {})


def test_an_old_quarto_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    put_quarto_on_path(monkeypatch, tmp_path, "#!/bin/sh\necho 1.3.450\n")
    monkeypatch.setattr(renderers.importlib.util, "find_spec", lambda name: None)
    assert choose(Renderer.AUTO) is Renderer.PANDOC
