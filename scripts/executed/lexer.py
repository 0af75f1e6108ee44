"""Finds where a SQL statement ends, line by line: quotes, comments and bodies are looked through."""

from __future__ import annotations

import re


class Lexer:
    """Fed the lines of one statement; `open` while it has begun and not ended."""

    TOKEN = re.compile(
        r"--.*|/\*|\*/|'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|\$(?:[A-Za-z_]\w*)?\$|\b[A-Za-z_]\w*\b|;|[^\s]"
    )

    def __init__(self) -> None:
        self.until: str | None = None  # the text that closes the open quote, comment or body
        self.words: list[str] = []
        self.depth = 0  # BEGIN … END of a trigger or a SQL-standard function body
        self.started = False

    @property
    def open(self) -> bool:
        return self.started

    def feed(self, line: str) -> str:
        """Read a line; return `"end"` where the statement ends, `"two"` where more follows, else `""`."""
        ended = False
        at = 0
        while at < len(line):
            if self.until:
                close = line.find(self.until, at)
                if close < 0:
                    return ""
                at, self.until = close + len(self.until), None
                continue
            match = self.TOKEN.search(line, at)
            if not match:
                break
            token, at = match[0], match.end()
            if token.startswith("--"):
                break
            if ended:
                return "two"
            self.started = True
            if token == "/*":
                self.until = "*/"
            elif token[0] in "'\"" and (len(token) == 1 or token[-1] != token[0]):
                self.until = token[0]
            elif token.startswith("$") and token.endswith("$") and len(token) > 1:
                self.until = token
            elif token == ";":
                ended = self.depth == 0
            else:
                self._word(token.upper())
        if ended:
            self.started = False
        return "end" if ended else ""

    def _word(self, word: str) -> None:
        self.words.append(word)
        has_body = self.words[0] == "CREATE" and not {"TRIGGER", "FUNCTION", "PROCEDURE"}.isdisjoint(self.words)
        if has_body and (word == "BEGIN" or (word == "CASE" and self.depth)):
            self.depth += 1
        elif word == "END" and self.depth:
            self.depth -= 1
