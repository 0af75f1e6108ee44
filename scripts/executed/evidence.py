"""What the recordings add up to: counts per module, engines with versions, and everything not executed."""

from __future__ import annotations

import ast
from collections import Counter
from dataclasses import dataclass, field
from html import escape

from executed.snippet import ENGINES, LABELS, Snippet, all_paths, load


@dataclass
class Tally:
    """Counts over the snippets of one module or of the book."""

    snippets: int = 0
    figures: int = 0
    statements: int = 0
    assertions: int = 0
    engines: Counter[str] = field(default_factory=Counter)  # "PostgreSQL 18.6" -> snippets

    def add(self, snippet: Snippet) -> None:
        self.figures += snippet.is_figure
        self.snippets += not snippet.is_figure
        self.statements += statements(snippet)
        self.assertions += assertions(snippet)
        self.engines.update(f"{label} {version}" for label, version in snippet.versions.items())


def statements(snippet: Snippet) -> int:
    """SQL statements run, counted once per engine; a Python file counts as one."""
    if snippet.language == "python":
        return 1
    return sum(s.runs_on(e) and not s.values("skip", e) for s in snippet.statements for e in snippet.engines)


def assertions(snippet: Snippet) -> int:
    """Assertions checked on every run: `expect` and `error` lines per engine, or Python's `assert`."""
    if snippet.language == "python":
        return sum(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(snippet.text)))
    return sum(
        len(s.values("expect", e)) + len(s.values("error", e))
        for s in snippet.statements
        for e in ENGINES
        if e in snippet.engines and s.runs_on(e)
    )


def tallies() -> tuple[dict[str, Tally], list[tuple[str, str, str]]]:
    """Counts per module folder, and (id, status, reason) of everything that is not executed."""
    modules: dict[str, Tally] = {}
    rest: list[tuple[str, str, str]] = []
    for path in all_paths():
        snippet = load(path)
        modules.setdefault(path.parent.name, Tally()).add(snippet)
        if snippet.status != "executed":
            rest.append((snippet.id, snippet.status, snippet.header["because"]))
        rest += [
            (f"{snippet.id}, line {s.line}", "skipped", d.value.removeprefix("because "))
            for s in snippet.statements
            for d in s.directives
            if d.name == "skip"
        ]
    return modules, rest


def counts_html() -> str:
    """The live counts of the home page."""
    modules, _ = tallies()
    total = {k: sum(getattr(t, k) for t in modules.values()) for k in ("snippets", "statements", "assertions")}
    engines = {name.rsplit(" ", 1)[0] for t in modules.values() for name in t.engines} & set(LABELS.values())
    counts = [*((f"{n:,}", k) for k, n in total.items()), (str(len(engines)), "engines")]
    items = "".join(f"<li><strong>{number}</strong> {name}</li>" for number, name in counts)
    return f'<ul class="evidence-counts">{items}</ul>'


def page_html(level: int) -> str:
    """The tables of the evidence page."""
    modules, rest = tallies()
    engines: Counter[str] = sum((t.engines for t in modules.values()), Counter())
    head = ("module", "snippets", "figures", "statements run", "assertions")
    rows = [(n, t.snippets, t.figures, t.statements, t.assertions) for n, t in modules.items()]
    sums = [sum(int(r[i]) for r in rows) for i in range(1, 5)]
    html = f'<h{level} id="per-module">Per module</h{level}>' + _table(head, [*rows, ("all", *sums)])
    html += f'<h{level} id="engines">Engines</h{level}>'
    html += _table(("engine and version", "snippets recorded with it"), sorted(engines.items()))
    html += f'<h{level} id="not-executed">Not executed</h{level}>'
    if not rest:
        return html + "<p>Nothing: every snippet on this site was executed.</p>"
    return html + _table(("snippet", "status", "reason"), rest)


def _table(head: tuple[str, ...], rows: list[tuple[object, ...]]) -> str:
    def cell(tag: str, value: object) -> str:
        number = ' class="num"' if isinstance(value, int) else ""
        text = f"{value:,}" if isinstance(value, int) else escape(str(value))
        return f"<{tag}{number}>{text}</{tag}>"

    top = "".join(cell("th", h) for h in head)
    body = "".join("<tr>" + "".join(cell("td", c) for c in row) + "</tr>" for row in rows)
    return (
        f'<div class="result-scroll" tabindex="0"><table class="result"><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
