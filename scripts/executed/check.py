"""SQL snippets: run on every engine, compare with the recording, or write a new one."""

from __future__ import annotations

import difflib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path

from executed import sessions
from executed.engines import LEVELS, Engine, StatementTimeoutError
from executed.expect import ExpectError, holds
from executed.result import MASKS, Facts, Result, parse, same
from executed.snippet import LABELS, Snippet, Statement, engine_of, save, with_results, words

SHARED = "sqlite-shared"  # the pinned SQLite has no shared cache; Python's own runs it
MAY_FAIL = "any"  # `--! error: any`: the engine may refuse this step; the recording says whether it did


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
    for variant in snippet.variants:
        if (name := engine_of(variant)) in engines:
            _run_on(engines[name], variant, outcome)
    return outcome


def record(outcome: Outcome) -> bool:
    """Write the results into the file; return whether it changed. Refused when an assertion failed."""
    assert not outcome.failures, "a failed run is never recorded"
    snippet = outcome.snippet
    versions = {**snippet.versions, **{LABELS[e.name]: e.version for e in outcome.ran}}
    labels = {v: LABELS[engine_of(v)] for v in snippet.variants}
    if SHARED in labels:
        labels[SHARED] = "Python's SQLite"
        versions[labels[SHARED]] = sqlite3.sqlite_version
    recorded = ", ".join(f"{label} {versions[label]}" for label in dict.fromkeys(labels.values()) if label in versions)
    # masked values alone are no reason to touch a file; once it changes, all of it is written afresh
    keep = not outcome.differences
    texts = [_merged(snippet, s, r, keep) for s, r in zip(snippet.statements, outcome.results, strict=True)]
    text = with_results(snippet, texts, recorded)
    if text != snippet.text:
        save(snippet.path, text)
    return text != snippet.text


def _run_on(engine: Engine, variant: str, outcome: Outcome) -> None:
    snippet = outcome.snippet
    label = f"{LABELS[engine.name]} {engine.version}"
    if level := variant.partition("-")[2]:
        label += f" at {LEVELS[level]}"
    done = sessions.run(snippet, engine, variant) if snippet.sessions else _in_order(snippet, engine)
    outcome.failures += [f"{_relative(snippet.path)}:{s.line} ({label}): {text}" for s, text in done.problems]
    named: dict[str, Facts] = {}
    for index, result in sorted(done.results.items()):
        statement = snippet.statements[index]
        where = f"{_relative(snippet.path)}:{statement.line}"
        unordered = bool(statement.values("unordered", variant))
        outcome.results[index][variant] = result = result.sorted() if unordered else result
        outcome.failures += _check_error(where, label, statement, variant, result)
        if statement.values("waits", variant) and not result.wait:
            outcome.failures.append(f"{where} ({label}): expected to wait, did not\n{_indent(result.text())}")
        facts = Facts(result)
        if name := statement.value("as"):
            named[name] = facts
        for expect in statement.values("expect", variant):
            if problem := _check_expect(expect.value, facts, named):
                here = f"{_relative(snippet.path)}:{expect.line}"
                outcome.failures.append(f"{here} ({label}): {problem}\n{_indent(result.text())}")
        problem = _check_masks(statement, variant, result)
        outcome.failures += [f"{where} ({label}): {problem}"] if problem else []
        recorded = statement.result_for(variant)
        if recorded is None and not result.text():
            continue
        if recorded is None or not same(parse(recorded), result, _masks(statement, variant), unordered):
            outcome.differences.append(Difference(where, label, statement.sql, recorded, result.text()))
    if "anomaly" in snippet.header and not done.problems:
        outcome.failures += _check_anomaly(snippet, label, variant, named)


def _in_order(snippet: Snippet, engine: Engine) -> sessions.Run:
    engine.reset(snippet.header.get("dataset"))
    done = sessions.Run()
    for index, statement in enumerate(snippet.statements):
        if not statement.runs_on(engine.name) or statement.values("skip", engine.name):
            continue
        try:
            done.results[index] = engine.run(statement.sql)
        except StatementTimeoutError:
            done.problems.append((statement, "did not end within the timeout; is a lock or a loop at work?"))
            break
    return done


def transcript(snippet: Snippet, engine: Engine, variant: str) -> str:
    """All results of one run as text, without what the snippet declares unstable."""
    done = sessions.run(snippet, engine, variant)
    parts = [f"line {s.line}: {problem}" for s, problem in done.problems]
    for index, result in sorted(done.results.items()):
        statement = snippet.statements[index]
        result = result.sorted() if statement.values("unordered", variant) else result
        parts.append(f"{statement.line}: {result.masked(_masks(statement, variant)).text()}")
    return "\n".join(parts)


def happened(snippet: Snippet, named: Mapping[str, Facts]) -> bool:
    """Whether a run shows the anomaly that the snippet's header describes. Raises ExpectError."""
    return holds(snippet.header["anomaly"], Facts(Result()), dict(named))


def _check_anomaly(snippet: Snippet, label: str, variant: str, named: dict[str, Facts]) -> list[str]:
    """The header's `happens:` is the claim; it is compared with what this run shows."""
    claimed = variant in words(snippet.header["happens"])
    where = f"{_relative(snippet.path)}:1 ({label})"
    try:
        seen = happened(snippet, named)
    except ExpectError as error:
        return [f"{where}: {error}"]
    if seen == claimed:
        return []
    verb = "happened, and `happens:` does not list" if seen else "did not happen, and `happens:` lists"
    return [f"{where}: the anomaly ({snippet.header['anomaly']}) {verb} {variant}"]


def _check_error(where: str, label: str, statement: Statement, engine: str, result: Result) -> list[str]:
    declared = statement.values("error", engine)
    wanted = declared[-1].value if declared else None
    got = result.error[0] if result.error else None
    if wanted in (got, MAY_FAIL):
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


def _merged(snippet: Snippet, statement: Statement, results: dict[str, Result], keep: bool) -> dict[str, str]:
    """Result texts by the variants that share them (`*` for all); absent engines keep theirs."""
    texts: dict[str, str] = {}
    for variant in snippet.variants:
        if not statement.runs_on(variant):
            continue
        old = statement.result_for(variant)
        if variant not in results or (keep and old is not None):
            texts[variant] = old or ""
        else:
            texts[variant] = results[variant].text()
    sharing: dict[str, list[str]] = {}
    for variant, text in texts.items():
        sharing.setdefault(text, []).append(variant)
    everywhere = len(sharing) == 1
    return {"*" if everywhere else ",".join(variants): text for text, variants in sharing.items() if text}


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
