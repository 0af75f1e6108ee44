"""The isolation matrix: anomalies by engine and level, every cell computed from a recorded run."""

from __future__ import annotations

from html import escape

from executed.check import happened
from executed.engines import LEVELS
from executed.result import Facts, parse
from executed.snippet import LABELS, Snippet, engine_of
from executed.timeline import level_name


def html(snippets: list[Snippet]) -> str:
    """A row for each anomaly, a column for each engine and level; cells link to the timeline."""
    if not snippets:
        raise LookupError("no snippet with `anomaly:` is on this page; include them below the matrix")
    variants = list(dict.fromkeys(v for s in snippets for v in s.variants))
    engines = list(dict.fromkeys(map(engine_of, variants)))
    top = "".join(
        f'<th colspan="{sum(engine_of(v) == e for v in variants)}" scope="colgroup">{LABELS[e]}</th>' for e in engines
    )
    levels = "".join(
        f'<th scope="col"><abbr title="{LEVELS[v.partition("-")[2]]}">{level_name(v)}</abbr></th>' for v in variants
    )
    rows = "".join(_row(snippet, variants) for snippet in snippets)
    return (
        '<div class="result-scroll matrix" tabindex="0"><table class="result"><thead>'
        f'<tr><th rowspan="2" scope="col">anomaly</th>{top}</tr><tr>{levels}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>"
    )


def _row(snippet: Snippet, variants: list[str]) -> str:
    anchor = f"#{snippet.path.stem}"
    cells = "".join(_cell(snippet, v, anchor) if v in snippet.variants else "<td>not run</td>" for v in variants)
    return f'<tr><th scope="row"><a href="{anchor}">{escape(snippet.header["title"])}</a></th>{cells}</tr>'


def outcome(snippet: Snippet, variant: str) -> tuple[bool, str]:
    """Whether the recorded run of this variant shows the anomaly, and what came in the way where it does not."""
    results = {s: parse(s.result_for(variant) or "") for s in snippet.statements if s.runs_on(variant)}
    if happened(snippet, {name: Facts(result) for s, result in results.items() if (name := s.value("as"))}):
        return True, ""
    codes = [result.error[0] for result in results.values() if result.error]
    waits = any(result.wait for result in results.values())
    return False, codes[0].removeprefix("SQLITE_").split("_")[0].lower() if codes else "waits" if waits else ""


def _cell(snippet: Snippet, variant: str, anchor: str) -> str:
    yes, how = outcome(snippet, variant)
    small = f"<small>{escape(how)}</small>" if how else ""
    return f'<td class="matrix-{"yes" if yes else "no"}"><a href="{anchor}">{"yes" if yes else "no"}</a>{small}</td>'
