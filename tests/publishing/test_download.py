import io
import threading
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from publishing import download
from publishing.download import DownloadError, UnreachableError, fetch
from publishing.manifest import load_manifest
from publishing.verifying import ChangedDataError

FILES = {"artists.dat": b"id\tname\n" * 500, "readme.txt": b"hello"}
HASHES = {name: sha256(content).hexdigest() for name, content in FILES.items()}
GOOD, CUT, DAMAGED, SLIP, LACKING, FOLDER = "good", "cut", "damaged", "slip", "lacking", "folder"


def archive(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as members:
        for name, data in files.items():
            members.writestr(name, data)
    return content.getvalue()


ARCHIVES = {
    GOOD: archive(FILES | {"more.dat": b"not ours"}, zipfile.ZIP_DEFLATED),
    CUT: archive(FILES)[:-200],
    DAMAGED: archive(FILES).replace(b"hello", b"hullo"),
    SLIP: archive(FILES | {"../outside.dat": b"gotcha"}),
    LACKING: archive({"readme.txt": b"hello"}),
    FOLDER: archive({f"hetrec/{name}": content for name, content in FILES.items()}),
    "text": b"<html>please log in</html>",
}


RELEASED = threading.Event()  # lets a stalled answer end once the test is over


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        name = self.path.strip("/")
        promised = ARCHIVES.get(name.removeprefix("broken-off-").removeprefix("stalled-"))
        if promised is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(promised)))
        self.end_headers()
        whole = not name.startswith(("broken-off-", "stalled-"))
        self.wfile.write(promised if whole else promised[:100])
        if name.startswith("stalled-"):
            self.wfile.flush()
            RELEASED.wait(10)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def data(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a manifest that asks the local server for `good`."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    lines = ["[archive]", 'name = "real"', f'url = "{server}/{GOOD}"', "[files]"]
    lines += [f'"{name}" = "{digest}"' for name, digest in HASHES.items()]
    (tmp_path / "manifest.toml").write_text("\n".join(lines))
    return tmp_path


def ask_for(data: Path, name: str) -> Path:
    """Let the manifest name another archive, or another address."""
    text = (data / "manifest.toml").read_text()
    (data / "manifest.toml").write_text(text.replace(GOOD, name))
    return data / "manifest.toml"


def content_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("name", [GOOD, FOLDER])
def test_a_good_archive_is_put_in_place(data: Path, name: str):
    said: list[str] = []
    manifest = load_manifest(ask_for(data, name))
    fetch(manifest, data / "real", progress=said.append)
    assert content_of(data / "real") == FILES
    assert sorted(path.name for path in data.iterdir()) == ["manifest.toml", "real"]
    assert said == [f"downloading {manifest.url}"]


@pytest.mark.parametrize(
    ("name", "error", "problem"),
    [
        (CUT, DownloadError, "the archive is cut or damaged"),
        (DAMAGED, DownloadError, "the archive is cut or damaged: Bad CRC-32"),
        (f"broken-off-{GOOD}", DownloadError, "the download was cut"),
        (f"stalled-{GOOD}", DownloadError, "the download was cut"),
        ("text", DownloadError, "the archive is cut or damaged: File is not a zip file"),
        (SLIP, DownloadError, "'../outside.dat' would leave its folder"),
        (LACKING, DownloadError, "the archive lacks artists.dat"),
        ("absent", UnreachableError, "404"),
    ],
)
def test_a_bad_download_leaves_nothing_behind(
    data: Path, name: str, error: type, problem: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(download, "_TIMEOUTS", (5, 0.5))
    manifest = load_manifest(ask_for(data, name))
    before = content_of(data.parent)
    with pytest.raises(error) as caught:
        fetch(manifest, data / "real", accept_changed=True)
    assert problem in str(caught.value)
    assert manifest.url in str(caught.value)
    assert content_of(data.parent) == before
    assert [path.name for path in data.iterdir()] == ["manifest.toml"]
    RELEASED.set()


def test_a_refused_connection_is_unreachable(data: Path):
    (data / "manifest.toml").write_text(
        '[archive]\nname = "real"\nurl = "http://127.0.0.1:9/x.zip"\n[files]\n'
    )
    with pytest.raises(UnreachableError, match=r"cannot be reached: .*refused"):
        fetch(load_manifest(data / "manifest.toml"), data / "real")
    assert [path.name for path in data.iterdir()] == ["manifest.toml"]


def test_another_edition_is_refused_with_both_hashes_or_accepted(data: Path):
    old, new = "0" * 64, HASHES["readme.txt"]
    file = data / "manifest.toml"
    file.write_text(file.read_text().replace(new, old))
    before = content_of(data)
    with pytest.raises(ChangedDataError, match=f"real/readme.txt.*{old}.*{new}"):
        fetch(load_manifest(file), data / "real")
    assert content_of(data) == before
    fetch(load_manifest(file), data / "real", accept_changed=True)
    assert content_of(data / "real") == FILES
    assert load_manifest(file).files == HASHES


def test_what_is_there_is_never_overwritten(data: Path):
    (data / "real").mkdir()
    (data / "real" / "mine.txt").write_text("precious")
    with pytest.raises(DownloadError, match="cannot be written"):
        fetch(load_manifest(data / "manifest.toml"), data / "real")
    assert content_of(data / "real") == {"mine.txt": b"precious"}
