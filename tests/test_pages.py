"""Shown is run: pages and snippets belong together, both ways."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from executed import ROOT
from executed.markdown import PageError
from executed.snippet import STATUSES, Snippet, all_paths, find, load
from site_fixture import Site

pytestmark = pytest.mark.xdist_group("site")

PAGES = sorted((ROOT / "docs").rglob("*.md"))
EXECUTABLE = {"sql", "postgresql", "psql", "sqlite", "sqlite3", "mysql", "mariadb", "python", "py", "python3", "pycon"}
FENCE = re.compile(r"^[ \t]*(?:```+|~~~+)[ \t]*\{?[ \t]*\.?([\w+-]*)", re.MULTILINE)


def executable_fences(text: str) -> list[str]:
    """Languages of the fences that look as if they had been run."""
    return [language for language in FENCE.findall(text) if language.lower() in EXECUTABLE]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT / "docs").as_posix())
def test_no_executable_fence_is_typed_into_a_page(page: Path) -> None:
    found = executable_fences(page.read_text(encoding="utf-8"))
    assert not found, f"{page}: a {found[0]} fence; put the code into snippets/ and include it"


def test_the_fence_check_sees_fences() -> None:
    text = "```sql\nSELECT 1;\n```\n\n    ~~~ {.python}\n    x\n    ~~~\n\n```text\nsql\n```\n"
    assert executable_fences(text) == ["sql", "python"]


class _Blocks(HTMLParser):
    """Collects, for each element with data-snippet, its attributes and the text of its code elements."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[dict[str, str | None], list[str]]] = []
        self.depth = 0
        self.in_code = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("div", "figure") and "data-snippet" in values:
            self.blocks.append((values, []))
            self.depth = 1
        elif self.depth and tag in ("div", "figure"):
            self.depth += 1
        elif self.depth and tag == "code" and "language-" in (values.get("class") or ""):
            self.in_code = True
            self.blocks[-1][1].append("")

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag in ("div", "figure"):
            self.depth -= 1
        elif tag == "code":
            self.in_code = False

    def handle_data(self, data: str) -> None:
        if self.in_code:
            self.blocks[-1][1][-1] += data


@pytest.fixture(scope="module")
def blocks(built_site: Site) -> list[tuple[dict[str, str | None], list[str]]]:
    parser = _Blocks()
    for path in built_site.pages().values():
        parser.feed(path.read_text(encoding="utf-8"))
    return parser.blocks


def test_every_snippet_is_on_a_page(blocks) -> None:  # type: ignore[no-untyped-def]
    shown = {attributes["data-snippet"] for attributes, _ in blocks}
    missing = sorted(s.id for p in all_paths() if (s := load(p)).id not in shown)
    assert not missing, f"no page shows {', '.join(missing)}; include it with {{{{ snippet … }}}} or delete it"


def test_every_block_names_a_snippet_and_a_status(blocks) -> None:  # type: ignore[no-untyped-def]
    assert blocks
    for attributes, _ in blocks:
        assert find(attributes["data-snippet"])
        assert attributes["data-status"] in STATUSES


def test_what_is_shown_is_what_is_executed(blocks) -> None:  # type: ignore[no-untyped-def]
    compared = 0
    for attributes, codes in blocks:
        snippet = load(find(attributes["data-snippet"]))
        if snippet.is_figure:
            continue
        wanted = [s for s in (attributes.get("data-section") or "").split(",") if s]
        source = source_lines(snippet, wanted)
        shown = [line.strip() for code in codes for line in code.splitlines() if line.strip()]
        for code in codes:
            ahead = iter(source)
            for line in filter(None, map(str.strip, code.splitlines())):
                assert line in ahead, f"{snippet.id}: shown, but not in the file or not in this order: {line!r}"
        hidden = [line for line in source if line not in shown]
        assert not hidden, f"{snippet.id}: the page hides a line that runs: {hidden[0]!r}"
        compared += 1
    assert compared


def source_lines(snippet: Snippet, sections: list[str]) -> list[str]:
    """The lines of a snippet file that run, read without the parser the pages are made with."""
    comment = "--" if snippet.language == "sql" else "#"
    lines, section, header = [], "", True
    shown = {*sections, "setup"}  # folded, but always there
    if snippet.language == "python" and re.search(r"^\s*# \[setup\]", snippet.text, re.MULTILINE):
        shown.add("")
    for line in snippet.path.read_text(encoding="utf-8").splitlines():
        header = header and (line.startswith(f"{comment} ") or not line.strip())
        if match := re.fullmatch(rf"\s*{comment} \[(.+)\]\s*", line):
            section, header = match[1], False
        elif (header and re.match(rf"{comment} (?:[a-z]+:|   )", line)) or (
            snippet.language == "sql" and re.match(r"--(!|@|[a-z,-]*>)", line)
        ):
            continue
        elif line.strip() and (not sections or section in shown):
            lines.append(line.strip())
    return lines


def test_the_build_fails_on_what_is_not_there(built_site: Site) -> None:  # noqa: ARG001
    from markdown import markdown

    def render(text: str) -> str:
        return markdown(text, extensions=["executed.markdown"])

    sound = find("03-indexing/nulls-are-indexed")
    assert 'data-snippet="03-indexing/nulls-are-indexed"' in render("{{ snippet 03-indexing/nulls-are-indexed }}")
    for directive in (
        "{{ snippet 03-indexing/not-there }}",
        f"{{{{ snippet 03-indexing/{sound.stem}#not-there }}}}",
        "{{ figure 03-indexing/not-there }}",
        "{{ dataset not-there }}",
        f"a {{{{ fact 03-indexing/{sound.stem} not_there.rows }}}}",
        f"a {{{{ fact 03-indexing/{sound.stem} count.not_there }}}}",
    ):
        with pytest.raises(PageError, match="page: "):
            render(directive)


def test_a_broken_directive_is_named_with_page_and_line(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    text = "---\ndescription: D.\n---\n\n# T\n\n{{ snippet 03-indexing/nulls-are-indexed#nope }}\n"
    (tmp_path / "docs" / "index.md").write_text(text)
    settings = (
        "site_name: S\ntheme: {name: material, font: false}\nmarkdown_extensions: [executed.markdown]\nplugins: []\n"
    )
    (tmp_path / "mkdocs.yml").write_text(settings)
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(tmp_path / "mkdocs.yml")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode != 0
    assert "docs/index.md:7: 03-indexing/nulls-are-indexed: no section 'nope'; there are setup" in done.stderr


def test_directives_in_code_stay_text() -> None:
    from markdown import markdown

    html = markdown(
        "`{{ fact a b }}`\n\n```text\n{{ snippet a/b }}\n```\n", extensions=["executed.markdown", "fenced_code"]
    )
    assert "{{ fact a b }}" in html and "{{ snippet a/b }}" in html
