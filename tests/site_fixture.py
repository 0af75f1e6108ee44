"""The built site, served under a sub-path of this machine, as a host would serve it."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EDIT_URI = "https://forge.example/team/book/edit/main/docs/"
PREFIX = "books/executed/"  # not the root: a link that starts with / must show


@dataclass(frozen=True)
class Site:
    files: Path
    url: str  # ends with PREFIX
    warnings: str = ""  # what the build complained about

    def pages(self) -> dict[str, Path]:
        """Address relative to the site -> file, for every page a reader can open."""
        return {
            path.parent.relative_to(self.files).as_posix().removeprefix(".") + "/": path
            for path in sorted(self.files.rglob("index.html"))
        }

    def address(self, page: str) -> str:
        return self.url + page.removeprefix("/")

    def file(self, address: str) -> Path | None:
        """The file that answers an address (without fragment) of this site, if one does."""
        path = self.files / address.removeprefix(self.url)
        if address.endswith("/"):
            path /= "index.html"
        return path if path.is_file() else None


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def build(config: Path, target: Path, url: str) -> str:
    """Build a site and return its warnings. Not --strict, so that the other checks of the site run too."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", config, "-d", target]
    settings = {"SITE_URL": url, "EDIT_URI": EDIT_URI if url else "", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines()
    if done.returncode:
        pytest.fail("The site does not build:\n" + "\n".join(lines), pytrace=False)
    return "\n".join(line for line in lines if not line.startswith("INFO"))


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """An empty folder and the address under which it is served."""
    top = tmp_path_factory.mktemp("web")
    (files := top / PREFIX).mkdir(parents=True)
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=top)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Site(files, f"http://127.0.0.1:{server.server_port}/{PREFIX}")
        server.shutdown()


@pytest.fixture(scope="session")
def built_site(web: Site) -> Site:
    """The whole site. The tests that use it share one process (xdist_group), so it is built once."""
    warnings = build(ROOT / "mkdocs.yml", web.files, web.url)
    return Site(web.files, web.url, warnings)
