"""The commands `lastfm-report listening`: log in to Spotify, and fetch what it tells of you."""

from pathlib import Path
from typing import Annotated

import typer

from publishing.progress import console
from publishing.spotify.kinds import Source

app = typer.Typer(
    no_args_is_help=True,
    help="Read your own listening from Spotify. Nothing else ever asks Spotify for anything.",
)


@app.command()
def login(
    browser: Annotated[bool, typer.Option(help="Open a browser and wait for it.")] = True,
) -> None:
    """Log in with your app: set SPOTIPY_CLIENT_ID (SPOTIPY_CLIENT_SECRET only if you want).

    The app's redirect must be http://127.0.0.1:8888/callback, or what SPOTIPY_REDIRECT_URI says.
    """
    import os
    import webbrowser

    from publishing.spotify import session
    from publishing.spotify.credentials import app_of
    from publishing.spotify.login import log_in
    from publishing.spotify.private import token_place
    from publishing.spotify.tokens import TokenFile

    handler = TokenFile(token_place())
    paste = None if browser else _paste
    log_in(app_of(os.environ), handler, webbrowser.open, paste, session.SPOTIFY)
    console.print("Logged in: next is `lastfm-report listening fetch`", markup=False)


@app.command()
def fetch(
    to: Annotated[Path | None, typer.Option(help="The file to write.")] = None,
    playlist: Annotated[
        list[str] | None, typer.Option(help="A playlist's address, URI or id; may be repeated.")
    ] = None,
    source: Annotated[
        list[Source] | None, typer.Option(help="A list of your account; may be repeated.")
    ] = None,
) -> None:
    """Write one file of artists, with how often each is in your lists or was played lately.

    Without --source and --playlist, all four lists of your account are read. Only artists, counts,
    times and years are written: no track, no name of a playlist, nothing of your account.
    """
    import os

    from analysis.listening.table import write_table
    from publishing.spotify import session
    from publishing.spotify.credentials import app_of
    from publishing.spotify.fetch import fetch as run
    from publishing.spotify.private import table_place, token_place, write_private
    from publishing.spotify.tokens import TokenFile

    place = to or table_place()
    sources = source or ([] if playlist else list(Source))
    handler = TokenFile(token_place())
    history = run(app_of(os.environ), handler, sources, playlist or [], session.SPOTIFY)
    write_private(place, write_table(history))
    console.print(f"{place}: {len(history)} artists; next is", markup=False)
    console.print(f"lastfm-report build --listening {place}", markup=False)


def _paste() -> str:
    return str(typer.prompt("Paste the address to which the browser was sent", err=True))
