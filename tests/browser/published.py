"""Three published versions: of the sample, of data that changed, of code that changed."""

import functools
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from analysis.paths import SAMPLE_DATA
from tests.scratch import Scratch, scratch_project

NEWCOMER = "Newcomer & <Friends>"
LISTENERS = 12
EXTRA = "# A passing thought {#sec-passing}\n\nIt will be gone.\n"


@dataclass(frozen=True)
class Published:
    """The folder that is served, and its versions, the oldest first."""

    folder: Path
    releases: list[str]


def publish_three(folder: Path) -> Published:
    """Publish the sample with a chapter too many; other data; and then other code without it."""
    project = scratch_project(folder)
    (project.root / "report" / "passing.qmd").write_text(EXTRA, encoding="utf-8")
    chapter = "    - report/passing.qmd\n"
    project.rewrite(
        "_quarto.yml", "    - report/changes.qmd\n", f"{chapter}    - report/changes.qmd\n"
    )
    project.commit("A chapter more")
    _publish(project, SAMPLE_DATA)
    changed = _other_data(folder / "other")
    _publish(project, changed)
    project.rewrite("_quarto.yml", chapter, "")
    project.rewrite("analysis/leaders.py", "list_length=len(heard)", "list_length=len(heard) - 1")
    project.commit("Count one less, and drop the chapter")
    _publish(project, changed)
    listed = json.loads((project.public / "versions.json").read_text(encoding="utf-8"))
    return Published(project.public, [one["release"] for one in listed["versions"]][::-1])


def _publish(project: Scratch, data: Path) -> None:
    project.run("build", "--data", str(data), "--renderer", "pandoc")
    project.run("publish", "--sample", "--data", str(data))


def _other_data(folder: Path) -> Path:
    """Add an artist with a dozen listeners whose lists are not full."""
    shutil.copytree(SAMPLE_DATA, folder)
    artists, links = folder / "artists.dat", folder / "user_artists.dat"
    rows = [line.split("\t") for line in links.read_text(encoding="utf-8").splitlines()[1:]]
    users = [row[0] for row in rows]
    chosen = [user for user in dict.fromkeys(users) if users.count(user) < 50][:LISTENERS]
    assert len(chosen) == LISTENERS
    ids = artists.read_text(encoding="utf-8").splitlines()[1:]
    new = 1 + max(int(line.split("\t")[0]) for line in ids)
    with artists.open("a", encoding="utf-8") as file:
        file.write(f"{new}\t{NEWCOMER}\thttp://example.org/music/new\t\n")
    with links.open("a", encoding="utf-8") as file:
        file.writelines(f"{user}\t{new}\t100\n" for user in chosen)
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder below a path, as pages of a project are; give its address."""
    handler = functools.partial(_Quiet, directory=str(folder.parent))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""
