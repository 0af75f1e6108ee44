"""SQL snippets: run on every engine, compare with the recording, or write a new one."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from executed.engines import Engine, StatementTimeoutError
from executed.expect import ExpectError, holds
from executed.result import MASKS, Facts, Result, parse, same
from executed.snippet import LABELS, Snippet, Statement, save, with_results


@dataclass
class Outcome:
    """What a run found: `failures` to show, and the results to record if there are none that forbid it."""

    snippet: Snippet
    results: list[dict[str, Result]]
    ran: list[Engine]
    failures: list[str] = field(default_factory=list)  # nothing may be recorded
    differences: list[Difference] = field(default_factory=list)


@dataclass(frozen=True)
class Difference:
    """One statement whose result is not the recorded one."""

    where: str
    engine: str
    sql: str
    recorded: str | None
    got: str

    def first_lines(self) -> tuple[str, str]:
        """The first line in which the recording and the result differ, of both."""
        pairs = zip_longest((self.recorded or "").splitlines(), self.got.splitlines(), fillvalue="(nothing)")
        return next((p for p in pairs if p[0] != p[1]), ("(nothing)", "(nothing)"))

    def diff(self) -> str:
        if self.recorded is None:
            return f"{self.where} ({self.engine}): nothing recorded yet; got\n{_indent(self.got or '(no rows)')}"
        lines = difflib.unified_diff(
            self.recorded.splitlines(), self.got.splitlines(), "recorded", f"got from {self.engine}", lineterm="", n=2
        )
        return f"{self.where} ({self.engine})\n{_indent(self.sql)}\n" + "\n".join(lines)


def run(snippet: Snippet, engines: Mapping[str, Engine]) -> Outcome:
    """Run the snippet on those of its engines that are given; compare and evaluate assertions."""
    ran = [engines[name] for name in snippet.engines if name in engines]
    outcome = Outcome(snippet, [{} for _ in snippet.statements], ran)
    for engine in ran:
        _run_on(engine, outcome)
    return outcome


def record(outcome: Outcome) -> bool:
    """Write the results into the file; return whether it changed. Refused when an assertion failed."""
    assert not outcome.failures, "a failed run is never recorded"
    snippet = outcome.snippet
    versions = {**snippet.versions, **{LABELS[e.name]: e.version for e in outcome.ran}}
    recorded = ", ".join(f"{LABELS[n]} {versions[LABELS[n]]}" for n in snippet.engines if LABELS[n] in versions)
    texts = [_merged(snippet, s, r) for s, r in zip(snippet.statements, outcome.results, strict=True)]
    text = with_results(snippet, texts, recorded)
    if text != snippet.text:
        save(snippet.path, text)
    return text != snippet.text


def _run_on(engine: Engine, outcome: Outcome) -> None:
    snippet = outcome.snippet
    engine.reset(snippet.header.get("dataset"))
    named: dict[str, Facts] = {}
    for index, statement in enumerate(snippet.statements):
        if not statement.runs_on(engine.name) or statement.values("skip", engine.name):
            continue
        where = f"{_relative(snippet.path)}:{statement.line}"
        label = f"{LABELS[engine.name]} {engine.version}"
        try:
            result = engine.run(statement.sql)
        except StatementTimeoutError:
            outcome.failures.append(f"{where} ({label}): did not end within the timeout; is a lock or a loop at work?")
            return
        unordered = bool(statement.values("unordered", engine.name))
        outcome.results[index][engine.name] = result = result.sorted() if unordered else result
        outcome.failures += _check_error(where, label, statement, engine.name, result)
        facts = Facts(result)
        if name := statement.value("as"):
            named[name] = facts
        for expect in statement.values("expect", engine.name):
            if problem := _check_expect(expect.value, facts, named):
                here = f"{_relative(snippet.path)}:{expect.line}"
                outcome.failures.append(f"{here} ({label}): {problem}\n{_indent(result.text())}")
        problem = _check_masks(statement, engine.name, result)
        outcome.failures += [f"{where} ({label}): {problem}"] if problem else []
        recorded = statement.result_for(engine.name)
        if recorded is None and not result.text():
            continue
        if recorded is None or not same(parse(recorded), result, _masks(statement, engine.name), unordered):
            outcome.differences.append(Difference(where, label, statement.sql, recorded, result.text()))


def _check_error(where: str, label: str, statement: Statement, engine: str, result: Result) -> list[str]:
    declared = statement.values("error", engine)
    wanted = declared[-1].value if declared else None
    got = result.error[0] if result.error else None
    if wanted == got:
        return []
    if wanted is None:
        hint = f"  If it is meant: --! error {engine}: {got}"
        return [f"{where} ({label}): undeclared error\n{_indent(result.text())}\n{hint}"]
    return [f"{where} ({label}): expected error {wanted}, got {got or 'success'}\n{_indent(result.text())}"]


def _check_expect(expression: str, facts: Facts, named: dict[str, Facts]) -> str | None:
    try:
        return None if holds(expression, facts, named) else f"expectation failed: {expression}"
    except ExpectError as error:
        return str(error)


def _masks(statement: Statement, engine: str) -> list[str]:
    return [name.strip() for d in statement.values("mask", engine) for name in d.value.split(",")]


def _check_masks(statement: Statement, engine: str, result: Result) -> str | None:
    unknown = [n for n in _masks(statement, engine) if n not in MASKS and n not in result.columns]
    if unknown and not result.error:
        return f"mask {unknown[0]!r} is neither a column nor one of {', '.join(MASKS)}"
    return None


def _merged(snippet: Snippet, statement: Statement, results: dict[str, Result]) -> dict[str, str]:
    """One text where engines agree, one each where they differ; absent engines keep theirs."""
    texts: dict[str, str] = {}
    for engine in snippet.engines:
        if not statement.runs_on(engine):
            continue
        old = statement.result_for(engine)
        if engine not in results:
            texts[engine] = old or ""
        else:
            unordered = bool(statement.values("unordered", engine))
            # a masked difference is no difference: keep the old text, so that nothing churns
            keep = old is not None and same(parse(old), results[engine], _masks(statement, engine), unordered)
            texts[engine] = old if keep and old is not None else results[engine].text()
    if len(set(texts.values())) == 1:
        text = next(iter(texts.values()))
        return {"*": text} if text else {}
    return {engine: text for engine, text in texts.items() if text}


def _relative(path: Path) -> Path:
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path


def _indent(text: str) -> str:
    return "\n".join("    " + line for line in text.splitlines())


def file_diff(path: Path, content: str, most: int = 40) -> str | None:
    """A unified diff between the file and fresh content, shortened; None where they agree."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    if old == content:
        return None
    lines = list(
        difflib.unified_diff(
            old.splitlines(), content.splitlines(), f"{_relative(path)} (recorded)", "got", lineterm=""
        )
    )
    more = [f"… {len(lines) - most} more lines"] if len(lines) > most else []
    return "\n".join(lines[:most] + more)
