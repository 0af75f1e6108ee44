"""Python snippets and figures: run through pytest-examples, compare, or give the text to record."""

from __future__ import annotations

import ast
import contextlib
import gc
import os
import signal
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest_examples.run_code
from pytest_examples.config import ExamplesConfig
from pytest_examples.find_examples import CodeExample

from executed import SNIPPETS
from executed.engines import Engine
from executed.engines.sqlite import SQLite
from executed.snippet import LABELS, PYTHON_RESULT, Snippet, with_versions

TIMEOUT = int(os.environ.get("EXECUTED_TIMEOUT", "60"))  # seconds a script may take
ARTEFACTS = (".svg", ".json")


def run(snippet: Snippet, engines: Mapping[str, Engine], folder: Path) -> tuple[str, dict[str, str]]:
    """Run the script in `folder`; return its text with fresh `#>` lines, and the artefacts it wrote.

    Raises SnippetError for shapes whose output cannot be checked, and whatever the script raises.
    """
    _guard(snippet)
    sqlite = engines.get("sqlite")
    dataset = snippet.header.get("dataset")
    used = [engines[name] for name in snippet.engines if name in engines]
    for engine in used:
        engine.reset(dataset)
    if dataset and isinstance(sqlite, SQLite):
        (folder / f"{dataset}.db").write_bytes(sqlite.template(dataset))
    variables = {key: value for engine in used for key, value in engine.environment().items()}
    with _surroundings(snippet.path, folder, variables):
        printed = _execute(snippet)
    artefacts = {s: (folder / (snippet.path.stem + s)) for s in ARTEFACTS}
    return _with_output(snippet, printed), {s: p.read_text() for s, p in artefacts.items() if p.is_file()}


def recorded_text(snippet: Snippet, text: str, engines: Mapping[str, Engine]) -> str:
    """The file's new text: fresh output, and the versions it was recorded with."""
    used = [f"{LABELS[e.name]} {e.version}" for n in snippet.engines if (e := engines.get(n))]
    python = "Python " + ".".join(map(str, sys.version_info[:2]))
    return with_versions(text, snippet, ", ".join([python, *used]))


def _guard(snippet: Snippet) -> None:
    """Refuse what recorded output would silently get wrong."""
    try:
        tree = ast.parse(snippet.text)
    except SyntaxError as error:
        raise snippet.error(error.lineno or 1, f"not Python: {error.msg}") from None
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        if name == "print" and node.end_lineno != node.lineno:
            raise snippet.error(node.lineno, "a `print` over several lines; its output has no single place")
        if name == "print" and any(k.arg in ("file", "end") for k in node.keywords):
            raise snippet.error(node.lineno, "`print` with file= or end= is not recorded; print whole lines")
        if name in ("pprint", "pprint.pprint", "sys.stdout.write"):
            raise snippet.error(node.lineno, f"`{name}` is not recorded; use `print`")


def _execute(snippet: Snippet) -> list[tuple[int, str]]:
    """Run the file in place, so that errors carry its own path and line; return (line, text) printed."""
    example = CodeExample.create(snippet.text, path=snippet.path, prefix="py")
    # its traceback rewriting raises on 3.11; ours needs none, the file runs under its own name
    pytest_examples.run_code.create_example_traceback = lambda *_: None
    config = ExamplesConfig(line_length=10_000)
    insert, _ = pytest_examples.run_code.run_code(
        example=example, python_file=snippet.path, loader=None, config=config, enable_print_mock=True,
        print_callback=None, include_print=lambda *_: True, module_globals=None, call=None,
    )  # fmt: skip
    printed = []
    for statement in insert.print_statements():
        line, _ = pytest_examples.run_code.find_print_location(example, statement.line_no)
        printed += [(line, text) for text in str(statement).split("\n")]
    return printed


def _with_output(snippet: Snippet, printed: list[tuple[int, str]]) -> str:
    """The text with each print's output below it; lines no print wrote any more are gone."""
    lines: list[str] = []
    for number, line in enumerate(snippet.text.splitlines(), start=1):
        if not PYTHON_RESULT.match(line):
            lines.append(line)
        indent = line[: len(line) - len(line.lstrip())]
        lines += [f"{indent}#> {text}".rstrip() for at, text in printed if at == number]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def _surroundings(path: Path, folder: Path, variables: dict[str, str]) -> Iterator[None]:
    """What `python path` would see from `folder`, and nothing left behind afterwards."""
    before, main, argv = Path.cwd(), sys.modules.get("__main__"), sys.argv
    old = {key: os.environ.get(key) for key in variables}
    sys.path.insert(0, str(path.parent))
    os.chdir(folder)
    os.environ.update(variables)
    sys.argv = [str(path)]

    def stop(*_: object) -> None:
        raise TimeoutError(f"{path.name} did not end within {TIMEOUT} s")

    previous = signal.signal(signal.SIGALRM, stop)
    signal.alarm(TIMEOUT)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)
        sys.argv = argv
        os.chdir(before)
        sys.path.remove(str(path.parent))
        for key, value in old.items():
            if value is None:
                os.environ.pop(key, None)
            else:
                os.environ[key] = value
        if main:
            sys.modules["__main__"] = main
        for name in [n for n, m in sys.modules.items() if str(getattr(m, "__file__", "")).startswith(str(SNIPPETS))]:
            del sys.modules[name]
        with warnings.catch_warnings():
            # a short script may leave a connection to the end of the process; here that is now
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()
