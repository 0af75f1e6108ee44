"""Snippet files: reading them, and writing results back without touching anything else.

The format is described in docs/contributing/snippets.md. Parsing never runs anything; the site
build uses it as it is.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from executed import DATASETS, SNIPPETS
from executed.lexer import Lexer

LABELS = {"postgres": "PostgreSQL", "sqlite": "SQLite", "mariadb": "MariaDB"}
ENGINES = tuple(LABELS)
STATUSES = ("executed", "emulated", "syntax-checked", "cited")
ISOLATION = ("ru", "rc", "rr", "se")
LEVELS = {"postgres": ISOLATION, "mariadb": ISOLATION, "sqlite": ("rollback", "wal", "shared")}
HEADER_KEYS = (
    "title", "claim", "dataset", "engines", "sessions", "levels", "anomaly", "happens", "status", "because", "figure",
    "recorded",
)  # fmt: skip
DIRECTIVES = ("only", "error", "expect", "as", "mask", "unordered", "skip", "waits", "ends")

HEADER_LINE = re.compile(r"(?:--|#) ([a-z]+):\s*(.*)$")
HEADER_MORE = re.compile(r"(?:--|#) {3,}(\S.*)$")
SECTION = re.compile(r"\s*(?:--|#) \[([^\]]+)\]\s*$")
SESSION = re.compile(r"--@ (\w+)\s*$")
DIRECTIVE = re.compile(r"--!\s*([a-z]+)((?:\s+[a-z-]+)*)\s*(?::\s*(.*))?$")
RESULT = re.compile(r"--([a-z,-]*)>(?: (.*))?$")
PYTHON_RESULT = re.compile(r"\s*#> ?(.*)$")


class SnippetError(Exception):
    """A mistake in a file, said as `file:line: what is wrong; what to do`."""

    def __init__(self, path: Path, line: int, message: str) -> None:
        where = path.relative_to(SNIPPETS.parent) if path.is_relative_to(SNIPPETS.parent) else path
        super().__init__(f"{where}:{line}: {message}")


@dataclass(frozen=True)
class Directive:
    """One `--! name engines: value` line; no engines means all of them."""

    name: str
    engines: tuple[str, ...]
    value: str
    line: int

    def applies(self, variant: str) -> bool:
        return not self.engines or _among(variant, self.engines)


@dataclass(eq=False)
class Statement:
    """One SQL statement with its directives and recorded results (variant or `*` -> text).

    A variant is an engine, or an engine at an isolation level such as `postgres-rc`.
    """

    sql: str
    line: int
    end: int
    section: str
    session: str = ""
    directives: list[Directive] = field(default_factory=list)
    recorded: dict[str, str] = field(default_factory=dict)

    def values(self, name: str, variant: str) -> list[Directive]:
        return [d for d in self.directives if d.name == name and d.applies(variant)]

    def value(self, name: str, variant: str = "") -> str | None:
        found = self.values(name, variant)
        return found[-1].value if found else None

    def runs_on(self, variant: str) -> bool:
        only = [d for d in self.directives if d.name == "only"]
        return not only or _among(variant, words(only[-1].value))

    def result_for(self, variant: str) -> str | None:
        return self.recorded.get(variant, self.recorded.get("*"))


@dataclass
class Snippet:
    """One file below `snippets/<module>/`."""

    path: Path
    text: str
    header: dict[str, str]
    body_line: int
    statements: list[Statement] = field(default_factory=list)

    @property
    def id(self) -> str:
        return f"{self.path.parent.name}/{self.path.stem}"

    @property
    def language(self) -> str:
        return "sql" if self.path.suffix == ".sql" else "python"

    @property
    def engines(self) -> tuple[str, ...]:
        return tuple(words(self.header.get("engines", "")))

    @property
    def sessions(self) -> tuple[str, ...]:
        return tuple(words(self.header.get("sessions", "")))

    @property
    def variants(self) -> tuple[str, ...]:
        """What it runs on: its engines, or each of them at each of the header's isolation levels it has."""
        levels = words(self.header.get("levels", ""))
        if not levels:
            return self.engines
        return tuple(f"{e}-{level}" for e in self.engines for level in levels if level in LEVELS[e])

    @property
    def status(self) -> str:
        return self.header.get("status", "executed")

    @property
    def is_figure(self) -> bool:
        return "figure" in self.header

    @property
    def versions(self) -> dict[str, str]:
        """Engine label -> version, as written by the record verb."""
        pairs = (part.strip().rsplit(" ", 1) for part in self.header.get("recorded", "").split(",") if part)
        return {pair[0]: pair[1] for pair in pairs}

    def sections(self) -> dict[str, list[str]]:
        """Section name -> body lines; lines before the first section are under ``""``."""
        found: dict[str, list[str]] = {"": []}
        name = ""
        for line in self.text.splitlines()[self.body_line - 1 :]:
            if match := SECTION.match(line):
                name = match[1].strip()
                found.setdefault(name, [])
            else:
                found[name].append(line)
        return found

    def error(self, line: int, message: str) -> SnippetError:
        return SnippetError(self.path, line, message)

    def statement_named(self, name: str) -> Statement | None:
        return next((s for s in self.statements if s.value("as") == name), None)


def all_paths(root: Path = SNIPPETS) -> list[Path]:
    """Every snippet file, in order; folders that start with `_` hold no snippets."""
    return sorted(
        path
        for folder in sorted(root.iterdir())
        if folder.is_dir() and not folder.name.startswith(("_", "."))
        for path in folder.iterdir()
        if path.suffix in {".sql", ".py"}
    )


def find(snippet_id: str, root: Path = SNIPPETS) -> Path:
    """The file with this id. Raises FileNotFoundError, naming near misses."""
    for suffix in (".sql", ".py"):
        if (path := root / (snippet_id + suffix)).is_file():
            return path
    near = [p.stem for p in all_paths(root) if p.stem.split("-")[0] in snippet_id]
    raise FileNotFoundError(f"no snippet {snippet_id!r} under snippets/; near: {', '.join(near) or 'none'}")


def load(path: Path, *, strict: bool = True) -> Snippet:
    """Parse a snippet or dataset file. Raises SnippetError for everything the format forbids."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise SnippetError(path, line, "not UTF-8; save the file as UTF-8") from None
    if not text.strip():
        raise SnippetError(path, 1, "the file is empty; a snippet starts with `title:` and `claim:`")
    header, body_line = _header(path, text)
    snippet = Snippet(path, text, header, body_line)
    if snippet.language == "sql":
        snippet.statements = list(_statements(snippet))
    if strict:
        _validate(snippet)
    return snippet


def save(path: Path, text: str) -> None:
    """Replace the file in one step, so that a failed or killed record leaves the old one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.chmod(path.stat().st_mode if path.exists() else 0o644)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def with_results(snippet: Snippet, results: list[dict[str, str]], recorded: str) -> str:
    """The file's text with these results (one dict per statement) and versions in place of the old."""
    lines = snippet.text.splitlines()
    after = {s.end: r for s, r in zip(snippet.statements, results, strict=True)}
    written: list[str] = []
    for number, line in enumerate(lines, start=1):
        if number < snippet.body_line or not RESULT.match(line):
            written.append(line)
        for engine, text in after.get(number, {}).items():
            prefix = f"--{'' if engine == '*' else engine}>"
            written += [f"{prefix} {row}".rstrip() for row in text.split("\n")]
    return with_versions("\n".join(written) + "\n", snippet, recorded)


def with_versions(text: str, snippet: Snippet, recorded: str) -> str:
    """Write the header's `recorded:` line, the last one of the header."""
    comment = "--" if snippet.language == "sql" else "#"
    lines = text.splitlines()
    head = [line for line in lines[: snippet.body_line - 1] if not re.match(rf"{comment} recorded:", line)]
    while head and not head[-1].strip():
        head.pop()
    new = [*head, f"{comment} recorded: {recorded}", "", *lines[snippet.body_line - 1 :]]
    return "\n".join(new).rstrip("\n") + "\n"


def engine_of(variant: str) -> str:
    return variant.split("-")[0]


def _among(variant: str, names: Iterable[str]) -> bool:
    return variant in names or engine_of(variant) in names


def words(value: str) -> list[str]:
    return re.split(r"[\s,]+", value.strip()) if value.strip() else []


def _header(path: Path, text: str) -> tuple[dict[str, str], int]:
    header: dict[str, str] = {}
    key = ""
    number = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if more := HEADER_MORE.match(line):
            if not key:
                raise SnippetError(path, number, "a continuation line before any header key")
            header[key] += " " + more[1]
        elif match := HEADER_LINE.match(line):
            key = match[1]
            if key in header:
                raise SnippetError(path, number, f"header key {key!r} stands twice; keep one")
            header[key] = match[2].strip()
        else:
            break
    lines = text.splitlines()
    while number <= len(lines) and not lines[number - 1].strip():
        number += 1
    return header, number


def _validate(snippet: Snippet) -> None:
    path, header = snippet.path, snippet.header

    def fail(key: str, message: str) -> None:
        lines = snippet.text.splitlines()
        line = next((n for n, text in enumerate(lines, 1) if re.match(rf"(--|#) {key}:", text)), 1)
        raise SnippetError(path, line, message)

    for key in header:
        if key not in HEADER_KEYS:
            fail(key, f"unknown header key {key!r}; expected one of {', '.join(HEADER_KEYS)}")
    for key in ("title", "claim"):
        if not header.get(key):
            fail(key, f"the header needs `{key}:`")
    for engine in snippet.engines:
        if engine not in ENGINES:
            fail("engines", f"unknown engine {engine!r}; expected any of {', '.join(ENGINES)}")
    if "dataset" in header and not (DATASETS / header["dataset"]).is_dir():
        known = ", ".join(sorted(p.name for p in DATASETS.iterdir() if p.is_dir()))
        fail("dataset", f"no dataset {header['dataset']!r}; snippets/_datasets/ has {known}")
    if snippet.status not in STATUSES:
        fail("status", f"unknown status {snippet.status!r}; expected one of {', '.join(STATUSES)}")
    if snippet.status != "executed" and not header.get("because"):
        fail("status", f"status {snippet.status!r} needs a `because:` line that says why it is not executed")
    for level in words(header.get("levels", "")):
        if not any(level in LEVELS[e] for e in snippet.engines):
            known = ", ".join(dict.fromkeys(name for e in snippet.engines for name in LEVELS[e]))
            fail("levels", f"unknown level {level!r}; the engines have {known}")
    if "levels" in header and not snippet.sessions:
        fail("levels", "`levels:` is for snippets with `sessions:`")
    if ("happens" in header) != ("anomaly" in header):
        fail("happens", "`anomaly:` (how to see it) and `happens:` (where) go together")
    for variant in words(header.get("happens", "")):
        if variant not in (*snippet.variants, "never"):
            fail("happens", f"unknown variant {variant!r}; there are {', '.join(snippet.variants)}, or `never`")
    if snippet.language == "sql" and not snippet.engines:
        fail("engines", "the header needs `engines:` (any of " + ", ".join(ENGINES) + ")")
    if snippet.language == "sql" and not snippet.statements:
        fail("title", "no statement; a snippet runs at least one")
    for statement in snippet.statements:
        _validate_statement(snippet, statement)


def _validate_statement(snippet: Snippet, statement: Statement) -> None:
    names = set()
    for directive in statement.directives:
        for name in (*directive.engines, *(words(directive.value) if directive.name == "only" else ())):
            if name not in (*snippet.engines, *snippet.variants):
                raise snippet.error(directive.line, f"engine {name!r} is not in this file's `engines:` header")
        if directive.name in ("waits", "ends") and not statement.session:
            raise snippet.error(
                directive.line, f"`{directive.name}` is for the step of a session (`--@ name` above it)"
            )
        if directive.name == "as":
            others = [s for s in snippet.statements if s.value("as") == directive.value]
            if len(others) > 1:
                # the same name on engine-only twins is how `name.fact` works for both engines
                shared = [e for e in snippet.engines if sum(s.runs_on(e) for s in others) > 1]
                if shared:
                    raise snippet.error(directive.line, f"two statements are named {directive.value!r} on {shared[0]}")
            if not re.fullmatch(r"[a-z][a-z0-9_]*", directive.value):
                raise snippet.error(directive.line, f"{directive.value!r} is not a name; use a-z, 0-9 and _")
        if directive.name == "skip" and not directive.value.startswith("because "):
            raise snippet.error(directive.line, "`skip` needs its reason: `--! skip: because …`")
        names.add(directive.name)
    if "skip" in names and "expect" in names:
        raise snippet.error(statement.line, "a skipped statement cannot carry `expect`")
    if statement.session and statement.session not in snippet.sessions:
        raise snippet.error(statement.line, f"session {statement.session!r} is not in this file's `sessions:` header")
    for variant in statement.recorded:
        if variant != "*" and variant not in snippet.variants:
            raise snippet.error(statement.end + 1, f"result of {variant!r}, which is not in `engines:`")


def _statements(snippet: Snippet) -> Iterator[Statement]:
    """Split the body into statements; a line-wise machine over a small SQL lexer."""
    section = session = ""
    directives: list[Directive] = []
    code: list[str] = []
    first = 0
    lexer = Lexer()
    last: Statement | None = None
    lines = snippet.text.splitlines()
    for number, line in enumerate(lines[snippet.body_line - 1 :], start=snippet.body_line):
        in_statement = lexer.open or any(part.strip() and not part.startswith("--") for part in code)
        if not in_statement:
            if match := SECTION.match(line):
                section, session, last = match[1].strip(), "", None
                continue
            if match := SESSION.match(line):
                session = match[1]
                continue
            if line.startswith("--!"):
                directives.append(_directive(snippet, line, number))
                continue
            if match := RESULT.match(line):
                if last is None or code:
                    raise snippet.error(number, "a result line that follows no statement")
                for variant in (match[1] or "*").split(","):
                    if engine_of(variant) not in (*ENGINES, "*"):
                        raise snippet.error(number, f"unknown engine {variant!r} in a result line")
                    old = last.recorded.get(variant)
                    last.recorded[variant] = (match[2] or "") if old is None else f"{old}\n{match[2] or ''}"
                continue
            if not line.strip() and not code:
                continue
            if line.startswith("\\"):
                raise snippet.error(number, "psql commands are not SQL; use a statement on the catalog")
        elif line.startswith("--!") and not lexer.open:
            raise snippet.error(number, "a directive inside a statement; put it above the statement")
        first = first or number
        code.append(line)
        if (state := lexer.feed(line)) == "two":
            raise snippet.error(number, "two statements on one line; start each on its own line")
        if state == "end":
            while code and not code[0].strip():
                code.pop(0)
            last = Statement("\n".join(code).strip("\n"), first, number, section, session, directives)
            yield last
            directives, code, first, lexer = [], [], 0, Lexer()
    if lexer.open or any(part.strip() and not part.startswith("--") for part in code):
        raise snippet.error(first, "this statement never ends; end it with `;` at the end of a line")
    if directives:
        raise snippet.error(directives[0].line, "a directive that no statement follows")


def _directive(snippet: Snippet, line: str, number: int) -> Directive:
    match = DIRECTIVE.match(line)
    if not match or match[1] not in DIRECTIVES:
        raise snippet.error(number, f"unknown directive {line!r}; expected `--! ` and one of {', '.join(DIRECTIVES)}")
    name, engines, value = match[1], tuple(match[2].split()), (match[3] or "").strip()
    if name not in ("unordered", "waits", "ends") and not value:
        raise snippet.error(number, f"directive {name!r} needs a value: `--! {name}: …`")
    return Directive(name, engines, value, number)
