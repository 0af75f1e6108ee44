"""A snippet with sessions as a timeline: one lane a session, time downward, waits as bars.

The markup is an ordered list in the order of the file, so it reads without styling, on a phone and
aloud; a grid puts each step into its lane, and a waiting step spans the rows until it ends.
"""

from __future__ import annotations

import re
from html import escape

from executed.blocks import code_html, result_html
from executed.result import parse
from executed.sessions import numbers
from executed.snippet import ISOLATION, LABELS, Snippet, Statement, engine_of, words


def views(snippet: Snippet) -> dict[str, str]:
    """Tab label -> a variant, for each transcript that differs from the others."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for variant in snippet.variants:
        seen = tuple((s.result_for(variant) or "") if s.runs_on(variant) else None for s in snippet.statements)
        groups.setdefault(seen, []).append(variant)
    if "levels" not in snippet.header:
        return {LABELS[v]: v for v in snippet.variants} if len(groups) > 1 else {"": snippet.variants[0]}
    happens_first = sorted(groups.values(), key=lambda variants: not _happens(snippet, variants[0]))
    return {_label(snippet, variants): variants[0] for variants in happens_first}


def html(snippet: Snippet, statements: list[Statement], variant: str) -> str:
    """The timeline of one transcript: `variant` stands for all that share it."""
    numbered = numbers(snippet, variant)
    number_of = {id(s): numbered.get(i, 0) for i, s in enumerate(snippet.statements)}
    shown = [s for s in statements if s.runs_on(variant)]
    # a row of the grid for each step, in order; a wait ends in the row of the step that ended it
    row_of = {number_of[id(s)]: row for row, s in enumerate(shown, start=1) if s.session}
    items = [_step(snippet, s, variant, number_of[id(s)], row, row_of) for row, s in enumerate(shown, start=1)]
    heads = "".join(f"<span>{escape(name)}</span>" for name in snippet.sessions)
    style = f"--lanes:{len(snippet.sessions)}"
    return (
        f'<div class="timeline-scroll"><div class="timeline-heads" aria-hidden="true" style="{style}">{heads}</div>'
        f'<ol class="timeline" style="{style}">{"".join(items)}</ol></div>'
    )


def _step(snippet: Snippet, statement: Statement, variant: str, number: int, row: int, row_of: dict[int, int]) -> str:
    result = parse(statement.result_for(variant) or "")
    code = code_html(statement.sql, "sql")
    outcome = result_html(result) if result.text() and result.text() != result.wait else ""
    if not statement.session:
        return f'<li class="step step-check" style="grid-row:{row}">{code}{outcome}</li>'
    end, bar, kind = row, "", ""
    if result.wait:
        until = re.search(r"until step (\d+)", result.wait)
        end = max(row, row_of.get(int(until[1]), row)) if until else row
        bar = f'<p class="step-wait"><span>{escape(result.wait)}</span></p>'
        kind = " step-waits"
    if result.error:
        kind += " step-error"
    lane = snippet.sessions.index(statement.session) + 1
    place = f'style="grid-column:{lane};grid-row:{row}/{end + 1}"' + (f' value="{number}"' if number else "")
    head = f'<span class="step-number">{number}</span> ' if number else ""
    head += f'<span class="step-session">{escape(statement.session)}</span>'
    return f'<li class="step{kind}" {place}><p class="step-head">{head}</p>{code}{bar}{outcome}</li>'


def _label(snippet: Snippet, variants: list[str]) -> str:
    """`happens: PostgreSQL RU RC; MariaDB RR` for the variants that share a transcript."""
    by_engine: dict[str, list[str]] = {}
    for variant in variants:
        by_engine.setdefault(LABELS[engine_of(variant)], []).append(level_name(variant))
    where = "; ".join(f"{engine} {' '.join(levels)}" for engine, levels in by_engine.items())
    if "anomaly" not in snippet.header:
        return where
    return f"{'happens' if _happens(snippet, variants[0]) else 'did not happen'}: {where}"


def _happens(snippet: Snippet, variant: str) -> bool:
    return variant in words(snippet.header.get("happens", ""))


def level_name(variant: str) -> str:
    """The short name of a variant's isolation level or journal mode."""
    level = variant.partition("-")[2]
    return level.upper() if level in ISOLATION or level == "wal" else level
