"""Every snippet of the book, run. `--update-examples` records instead of comparing."""

from __future__ import annotations

from pathlib import Path

import pytest

from executed import SNIPPETS, check, python
from executed.engines import Engine
from executed.snippet import Snippet, SnippetError, all_paths, load, save

PATHS = all_paths()
IDS = [f"{p.parent.name}/{p.stem}" for p in PATHS]


@pytest.mark.parametrize("path", PATHS, ids=IDS)
def test_snippet(path: Path, engines: dict[str, Engine], tmp_path: Path, request: pytest.FixtureRequest) -> None:
    try:
        snippet = load(path)
        if snippet.status in ("cited", "syntax-checked"):
            return  # published with its reason on the evidence page
        if "recorded" not in snippet.header and not request.config.getoption("update_examples"):
            raise snippet.error(1, f"never recorded: ./scripts/test --update-examples -k {path.stem}")
        absent = [name for name in snippet.engines if name not in engines]
        if absent and not request.config.getoption("--postgres-url"):
            note = f"not checked here, recordings kept: {', '.join(absent)} (install it to check)"
            request.node.user_properties.append(("note", note))
        if snippet.language == "sql":
            _sql(snippet, engines, request)
        elif not absent:
            _python(snippet, engines, tmp_path, request)
    except SnippetError as error:
        pytest.fail(str(error), pytrace=False)


def test_there_are_snippets() -> None:
    assert PATHS, f"no snippet found under {SNIPPETS}; is the folder complete?"


def test_ids_are_unique() -> None:
    twice = [
        f"{path.relative_to(SNIPPETS.parent)}:1" for path, name in zip(PATHS, IDS, strict=True) if IDS.count(name) > 1
    ]
    assert not twice, f"these share an id, which is the path without its ending; rename one: {', '.join(twice)}"


def _sql(snippet: Snippet, engines: dict[str, Engine], request: pytest.FixtureRequest) -> None:
    outcome = check.run(snippet, engines)
    if request.config.getoption("--postgres-url"):
        for d in outcome.differences:
            old, new = d.first_lines()
            row = (f"{d.where}  {d.sql.splitlines()[-1]}", f"  recorded  {old.strip()}", f"  got       {new.strip()}")
            request.node.user_properties.append(("difference", row))
    elif request.config.getoption("update_examples") and not outcome.failures:
        check.record(outcome)
        return
    problems = outcome.failures + [d.diff() for d in outcome.differences]
    if problems:
        kept = "\nNot recorded; the file is as it was." if request.config.getoption("update_examples") else ""
        pytest.fail("\n\n".join(problems) + kept + _next(snippet), pytrace=False)


def _python(snippet: Snippet, engines: dict[str, Engine], folder: Path, request: pytest.FixtureRequest) -> None:
    text, artefacts = python.run(snippet, engines, folder)
    if snippet.is_figure and ".svg" not in artefacts:
        raise snippet.error(1, f"a figure calls `save` once, which writes {snippet.path.stem}.svg; nothing was written")
    files = {snippet.path.with_suffix(suffix): content for suffix, content in artefacts.items()}
    if request.config.getoption("update_examples"):
        files[snippet.path] = python.recorded_text(snippet, text, engines)
        for path, content in files.items():
            if not path.exists() or path.read_text(encoding="utf-8") != content:
                save(path, content)
        return
    files[snippet.path] = text
    problems = [d for path, content in files.items() if (d := check.file_diff(path, content))]
    if problems:
        pytest.fail("\n\n".join(problems) + _next(snippet), pytrace=False)


def _next(snippet: Snippet) -> str:
    return f"\n\nIf the new result is right: ./scripts/test --update-examples -k {snippet.path.stem}"
