"""The command line: `lastfm-report build`, `data`, `listening`, `lint`, `preview` and so on."""

from pathlib import Path
from typing import Annotated

import typer

from analysis.paths import PROJECT
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
    only: Annotated[str | None, typer.Option(help="Execute this chapter alone.")] = None,
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
    to: Annotated[Path, typer.Option(help="The folder that is served.")] = PROJECT / "public",
    sample: Annotated[bool, typer.Option("--sample", help="Even if it is invented.")] = False,
    with_listening: Annotated[
        bool, typer.Option("--with-listening", help="Even if it tells of your own listening.")
    ] = False,
) -> None:
    """Copy the built site to public/latest/."""
    from publishing.publish import publish as run

    place = run(SITE, to, sample, with_listening)
    console.print(f"{place}: published", markup=False)


@app.command()
def serve(port: Port = 4300) -> None:
    """Serve the built site on this machine."""
    from publishing.serving import serve as run

    run(SITE, port)


def main() -> None:
    """Run the command line; an expected problem is one message, not a traceback."""
    with told():
        app()
