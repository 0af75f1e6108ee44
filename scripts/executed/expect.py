"""Assertions: `expect:` lines, evaluated over the facts of results.

The language is Python's comparison syntax restricted to facts, arithmetic and a few functions, plus
`plan uses "…"` and `plan avoids "…"`. It is parsed with `ast` and never reaches `eval` of anything
that is not on the list below.
"""

from __future__ import annotations

import ast
import re

from executed.result import Facts

FACTS = (
    "rows", "value", "error", "buffers", "heap_fetches", "index_searches", "removed", "loops", "plan", "waits",
)  # fmt: skip
FUNCTIONS = {f.__name__: f for f in (len, min, max, sum, sorted, all, any, abs, set)}
ALLOWED = (
    ast.Expression, ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.BinOp, ast.Add, ast.Sub,
    ast.Mult, ast.Div, ast.Mod, ast.Compare, ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In,
    ast.NotIn, ast.Is, ast.IsNot, ast.Call, ast.Name, ast.Load, ast.Attribute, ast.Constant, ast.List,
    ast.Tuple, ast.Set, ast.Subscript, ast.GeneratorExp, ast.ListComp, ast.comprehension, ast.Store,
)  # fmt: skip
PLAN = re.compile(r'((?:[a-z]\w*\.)?)plan (uses|avoids) "([^"]+)"')


class ExpectError(Exception):
    """The assertion itself is wrong (not false): unknown fact, bad syntax, missing statement."""


def holds(expression: str, here: Facts, named: dict[str, Facts]) -> bool:
    """Whether the assertion is true of this result and the named earlier ones. Raises ExpectError."""
    source = PLAN.sub(lambda m: f"{'not ' if m[2] == 'avoids' else ''}{m[1]}uses({m[3]!r})", expression)
    try:
        tree = ast.parse(source, mode="eval")
    except SyntaxError as error:
        raise ExpectError(f"cannot read `{expression}`: {error.msg}") from None
    scope: dict[str, object] = dict(FUNCTIONS)
    local = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for node in ast.walk(tree):
        if not isinstance(node, ALLOWED):
            raise ExpectError(f"`{expression}`: {type(node).__name__} is not part of the assertion language")
        if isinstance(node, ast.Attribute) and node.attr not in (*FACTS, "col", "uses"):
            raise ExpectError(f"`{expression}`: no fact {node.attr!r}; there are {', '.join(FACTS)}, col()")
        if isinstance(node, ast.Name) and node.id not in scope and node.id not in local:
            scope[node.id] = _lookup(node.id, expression, here, named)
    questions = (isinstance(n, (ast.Compare, ast.Call)) or getattr(n, "id", "") == "waits" for n in ast.walk(tree))
    if not any(questions):
        raise ExpectError(f"`{expression}` compares nothing, so it could not fail")
    code = compile(ast.fix_missing_locations(tree), "<expect>", "eval")
    try:
        return bool(eval(code, {"__builtins__": {}, **scope}))  # every node was checked above
    except (LookupError, TypeError, ArithmeticError, ValueError) as error:
        raise ExpectError(f"`{expression}`: {error}") from None


def _lookup(name: str, expression: str, here: Facts, named: dict[str, Facts]) -> object:
    if name in named:
        return named[name]
    if name in ("col", "uses"):
        return getattr(here, name)
    if name in FACTS:
        try:
            return getattr(here, name)
        except LookupError as error:
            raise ExpectError(f"`{expression}`: {error.args[0]}") from None
    known = ", ".join([*FACTS, "col()", *named])
    raise ExpectError(f"`{expression}`: nothing is called {name!r} here; there are {known}")
