"""Code, results and tables as HTML; what `markdown` and `timeline` build pages from."""

from __future__ import annotations

import re
from html import escape
from textwrap import dedent

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from executed.result import Result, is_numeric, parse
from executed.snippet import Statement


def steps_html(statements: list[Statement], engine: str) -> str:
    """Code and results in order; statements that return nothing share a code block."""
    html, code = "", []
    for statement in statements:
        code.append(statement.sql)
        result = parse(statement.result_for(engine) or "")
        skip = statement.value("skip", engine)
        if result.text() or skip:
            html += code_html("\n".join(code), "sql")
            html += f'<p class="snippet-because">Not executed here, {escape(skip)}</p>' if skip else result_html(result)
            code = []
    return html + (code_html("\n".join(code), "sql") if code else "")


def inline_html(text: str) -> str:
    """A header line as HTML; `backticks` mark code."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(text))


def folded_html(html: str) -> str:
    return f'<details class="snippet-setup"><summary>Set-up</summary>{html}</details>'


def joined_html(sections: dict[str, list[str]], names: list[str]) -> str:
    """Sections of a Python file as one block; a section inside a class is indented, shown it starts at the left."""
    parts = [dedent("\n".join(sections[name]).strip("\n")) for name in names]
    return code_html("\n\n".join(part for part in parts if part.strip()), "python")


def code_html(text: str, language: str) -> str:
    formatter = HtmlFormatter(nowrap=True)
    body = highlight(text, get_lexer_by_name("postgresql" if language == "sql" else language), formatter)
    # blanks, names, operators and punctuation need no colour; spans are half the bytes of a page
    body = re.sub(r'<span class="[wnpo]">([^<]*)</span>', r"\1", body)
    body = re.sub(r'(?<=[A-Z])</span>(\s+)<span class="k">(?=[A-Z])', r"\1", body)  # CREATE INDEX is one keyword
    return (
        f'<div class="highlight language-{language}"><pre><span></span><code class="language-{language}">'
        f"{body}</code></pre></div>"
    )


def result_html(result: Result) -> str:
    html = "".join(f'<pre class="notice">{escape(notice)}</pre>' for notice in result.notices)
    if result.error:
        code, message = result.error
        html += f"<pre><strong>ERROR {escape(code)}:</strong> {escape(message)}</pre>"
        return f'<div class="snippet-result error">{html}</div>'
    if result.plan is not None:
        html += f'<pre class="plan" tabindex="0">{escape(result.plan)}</pre>'
    elif result.columns:
        html += table_html(result)
    elif result.tag:
        html += f'<p class="result-note">{escape(result.tag)}</p>'
    return f'<div class="snippet-result">{html}</div>'


def table_html(result: Result, caption: bool = True) -> str:
    right = [is_numeric([row[i] for row in result.rows]) for i in range(len(result.columns))]
    kind = [' class="num"' if r else "" for r in right]
    head = "".join(f"<th{k}>{escape(name)}</th>" for name, k in zip(result.columns, kind, strict=True))
    rows = "".join(
        "<tr>" + "".join(f"<td{k}>{_cell(c)}</td>" for c, k in zip(row, kind, strict=True)) + "</tr>"
        for row in result.rows
    )
    count = f"({len(result.rows)} row{'' if len(result.rows) == 1 else 's'})"
    note = f'<p class="result-note">{count}</p>' if caption else ""
    return (
        f'<div class="result-scroll" tabindex="0"><table class="result"><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>{note}"
    )


def _cell(value: str | None) -> str:
    return '<span class="null">NULL</span>' if value is None else escape(value)
