"""scripts/setup.sh in a scratch project that needs no package, so no network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "scripts" / "setup.sh"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "scripts" / "setup.sh").write_text(SCRIPT.read_text())
    (tmp_path / "requirements.txt").write_text("# nothing\n")
    return tmp_path


def start(project: Path, command: str = ":") -> subprocess.Popen[str]:
    shell = ["sh", "-c", f". scripts/setup.sh; {command}", "scripts/any"]
    env = {"PATH": "/usr/bin:/bin", "PYTHON": sys.executable, "HOME": str(project)}
    return subprocess.Popen(shell, cwd=project, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def run(project: Path, command: str = ":") -> str:
    process = start(project, command)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0, said
    return said


def test_set_up_runs_once_and_again_when_something_changed(project: Path) -> None:
    assert run(project).startswith("Making .venv")
    assert run(project) == ""
    assert run(project, '"$venv_python" -c "import sys; print(*sys.path)"').split()[-1] == f"{project}/scripts"
    (project / "requirements.txt").write_text("# still nothing\n")
    assert run(project).startswith("Updating .venv")
    (project / ".venv" / "executed-stamp").unlink()  # as after an interruption
    assert run(project).startswith("Making .venv")


def test_two_commands_at_once_set_up_once(project: Path) -> None:
    commands = [start(project), start(project)]
    said = [command.communicate(timeout=120)[0] for command in commands]
    assert [command.returncode for command in commands] == [0, 0]
    assert "".join(said).count("Making .venv") == 1


def test_an_unusable_python_is_named(project: Path) -> None:
    (old := project / "old-python").write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    process = subprocess.run(
        ["sh", "-c", ". scripts/setup.sh", "scripts/any"],
        cwd=project,
        env={"PATH": "/usr/bin:/bin", "PYTHON": str(old)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 1
    assert process.stderr == f"PYTHON={old} is not a Python 3.11 to 3.14.\n"


@pytest.mark.parametrize(
    ("remote", "link"),
    [
        ("https://forge.example/team/book.git", "https://forge.example/team/book/edit/main/docs/"),
        ("https://forge.example/team/sub/book/", "https://forge.example/team/sub/book/edit/main/docs/"),
        ("https://name:secret@forge.example/team/book", "https://forge.example/team/book/edit/main/docs/"),
        ("git@forge.example:team/book.git", "https://forge.example/team/book/edit/main/docs/"),
        ("/srv/git/book.git", ""),
        ("http://127.0.0.1:3000/team/book", ""),
        (None, ""),
    ],
)
def test_the_edit_link_comes_from_the_remote(project: Path, remote: str | None, link: str) -> None:
    subprocess.run(["git", "init", "--quiet", "."], cwd=project, check=True)
    if remote:
        subprocess.run(["git", "remote", "add", "origin", remote], cwd=project, check=True)
    # no set-up for this: what the function needs is git
    text = SCRIPT.read_text().replace("\nset_up\n", "\n")
    (project / "scripts" / "setup.sh").write_text(text)
    assert run(project, "edit_uri").strip() == link
