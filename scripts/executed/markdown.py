"""The Markdown extension that puts snippets, figures, datasets and recorded numbers on pages.

Directives stand alone on a line: `{{ snippet 03-indexing/covering-index }}` (with `#section,section`
for a part), `{{ figure 03-indexing/btree-node-split }}`, `{{ dataset shop }}`, `{{ evidence }}`,
`{{ matrix }}` (of the anomalies whose snippets are on the page).
`{{ fact 03-indexing/covering-index covered.buffers }}` is inline. Nothing here runs a database; a
missing file, section or fact raises PageError and so fails the build.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from pathlib import Path
from xml.etree import ElementTree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from executed import ROOT, SNIPPETS, blocks, datasets, evidence, matrix, timeline
from executed.result import Facts, Result, parse
from executed.snippet import LABELS, Snippet, Statement, find, load

BLOCK = re.compile(r"^([ \t]*)\{\{ (snippet|figure|dataset|evidence|matrix)(?: ([^}]*?))? \}\}\s*$")
FACT = r"\{\{ fact ([\w/-]+) ([^}]+?) \}\}"
FENCE = re.compile(r"^[ \t]*(```+|~~~+)")
HEADING = re.compile(r"^(#{1,6}) ")
SVG = "http://www.w3.org/2000/svg"
SAME = "same on both"
SETUP = "setup"


class ExecutedExtension(Extension):
    """Register with `markdown_extensions: [executed.markdown]`."""

    def extendMarkdown(self, md: Markdown) -> None:
        # after whitespace is normalised (30), before fences (25) and raw HTML (20) are looked at
        md.preprocessors.register(_Blocks(md), "executed", 27)
        # after backticks, so that a directive in inline code stays text
        md.inlinePatterns.register(_Fact(FACT, md), "executed-fact", 185)


def makeExtension(**options: object) -> ExecutedExtension:
    return ExecutedExtension(**options)


class PageError(Exception):
    """A directive that cannot be rendered, said as `page:line: what is wrong`; it fails the build."""


class _Blocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        level, fence, out = 1, "", []
        page = _Page(self.md, lines)
        for line in lines:
            mark = FENCE.match(line)
            if mark and not fence:
                fence = mark[1]
            elif fence and line.strip() == fence:
                fence = ""
            elif not fence and (heading := HEADING.match(line)):
                level = len(heading[1])
            elif not fence and (match := BLOCK.match(line)):
                try:
                    html = getattr(page, match[2])((match[3] or "").strip(), min(level + 1, 6))
                except (LookupError, OSError, ValueError) as error:
                    raise PageError(f"{_where(self.md, line)}: {error.args[0]}") from error
                out += ["", match[1] + self.md.htmlStash.store(html), ""]
                continue
            out.append(line)
        return out


class _Fact(InlineProcessor):
    def handleMatch(self, match: re.Match[str], _: str):  # type: ignore[no-untyped-def,override]
        element = ElementTree.Element("span", {"class": "fact", "data-fact": f"{match[1]} {match[2]}"})
        try:
            element.text = fact(match[1], match[2])
        except (LookupError, OSError) as error:
            raise PageError(f"{_where(self.md, match[0])}: {error.args[0]}") from error
        return element, match.start(0), match.end(0)


def fact(snippet_id: str, name: str) -> str:
    """A recorded number as prose prints it: thousands separated, exactly as recorded otherwise.

    SQL: `statement.fact` or `statement.column`, with the engine after a blank where engines differ.
    Python: the label of a printed `label: value` line. Raises LookupError.
    """
    snippet = _load(find(snippet_id))
    if snippet.language == "python":
        pattern = re.compile(rf"\s*#> {re.escape(name)}\s*[:=]\s*(.+)$")
        found = [m[1] for line in snippet.text.splitlines() if (m := pattern.match(line))]
        if len(found) != 1:
            raise LookupError(f"{snippet_id}: {len(found)} printed lines start with `{name}:`; a fact needs one")
        return _grouped(found[0])
    path, *engine = name.split()
    statement_name, _, attribute = path.partition(".")
    statements = [s for s in snippet.statements if s.value("as") == statement_name]
    statements = [s for s in statements if not engine or s.runs_on(engine[0])]
    texts = {s.result_for(engine[0]) if engine else next(iter(s.recorded.values()), None) for s in statements}
    if len(texts) != 1 or (not engine and any(len(s.recorded) > 1 for s in statements)):
        raise LookupError(f"{snippet_id}: `{name}` is not one result; name a statement (`--! as:`) and the engine")
    facts = Facts(parse(texts.pop() or ""))
    if attribute == "error":
        return str(facts.error)
    if attribute in ("rows", "value", "buffers", "heap_fetches", "index_searches", "removed", "loops"):
        return _grouped(str(getattr(facts, attribute)))
    values = facts.col(attribute)
    if len(values) != 1:
        raise LookupError(f"{snippet_id}: column {attribute!r} has {len(values)} rows; a fact needs one")
    return _grouped(str(values[0]))


def _grouped(text: str) -> str:
    return f"{int(text):,}" if re.fullmatch(r"-?\d{4,}", text) else text


@lru_cache(maxsize=2000)
def _load_cached(path: Path, _stamp: int) -> Snippet:
    return load(path)


def _load(path: Path) -> Snippet:
    return _load_cached(path, path.stat().st_mtime_ns)


def _file(md: Markdown) -> object:
    """MkDocs' record of the page being rendered; None under any other tool."""
    links = md.treeprocessors["relpath"] if "relpath" in md.treeprocessors else None  # noqa: SIM401  (no get)
    return getattr(links, "file", None)


def _where(md: Markdown, text: str) -> str:
    """`docs/page.md:line` of a piece of the page's source."""
    path = getattr(_file(md), "abs_src_path", None)
    if path is None:
        return "page"
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    number = next((n for n, line in enumerate(lines, 1) if text.strip() in line), 1)
    return f"{Path(path).relative_to(ROOT) if Path(path).is_relative_to(ROOT) else path}:{number}"


class _Page:
    """Renders directives of one page; knows which ids the page has used."""

    def __init__(self, md: Markdown, lines: list[str]) -> None:
        self.lines = lines
        self.seen: set[str] = set()
        self.tabs = 0
        # MkDocs keeps the page's file here; elsewhere links to sources start at the site's root
        target = getattr(_file(md), "dest_uri", None)
        self.root = "../" * target.count("/") if target is not None else "/"

    def snippet(self, argument: str, level: int) -> str:
        name, _, part = argument.partition("#")
        snippet = _load(find(name))
        wanted = [p.strip() for p in part.split(",") if p.strip()]
        missing = [w for w in wanted if w not in snippet.sections()]
        if missing:
            known = ", ".join(k for k in snippet.sections() if k) or "none"
            raise LookupError(f"{name}: no section {missing[0]!r}; there are {known}")
        if snippet.is_figure:
            raise LookupError(f"{name} is a figure; include it with {{{{ figure {name} }}}}")
        body = self._sql(snippet, wanted) if snippet.language == "sql" else self._python(snippet, wanted)
        anchor = self._anchor(snippet.path.stem, wanted)
        again = anchor != snippet.path.stem  # a second part of the same file says which
        title = snippet.header["title"] + (f": {', '.join(wanted)}" if again and wanted else "")
        section = f' data-section="{escape(part)}"' if part else ""
        return (
            f'<div class="snippet" data-snippet="{snippet.id}" data-status="{snippet.status}"{section}>'
            f'<div class="snippet-head"><h{level} class="snippet-title" id="{anchor}">{blocks.inline_html(title)}'
            f'<a class="headerlink" href="#{anchor}" title="Permanent link">¶</a></h{level}>'
            f'<p class="snippet-claim">{blocks.inline_html(snippet.header["claim"])}</p>{self._meta(snippet)}</div>'
            f"{body}</div>"
        )

    def figure(self, argument: str, level: int) -> str:  # noqa: ARG002  (same signature as the others)
        snippet = _load(find(argument))
        drawing = snippet.path.with_suffix(".svg")
        if not drawing.is_file():
            raise FileNotFoundError(
                f"{argument}: no {drawing.name}; ./scripts/test --update-examples -k {drawing.stem}"
            )
        root = ElementTree.parse(drawing).getroot()
        frames = [g for g in root if g.tag == f"{{{SVG}}}svg" and "frame" in g.get("class", "")]
        anchor = self._anchor(f"fig-{snippet.path.stem}", [])
        items = "".join(self._frame(frame, f"{anchor}-{n}") for n, frame in enumerate(frames, 1))
        width = max(float(f.get("width", "420").removesuffix("px")) for f in frames)
        player = " player" if len(frames) > 1 else ""
        return (
            f'<figure class="figure{player}" id="{anchor}" data-snippet="{snippet.id}" data-status="{snippet.status}"'
            f' style="--fig-width:{width:g}px"><ol class="frames">{items}</ol>'
            f"<figcaption>{escape(snippet.header['title'])} {self._source(snippet)}</figcaption></figure>"
        )

    def dataset(self, argument: str, level: int) -> str:
        found = datasets.get(argument)
        counts = datasets.row_counts(found)
        parts = [f"<p>{blocks.inline_html(found.description)}</p>"]
        views = {LABELS[e]: blocks.code_html("\n".join(found.schema_for(e)), "sql") for e in LABELS}
        schema = self._tabbed(views) if len(set(views.values())) > 1 else views["PostgreSQL"]
        parts.append(f'<details class="snippet-setup"><summary>Schema</summary>{schema}</details>')
        for table in found.tables():
            columns, rows = found.rows_of(table)
            shown = Result(tuple(columns), tuple(tuple(r) for r in rows[:5])) if rows else None
            note = f"{counts[table]:,} rows" + (
                ", the first five:" if len(rows) > 5 else "" if shown else ", generated"
            )
            parts.append(f"<p><code>{table}</code>: {note}</p>")
            parts.append(blocks.table_html(shown, caption=False) if shown else "")
        anchor = self._anchor(f"dataset-{argument}", [])
        return (
            f'<div class="dataset"><h{level} class="snippet-title" id="{anchor}">{escape(found.title)}'
            f' (<code>{argument}</code>)<a class="headerlink" href="#{anchor}" title="Permanent link">¶</a></h{level}>'
            + "".join(parts)
            + "</div>"
        )

    def evidence(self, argument: str, level: int) -> str:
        return evidence.counts_html() if argument == "counts" else evidence.page_html(level)

    def matrix(self, argument: str, level: int) -> str:  # noqa: ARG002  (same signature as the others)
        included = [m[3] for line in self.lines if (m := BLOCK.match(line)) and m[2] == "snippet"]
        return matrix.html([s for name in included if "anomaly" in (s := _load(find(name))).header])

    def _anchor(self, name: str, sections: list[str]) -> str:
        parts = [name, *(re.sub(r"\W+", "-", s) for s in sections)]
        for anchor in (name, "--".join(parts), *("--".join([*parts, str(n)]) for n in range(2, 99))):
            if anchor not in self.seen:
                self.seen.add(anchor)
                return anchor
        raise AssertionError("a page with a hundred copies of one snippet")

    def _source(self, snippet: Snippet) -> str:
        href = f"{self.root}snippets/{snippet.path.relative_to(SNIPPETS).as_posix()}"
        return f'<a class="snippet-source" href="{href}">{snippet.path.name}</a>'

    def _meta(self, snippet: Snippet) -> str:
        badges = [f'<span class="badge badge-status">{snippet.status}</span>']
        badges += [f'<span class="badge">{label} {version}</span>' for label, version in snippet.versions.items()]
        if len(snippet.variants) > 1 and snippet.language == "sql" and not _differs(snippet, snippet.statements):
            text = SAME if len(snippet.engines) == 2 else "same on all"
            badges.append(f'<span class="badge badge-same">{text}</span>')
        if because := snippet.header.get("because"):
            badges.append(f'<span class="snippet-because">{escape(because)}</span>')
        if dataset := snippet.header.get("dataset"):
            badges.append(f'<a class="badge" href="{self.root}datasets/#dataset-{dataset}">dataset {dataset}</a>')
        return f'<p class="snippet-meta" data-search-exclude>{" ".join(badges)} {self._source(snippet)}</p>'

    def _frame(self, frame: ElementTree.Element, anchor: str) -> str:
        frame.set("role", "img")
        frame.set("aria-labelledby", f"{anchor}-t {anchor}-d")
        for tag, suffix in (("title", "t"), ("desc", "d")):
            element = frame.find(f"{{{SVG}}}{tag}")
            if element is None or not (element.text or "").strip():
                raise ValueError(f"{anchor}: a frame without <{tag}>; give every frame a caption and an alt")
            element.set("id", f"{anchor}-{suffix}")
        caption = frame.findtext(f"{{{SVG}}}title") or ""
        for attribute in ("x", "y", "width", "height"):
            frame.attrib.pop(attribute, None)
        ElementTree.register_namespace("", SVG)
        svg = ElementTree.tostring(frame, encoding="unicode")
        # blank lines would end a raw HTML block for other Markdown tools
        svg = re.sub(r"\n\s*", "", svg)
        return (
            f'<li class="frame"><div class="frame-scroll">{svg}</div>'
            f'<p class="frame-caption">{escape(caption)}</p></li>'
        )

    def _sql(self, snippet: Snippet, wanted: list[str]) -> str:
        # set-up is always one click away, also where a page shows a part only
        setup = [s for s in snippet.statements if s.section == SETUP and SETUP not in wanted]
        main = [s for s in snippet.statements if s not in setup and (not wanted or s.section in wanted)]
        html = ""
        if setup:
            html += blocks.folded_html(self._per_engine(snippet, setup))
        html += self._per_engine(snippet, main)
        checks = [d for s in setup + main for d in s.directives if d.name == "expect"]
        if checks:
            items = "".join(f"<li><code>{escape(d.value)}</code></li>" for d in checks)
            count = f"{len(checks)} assertion{'s' if len(checks) > 1 else ''} checked"
            html += f'<details class="snippet-checks"><summary>{count}</summary><ul>{items}</ul></details>'
        return html

    def _per_engine(self, snippet: Snippet, statements: list[Statement]) -> str:
        if snippet.sessions and any(s.session for s in statements):
            views = {label: timeline.html(snippet, statements, v) for label, v in timeline.views(snippet).items()}
            return self._tabbed(views) if len(views) > 1 else next(iter(views.values()))
        if not _differs(snippet, statements):
            return blocks.steps_html(statements, snippet.variants[0])
        parts = {
            LABELS[engine]: blocks.steps_html([s for s in statements if s.runs_on(engine)], engine)
            for engine in snippet.engines
            if any(s.runs_on(engine) for s in statements)
        }
        return self._tabbed(parts) if len(parts) > 1 else next(iter(parts.values()))

    def _tabbed(self, views: dict[str, str]) -> str:
        self.tabs += 1
        name = f"__engine_{self.tabs}"
        inputs = labels = contents = ""
        for number, (label, html) in enumerate(views.items(), start=1):
            checked = ' checked="checked"' if number == 1 else ""
            inputs += f'<input{checked} id="{name}_{number}" name="{name}" type="radio" />'
            labels += f'<label for="{name}_{number}">{label}</label>'
            contents += f'<div class="tabbed-block">{html}</div>'
        return (
            f'<div class="tabbed-set tabbed-alternate" data-tabs="{self.tabs}:{len(views)}">{inputs}'
            f'<div class="tabbed-labels">{labels}</div><div class="tabbed-content">{contents}</div></div>'
        )

    def _python(self, snippet: Snippet, wanted: list[str]) -> str:
        sections = snippet.sections()
        fold = ["", SETUP] if SETUP in sections and SETUP not in wanted else []
        names = [n for n in sections if n not in fold and (not wanted or n in wanted)]
        html = blocks.folded_html(blocks.joined_html(sections, fold)) if fold else ""
        html += blocks.joined_html(sections, names)
        html = html.replace('<span class="c1">#&gt;', '<span class="c1 printed">#&gt;')
        if count := evidence.assertions(snippet):
            html += f'<p class="snippet-checks">{count} assertion{"s" if count > 1 else ""} checked</p>'
        return html


def _differs(snippet: Snippet, statements: list[Statement]) -> bool:
    """Whether a reader of one engine sees anything else than a reader of another."""
    return any(
        not all(s.runs_on(e) for e in snippet.variants) or len({s.result_for(e) or "" for e in snippet.variants}) > 1
        for s in statements
    )
