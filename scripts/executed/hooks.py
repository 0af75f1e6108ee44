"""MkDocs hooks: publish the snippet files, and let MkDocs see the anchors of snippets."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SOURCES = Path("snippets")
SUFFIXES = {".csv", ".json", ".py", ".sql", ".svg"}

serving = False


def on_startup(command: str, **_: object) -> None:
    global serving
    serving = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """While serving, forget our modules, so that a rebuild sees an edit of the machinery."""
    if serving:
        for name in [name for name in sys.modules if name.split(".")[0] == "executed"]:
            del sys.modules[name]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Publish `snippets/` under the same path, so that a page can link the file it shows."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / SOURCES).rglob("*")):
        if path.suffix in SUFFIXES and path.is_file():
            uri = path.relative_to(root).as_posix()
            files.append(File.generated(config, uri, abs_src_path=str(path)))
    return files


def on_page_content(html: str, page: Page, **_: object) -> None:
    """Links to a snippet's anchor are checked too; MkDocs by itself sees no ids in generated HTML."""
    page.present_anchor_ids = (page.present_anchor_ids or set()) | set(re.findall(r'\bid="([^"]+)"', html))


def on_post_build(config: MkDocsConfig) -> None:
    """Our style sheets go out without comments and indentation."""
    for path in (Path(config.site_dir) / "assets").glob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        path.write_text(re.sub(r"\s+", " ", text), encoding="utf-8")
