"""A folder served to this machine: files, the version, a port that is taken."""

import threading
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from publishing.errors import BuildError
from publishing.serving import VERSION, running, serve


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site of one page in a folder."""
    (tmp_path / "report").mkdir()
    (tmp_path / "report" / "a.html").write_text("<p>Zoë</p>", encoding="utf-8")
    return tmp_path


def get(address: str) -> str:
    with urlopen(address, timeout=5) as answer:
        assert answer.headers["Cache-Control"] == "no-store"
        text: str = answer.read().decode()
        return text


def test_pages_and_version_are_served(folder: Path) -> None:
    with running(folder, 0) as server:
        assert get(server.address + "report/a.html") == "<p>Zoë</p>"
        assert get(server.address.rstrip("/") + VERSION) == "0"
        server.version += 1
        assert get(server.address + "report" + VERSION + "?x=1") == "1"
        with pytest.raises(HTTPError, match="404"):
            get(server.address + "none.html")


def test_no_other_machine_is_served(folder: Path) -> None:
    with running(folder, 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_taken_port_is_an_error_that_says_what_to_do(folder: Path) -> None:
    with (
        running(folder, 0) as server,
        pytest.raises(BuildError, match=f"port {server.server_port}: .* --port"),
        running(folder, server.server_port),
    ):
        pass


def test_serving_ends(folder: Path) -> None:
    stop = threading.Event()
    thread = threading.Thread(target=serve, args=(folder, 0, stop))
    thread.start()
    stop.set()
    thread.join(timeout=5)
    assert not thread.is_alive()


def test_a_site_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="there is no _site/ yet: build it first"):
        serve(tmp_path / "_site", 0)
