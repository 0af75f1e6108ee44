"""The code is ruff clean: machinery, tests and the code that readers see."""

from __future__ import annotations

import subprocess
import sys

from executed import ROOT


def test_ruff_finds_nothing() -> None:
    for command in (["check", "."], ["format", "--check", "."]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
