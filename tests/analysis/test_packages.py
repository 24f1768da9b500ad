"""The colophon's table of packages."""

from pathlib import Path

from analysis.packages import packages


def test_versions_come_from_the_lock_and_reasons_from_the_project(tmp_path: Path) -> None:
    declaration, lock = tmp_path / "pyproject.toml", tmp_path / "requirements.lock"
    declaration.write_text(
        '[project]\ndependencies = [\n  "My_Lib>=1", # why it is\n  "other",  # more\n]\n'
        'x = [\n  "not-this", # development only\n]\n'
    )
    lock.write_text(
        "my-lib==1.2.3 \\\n    --hash=sha256:00\nother==4.5 ; python_version < '4'\nthird==9\n"
    )
    assert packages(declaration, lock).to_dict("records") == [
        {"package": "My_Lib", "version": "1.2.3", "reason": "why it is"},
        {"package": "other", "version": "4.5", "reason": "more"},
    ]
