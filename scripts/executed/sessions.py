"""Runs a snippet with named sessions: real connections, real waiting, one order of steps.

A step is sent and then everything is left to settle: each statement under way has either ended or is
waiting for a lock, which the engine itself is asked about. Only then is the next step sent, so the
transcript does not depend on how fast the machine is. A step marked `ends` is waited for: it must be
ended by the engine (a deadlock's victim, a lock timeout).
"""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace

from executed import engines
from executed.engines import Engine, Session, StatementTimeoutError
from executed.result import Result
from executed.snippet import Snippet, Statement

CONTROL = ""  # runs set-up and the final checks, outside every transaction


@dataclass
class Step:
    """A statement under way or ended."""

    index: int
    number: int
    statement: Statement
    future: Future[Result]
    waits_for: list[str] | None = None
    result: Result | None = None


@dataclass
class Run:
    """What a run gave: results by statement index, and what went wrong."""

    results: dict[int, Result] = field(default_factory=dict)
    problems: list[tuple[Statement, str]] = field(default_factory=list)


def run(snippet: Snippet, engine: Engine, variant: str) -> Run:
    """Run all steps that this variant has. Statement results carry who was waited for and until when."""
    level = variant.partition("-")[2] or ("rollback" if engine.name == "sqlite" else None)
    engine.reset(snippet.header.get("dataset"), level)
    found = Run()
    opened: dict[str, Session] = {name: engine.session() for name in snippet.sessions}
    pools = {name: ThreadPoolExecutor(1) for name in snippet.sessions}
    try:
        _steps(snippet, engine, variant, opened, pools, found)
    finally:
        for session in opened.values():
            session.cancel()  # ends what still waits
        for pool in pools.values():
            pool.shutdown(wait=True)
        for session in opened.values():
            session.close()
    return found


def numbers(snippet: Snippet, variant: str) -> dict[int, int]:
    """Statement index -> the number readers see: the steps this variant has, without those of set-up."""
    shown = [i for i, s in enumerate(snippet.statements) if s.session and s.section != "setup" and s.runs_on(variant)]
    return {index: number for number, index in enumerate(shown, start=1)}


def _steps(
    snippet: Snippet,
    engine: Engine,
    variant: str,
    opened: dict[str, Session],
    pools: dict[str, ThreadPoolExecutor],
    found: Run,
) -> None:
    numbered = numbers(snippet, variant)
    pending: list[Step] = []
    for index, statement in enumerate(snippet.statements):
        if not statement.runs_on(variant) or statement.values("skip", variant):
            continue
        name = statement.session
        if name == CONTROL:
            try:
                found.results[index] = engine.run(statement.sql)
            except StatementTimeoutError:
                found.problems.append((statement, "did not end within the timeout; is a session holding a lock?"))
                return
            continue
        if busy := next((s for s in pending if s.statement.session == name), None):
            text = f"session {name} is still waiting in step {busy.number} (line {busy.statement.line})"
            found.problems.append((statement, f"{text}; let another session end that wait first"))
            return
        future = pools[name].submit(opened[name].run, statement.sql)
        step = Step(index, numbered.get(index, 0), statement, future)
        pending.append(step)
        must_end = [s for s in pending if s.statement.values("ends", variant)]
        try:
            _settle(engine, opened, pending, must_end)
        except TimeoutError as error:
            found.problems.append((statement, str(error)))
            return
        for ended in [s for s in pending if s.result]:
            pending.remove(ended)
            _note(ended, step, ended in must_end, found)
    for step in pending:
        holders = ", ".join(step.waits_for or []) or "another session"
        text = f"step {step.number} of session {step.statement.session} is left waiting for {holders}"
        found.problems.append((step.statement, f"{text}; end that transaction, or mark the step `--! ends`"))


def _note(ended: Step, now: Step, by_engine: bool, found: Run) -> None:
    """Record a step's result, with the wait before it if there was one."""
    assert ended.result
    result = ended.result
    # a wait that is over before the next step was sent is no wait, unless the engine had to end it
    if ended.waits_for is not None and (ended is not now or by_engine):
        who = " and ".join(ended.waits_for) or "a lock"
        until = "ended by the engine" if by_engine else f"until step {now.number}"
        result = replace(result, wait=f"waits for {who}, {until}")
    found.results[ended.index] = result


def _settle(engine: Engine, opened: dict[str, Session], pending: list[Step], must_end: list[Step]) -> None:
    """Return once every pending step has ended or waits, and those that must end have ended."""
    deadline = time.monotonic() + engines.TIMEOUT
    pause = 0.005
    while True:
        # most statements end at once and nobody needs to be asked about them
        wait([step.future for step in pending], timeout=pause)
        before = sum(step.future.done() for step in pending)
        unsettled = [step for step in pending if not _is_settled(step, engine, opened, step in must_end)]
        # a statement that ended while we asked may just have ended another one's wait: ask again
        if not unsettled and before == sum(step.future.done() for step in pending):
            return
        if unsettled and time.monotonic() > deadline:
            raise _late(unsettled[0], unsettled[0] in must_end)
        pause = min(pause * 1.5, 0.05)


def _is_settled(step: Step, engine: Engine, opened: dict[str, Session], must_end: bool) -> bool:
    if not step.future.done():
        others = [s for name, s in opened.items() if name != step.statement.session]
        blockers = engine.blockers(opened[step.statement.session], others)
        if not step.future.done():
            if blockers is not None:
                step.waits_for = [name for name, s in opened.items() if s in blockers]
            return blockers is not None and not must_end
    try:
        step.result = step.future.result()
    except StatementTimeoutError:
        raise _late(step, must_end) from None
    return True


def _late(step: Step, must_end: bool) -> TimeoutError:
    what = "was not ended by the engine" if must_end else "neither ended nor waits for a lock"
    return TimeoutError(f"step {step.number} (line {step.statement.line}) {what} within {engines.TIMEOUT:g} s")
