"""Serve a finished site to this machine alone, and tell its pages when it was built anew."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from publishing.errors import BuildError
from publishing.progress import console

HOST = "127.0.0.1"
VERSION = "/__smalldocs__/version"  # where the script of a previewed page asks


class Server(ThreadingHTTPServer):
    """A server of one folder; pages in preview reload when `version` changes."""

    daemon_threads = True
    version = 0

    @property
    def address(self) -> str:
        """The site's address, with the port that was found."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(SimpleHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        if not self.path.partition("?")[0].endswith(VERSION):
            super().do_GET()
            return
        body = str(self.server.version).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Keep the terminal for what matters."""


@contextmanager
def running(folder: Path, port: int) -> Iterator[Server]:
    """Serve a folder in the background.

    Parameters
    ----------
    port
        0 takes any that is free.

    Raises
    ------
    BuildError
        The port is taken.

    Examples
    --------
    >>> with running(Path("."), 0) as server:
    ...     server.address.startswith("http://127.0.0.1:")
    True
    """
    try:
        server = Server((HOST, port), partial(_Handler, directory=str(folder)))
    except OSError as problem:
        raise BuildError(f"port {port}: {problem.strerror}; choose another with --port") from None
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def serve(folder: Path, port: int, stop: threading.Event | None = None) -> None:
    """Serve a site until Ctrl-C, or until `stop` is set.

    Raises
    ------
    BuildError
        There is no site yet, or the port is taken.
    """
    if not folder.is_dir():
        raise BuildError(f"there is no {folder.name}/ yet: build it first")
    with running(folder, port) as server:
        console.print(f"{folder.name}/ at {server.address} (Ctrl-C ends)")
        try:
            (stop or threading.Event()).wait()
        except KeyboardInterrupt:
            console.print("ended")
