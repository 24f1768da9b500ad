"""The command line: `lastfm-report build`, `data`, `listening`, `lint`, `preview` and so on."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.paths import PROJECT, published_folder
from publishing import listening_cli
from publishing.paths import SITE
from publishing.progress import console, show_log
from publishing.renderers import Renderer
from publishing.telling import told

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Build, check and preview the report.",
)
app.add_typer(listening_cli.app, name="listening")
Data = Annotated[Path | None, typer.Option(help="A folder with the five HetRec tables.")]
Port = Annotated[int, typer.Option(help="Where on this machine.")]
Offline = Annotated[bool, typer.Option(help="Ask no other machine for the data.")]
Strict = Annotated[bool, typer.Option(help="Refuse the synthetic sample.")]
Accept = Annotated[bool, typer.Option(help="Take a new edition of the data on purpose.")]


@app.callback()
def _start(verbose: Annotated[bool, typer.Option(help="Tell more.")] = False) -> None:
    show_log(verbose)


@app.command()
def build(
    data: Data = None,
    renderer: Annotated[Renderer, typer.Option(help="What renders.")] = Renderer.AUTO,
    only: Annotated[str | None, typer.Option(help="Execute this chapter anew.")] = None,
    offline: Offline = False,
    strict: Strict = False,
    accept_changed: Accept = False,
    listening: Annotated[
        Path | None, typer.Option(help="Your Spotify export: a zip, a folder or a file.")
    ] = None,
) -> None:
    """Build the website and the PDF into _site/."""
    from publishing.build import build as run  # the analysis stack loads only where it is needed
    from publishing.locate import locate

    located = locate(data, offline, strict, accept_changed)
    built = run(located, renderer, only, listening=listening)
    if built.unchanged:
        console.print(f"_site/: nothing has changed ({built.seconds:.1f} s)", markup=False)
        return
    console.print(
        f"_site/: {built.pages} chapters and the PDF in {built.seconds:.0f} s, "
        f"rendered by {built.edition.renderer} from {built.edition.data}",
        markup=False,
    )
    if built.edition.notice:
        console.print(f"[yellow]{built.edition.notice}[/yellow]")


@app.command()
def data(
    data: Data = None,
    offline: Offline = False,
    strict: Strict = False,
    accept_changed: Accept = False,
) -> None:
    """Say which data a build would use, and why; download them where they are missing."""
    from publishing.locate import locate

    located = locate(data, offline, strict, accept_changed)
    console.print(f"{located.path}: {located.why}", markup=False)


@app.command()
def status(
    data: Data = None,
    offline: Offline = True,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with 1 where a build has something to do.")
    ] = False,
) -> None:
    """Say what a build would redo, and why."""
    from publishing.book import read_book
    from publishing.locate import locate
    from publishing.tracking.status import status as tell

    located = locate(data, offline, strict=False, accept_changed=False)
    states = list(tell(read_book(PROJECT), located.path))
    for state in states:
        typer.echo(state.line)
    if exit_code and any(state.state != "fresh" and state.kind != "step" for state in states):
        raise typer.Exit(1)


@app.command()
def clean(
    megabytes: Annotated[int, typer.Option(min=0, help="What kept steps may take.")] = 2000,
) -> None:
    """Remove kept results of steps, the least used first, until the rest is small enough."""
    from analysis.paths import CACHE, cache_folder
    from publishing.cleaning import MB
    from publishing.cleaning import clean as run

    done = run(PROJECT / CACHE, cache_folder(), megabytes * MB)
    console.print(
        f"{done.removed} results removed ({done.freed / MB:,.0f} MB); "
        f"{done.kept} kept ({done.size / MB:,.0f} MB)",
        markup=False,
    )


@app.command()
def lint() -> None:
    """Check the chapters: constructs, labels, captions, numbers typed by hand."""
    from publishing.lint import lint as check

    found = check(PROJECT)
    for finding in found:
        console.print(f"{finding.source}:{finding.line}: {finding.message}", markup=False)
    if found:
        raise typer.Exit(1)


@app.command()
def preview(
    chapter: Annotated[str | None, typer.Argument(help="The chapter to write on.")] = None,
    port: Port = 4200,
) -> None:
    """Serve a chapter and rebuild it on every save."""
    from publishing.preview import preview as run

    run(chapter, port)


@app.command()
def publish(
    to: Annotated[
        Path | None, typer.Option(help="The folder that is served; public/ by default.")
    ] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Even if it is invented.")] = False,
    with_listening: Annotated[
        bool, typer.Option("--with-listening", help="Even if it tells of your own listening.")
    ] = False,
    uncommitted: Annotated[
        bool, typer.Option("--uncommitted", help="Even if no commit holds its sources.")
    ] = False,
    data: Data = None,
) -> None:
    """Add the built site to the published versions, as public/v/<version>/ and public/latest/."""
    from publishing.locate import locate
    from publishing.publish import publish as run
    from publishing.tracking.present import Present
    from publishing.tracking.whole_site import stale_site
    from publishing.versions.refusals import Allowed

    def changed() -> list[str]:
        located = locate(data, offline=True, strict=False, accept_changed=False)
        return stale_site(Present(PROJECT, located.path), SITE)

    version = run(
        SITE, to or published_folder(), Allowed(sample, with_listening, uncommitted), changed
    )
    console.print(f"v/{version.release}/: published", markup=False)


@app.command()
def serve(
    port: Port = 4300,
    published: Annotated[
        bool, typer.Option("--published", help="The published versions, not the last build.")
    ] = False,
) -> None:
    """Serve the built site, or all published versions, on this machine."""
    from publishing.serving import serve as run

    run(published_folder() if published else SITE, port)


def main() -> None:
    """Run the command line; an expected problem is one message, not a traceback."""
    with told():
        app()
