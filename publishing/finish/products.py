"""What the site holds beside its pages, made again only when something in it has changed."""

import shutil
from pathlib import Path

from analysis.results_schema import Results
from analysis.study import load_study
from publishing.paths import CLEAN
from publishing.prepare import Prepared
from publishing.tracking.products import keep_folder

MODULE = "publishing.finish"


def write_products(site: Path, prepared: Prepared) -> None:
    """Copy the downloads to `data/` and the scripts to `assets/`, made anew where stale."""
    downloads, atlas, assets = (_kept(prepared, name) for name in ("downloads", "atlas", "assets"))
    _kept(prepared, "changes")
    shutil.copytree(downloads, site / "data", dirs_exist_ok=True)
    shutil.copytree(atlas, site / "data", dirs_exist_ok=True)
    shutil.copytree(assets, site / "assets", dirs_exist_ok=True)
    (site / ".nojekyll").touch()
    _keep(prepared.present.root / CLEAN, prepared, "clean", "downloads:write_clean")


def _kept(prepared: Prepared, name: str) -> Path:
    folder = prepared.records / name
    _keep(folder, prepared, name, f"{name}:write_{name}")
    return folder


def _keep(folder: Path, prepared: Prepared, name: str, function: str) -> None:
    record = prepared.records / f"{name}.made.json"

    def make(place: Path) -> None:
        # What makes a product loads libraries that a build without changes can do without.
        if name == "atlas":
            from publishing.finish.atlas import write_atlas

            write_atlas(place, prepared.dataset, load_study())
        elif name == "changes":
            from publishing.finish.changes import write_changes

            found = Results.model_validate(prepared.results)
            write_changes(place, prepared.dataset, load_study(), found)
        elif name == "assets":
            from publishing.finish.assets import write_assets

            write_assets(place)
        else:
            from publishing.finish import downloads

            write = downloads.write_clean if name == "clean" else downloads.write_downloads
            write(place, prepared.dataset)

    keep_folder(folder, record, f"{MODULE}.{function}", prepared.present, make)
