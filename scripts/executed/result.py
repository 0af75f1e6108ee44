"""What a statement returned, its text form in snippet files, and the facts assertions speak of."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

TAG = re.compile(r"(INSERT|UPDATE|DELETE|MERGE|REPLACE|COPY|SELECT) (\d+)$")
NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?%?$")

# Volatile parts of text that a snippet may declare with `mask:`; anything else names a column.
MASKS: dict[str, re.Pattern[str]] = {
    "buffers": re.compile(r"(shared|local) (?:hit|read|dirtied|written)=\d+(?: (?:hit|read|dirtied|written)=\d+)*"),
    "memory": re.compile(r"\b\d+\s?kB\b"),
    "time": re.compile(r"\b\d+(?:\.\d+)? ?ms\b"),
    "lsn": re.compile(r"\b[0-9A-F]+/[0-9A-F]+\b"),
    "number": re.compile(r"\d+"),
}


@dataclass(frozen=True)
class Result:
    """One statement's outcome.

    `columns` and `rows` hold text as the engine prints it (None is NULL); `plan` is the text of an
    EXPLAIN; `tag` a command tag with a count (`UPDATE 3`); `error` a code and the message; `wait`
    says for whom a session's step waited and until when.
    """

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str | None, ...], ...] = ()
    plan: str | None = None
    tag: str | None = None
    error: tuple[str, str] | None = None
    notices: tuple[str, ...] = ()
    wait: str | None = None

    def text(self) -> str:
        parts = [*([self.wait] if self.wait else []), *self.notices]
        if self.error:
            parts.append(f"ERROR {self.error[0]}: {self.error[1]}")
        elif self.plan is not None:
            parts.append(self.plan)
        elif self.columns:
            parts.append(_table(self.columns, self.rows))
        elif self.tag:
            parts.append(self.tag)
        return "\n".join(parts)

    def sorted(self) -> Result:
        return replace(self, rows=tuple(sorted(self.rows, key=lambda r: [c or "" for c in r])))

    def masked(self, masks: list[str]) -> Result:
        """A copy in which everything the masks name is the same on every run."""
        rows, texts = list(self.rows), [n for n in masks if n in MASKS]
        hidden = {self.columns.index(n) for n in masks if n in self.columns}
        change = lambda text: _mask_text(text, texts) if text is not None else None  # noqa: E731
        return replace(
            self,
            rows=tuple(tuple("*" if i in hidden else change(c) for i, c in enumerate(row)) for row in rows),
            plan=change(self.plan),
            error=(self.error[0], _mask_text(self.error[1], texts)) if self.error else None,
            notices=tuple(_mask_text(n, texts) for n in self.notices),
        )


def parse(text: str) -> Result:
    """The inverse of `Result.text`."""
    lines = text.split("\n")
    if re.match(r"waits for .*, (until step \d+|ended by the engine)$", lines[0]):
        return replace(parse("\n".join(lines[1:])), wait=lines[0])
    notices: list[str] = []
    while lines and re.match(r"(NOTICE|WARNING|INFO): ", lines[0]):
        notices.append(lines.pop(0))
        while lines and re.match(r"  (DETAIL|HINT): ", lines[0]):
            notices[-1] += "\n" + lines.pop(0)
    kept = tuple(notices)
    if not lines or lines == [""]:
        return Result(notices=kept)
    if match := re.match(r"ERROR (\w+): (.*)", lines[0]):
        return Result(error=(match[1], "\n".join([match[2], *lines[1:]])), notices=kept)
    if len(lines) == 1 and TAG.match(lines[0]):
        return Result(tag=lines[0], notices=kept)
    if len(lines) > 1 and re.fullmatch(r"-+(?:\+-+)*", lines[1]):
        edges = [0, *(i + 1 for i, c in enumerate(lines[1]) if c == "+"), len(lines[1]) + 1]

        def cells(line: str) -> tuple[str, ...]:
            line = line.ljust(edges[-1])
            return tuple(line[a : b - 1].strip() for a, b in pairwise(edges))

        rows = tuple(tuple(map(_cell_value, cells(line))) for line in lines[2:-1])
        return Result(cells(lines[0]), rows, notices=kept)
    return Result(plan="\n".join(lines), notices=kept)


def is_numeric(cells: list[str | None]) -> bool:
    present = [c for c in cells if c is not None]
    return bool(present) and all(NUMBER.match(c) for c in present)


def _table(columns: tuple[str, ...], rows: tuple[tuple[str | None, ...], ...]) -> str:
    shown = [tuple(_cell_text(c) for c in row) for row in rows]
    widths = [max(len(r[i]) for r in [columns, *shown]) for i in range(len(columns))]
    right = [is_numeric([row[i] for row in rows]) for i in range(len(columns))]

    def line(cells: tuple[str, ...]) -> str:
        parts = (c.rjust(w) if r else c.ljust(w) for c, w, r in zip(cells, widths, right, strict=True))
        return (" " + " | ".join(parts)).rstrip()

    rule = "+".join("-" * (w + 2) for w in widths)
    count = f"({len(rows)} row{'' if len(rows) == 1 else 's'})"
    return "\n".join([line(columns), rule, *map(line, shown), count])


def _cell_text(value: str | None) -> str:
    if value is None:
        return "NULL"
    value = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    # quotes make visible what alignment would hide: padding, and text that spells NULL
    return f"'{value}'" if value != value.strip() or value == "NULL" or value.startswith("'") else value


def _cell_value(text: str) -> str | None:
    if text == "NULL":
        return None
    if len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1]
    return re.sub(r"\\([\\nt])", lambda m: {"n": "\n", "t": "\t", "\\": "\\"}[m[1]], text)


def _mask_text(text: str, masks: list[str]) -> str:
    for name in masks:
        text = MASKS[name].sub(f"<{name}>", text)
    return text


class Facts:
    """What an assertion may ask of a result. Numbers are int or float; a missing fact raises LookupError."""

    def __init__(self, result: Result) -> None:
        self._result = result

    @property
    def rows(self) -> int:
        if self._result.tag and (match := TAG.match(self._result.tag)):
            return int(match[2])
        return len(self._result.rows)

    @property
    def value(self) -> object:
        if len(self._result.rows) != 1 or len(self._result.columns) != 1:
            raise LookupError(
                f"`value` needs one cell, got {self.rows} row(s) of {len(self._result.columns)} column(s)"
            )
        return _typed(self._result.rows[0][0])

    def col(self, name: str) -> list[object]:
        if name not in self._result.columns:
            raise LookupError(f"no column {name!r}; there are {', '.join(self._result.columns) or 'none'}")
        index = self._result.columns.index(name)
        return [_typed(row[index]) for row in self._result.rows]

    @property
    def error(self) -> str | None:
        return self._result.error[0] if self._result.error else None

    @property
    def waits(self) -> bool:
        return self._result.wait is not None

    @property
    def plan(self) -> str:
        if self._result.plan is None:
            raise LookupError("this statement returned no plan")
        return self._result.plan

    @property
    def buffers(self) -> int:
        first = re.search(r"Buffers: (.*)", self.plan)
        if not first:
            raise LookupError("the plan has no Buffers line; use EXPLAIN (ANALYZE, …) without BUFFERS OFF")
        return sum(int(n) for n in re.findall(r"(?:hit|read)=(\d+)", first[1]))

    @property
    def heap_fetches(self) -> int:
        return self._sum(r"Heap Fetches: (\d+)")

    @property
    def index_searches(self) -> int:
        return self._sum(r"Index Searches: (\d+)")

    @property
    def removed(self) -> int:
        return self._sum(r"Rows Removed by (?:Filter|Index Recheck|Join Filter): (\d+)", default=0)

    @property
    def loops(self) -> int:
        return self._sum(r"loops=(\d+)")

    def _sum(self, pattern: str, default: int | None = None) -> int:
        found = [int(n) for n in re.findall(pattern, self.plan)]
        if not found and default is None:
            raise LookupError(f"the plan has no line like {pattern!r}")
        return sum(found)

    def uses(self, text: str) -> bool:
        return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", self.plan) is not None


def _typed(cell: str | None) -> object:
    if cell is None or not NUMBER.match(cell):
        return cell
    try:
        return float(cell) if re.search(r"[.eE]", cell) else int(cell)
    except ValueError:  # 1,234 and 5% look like numbers and are text
        return cell


def same(a: Result, b: Result, masks: list[str], unordered: bool) -> bool:
    """Whether two results agree once the declared instabilities are set aside."""
    a, b = a.masked(masks), b.masked(masks)
    if unordered and a.columns and a.columns == b.columns:
        return Counter(a.rows) == Counter(b.rows) and a.notices == b.notices
    return a == b
