"""The figure kit of the book: build frames from what a run did, then `save` them once.

All lengths are SVG user units. A label is 14 units high; a frame is 420 wide unless told
otherwise (label >= 12 px on a 360 px phone) and at most 680 (then it scrolls in its own box).
x and y are a shape's top left corner; for `text`, y is the middle of the first line.

    frame = Frame("The root sends key 7 to page 2.", alt="Root 5; 7 is in page 2.", key=7)
    root = frame.cells(180, 20, ["5"], kind="read", title="page 1")
    leaf = frame.cells(200, 100, ["5", "7"], kind="read", highlight={1: "write"})
    frame.arrow(root, leaf, "7 >= 5")
    save("Looking up one key", [frame], alt="Two pages are read: the root and a leaf.")
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any, Literal, TypeVar

import svg

Kind = Literal["plain", "read", "write", "wait", "error", "moved", "cached", "faint"]
Point = tuple[float, float]
T = TypeVar("T")

FONT, LINE, PAD, HEAD, WIDE = 14, 18, 8, 22, 680

# Okabe-Ito hues, darkened where the stroke would be faint on white: (stroke, fill under ink).
# assets/figures.css sets the same variables for the light and the dark theme.
HUES = {
    "read": ("#0072B2", "#DDEDF7"),
    "write": ("#008A64", "#DCF1EA"),
    "wait": ("#A87400", "#FBF0D5"),
    "error": ("#D55E00", "#FBE5D6"),
    "moved": ("#B4568A", "#F7E6EF"),
    "cached": ("#2F86BD", "#E6F3FB"),
    "faint": ("#5F6773", "#FFFFFF"),
}
INK, OUTLINE, SURFACE = "var(--fig-ink,#1B1F27)", "var(--fig-line,#4D5561)", "var(--fig-surface,#FFFFFF)"
STYLE = [
    f".fig-box{{fill:var(--fig-tint,{SURFACE});stroke:var(--fig-hue,{OUTLINE});stroke-width:2}}",
    f".fig-line{{fill:none;stroke:var(--fig-hue,{OUTLINE});stroke-width:2}}",
    f".fig-solid{{fill:var(--fig-hue,{OUTLINE});stroke:none}}",
    f".fig-text{{fill:{INK};stroke:none;font-size:14px;font-family:inherit}}",
    ".fig-text.fig-faint{fill:var(--fig-faint,#5F6773)}",
    ".fig-bold{font-weight:700}",
    ".fig-mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}",
    f".fig-text.fig-halo{{paint-order:stroke;stroke:var(--fig-tint,{SURFACE});stroke-width:4;stroke-linejoin:round}}",
    *(
        f".fig-{kind}{{--fig-hue:var(--fig-{kind},{hue});--fig-tint:var(--fig-{kind}-tint,{tint})}}"
        for kind, (hue, tint) in HUES.items()
    ),
    ":is(.fig-box,.fig-line):is(.fig-read,.fig-write,.fig-error){stroke-width:3}",
    ":is(.fig-box,.fig-line).fig-moved{stroke-dasharray:7 4}",
    ":is(.fig-box,.fig-line).fig-cached{stroke-width:3;stroke-dasharray:0.1 5;stroke-linecap:round}",
    ":is(.fig-box,.fig-line).fig-faint{stroke-width:1}",
    ".fig-line.fig-hatch{stroke-width:1.5}",
]

_MARK = {"write": 9, "error": 9}  # units a kind's mark takes from the label's room

# Widths in units of the font size, of a wide interface font, so that text fits in any other.
_WIDTHS = {c: w for chars, w in (("ijlI|'.,:; ", 0.34), ("ftr()[]/-!", 0.42), ("mMWw%", 0.97)) for c in chars}


def text_width(label: str, *, mono: bool = False, bold: bool = False) -> float:
    """Units one line of text needs; generous."""
    if mono:
        return FONT * 0.62 * len(label)
    width = sum(_WIDTHS.get(c, 0.64 if c.islower() or c.isdigit() else 0.78) for c in label)
    return FONT * width * (1.08 if bold else 1)


def wrap(label: str, width: float) -> list[str]:
    """Break text into lines of at most `width` units; a newline breaks as well."""
    lines: list[str] = []
    for part in label.split("\n"):
        lines.append("")
        for word in part.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and text_width(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
    return lines


def cells_width(labels: Iterable[str], cell: float = 0) -> float:
    """Units a node of equally wide cells needs; `cell` is the least width of one."""
    labels = list(labels)
    return max(1, len(labels)) * max([cell, 24, *(round(text_width(s) + 10) for s in labels)])


def row(widths: Sequence[float], *, width: float = 420, gap: float = 12) -> list[float]:
    """The x of each of these shapes when they stand centred beside each other in `width`."""
    total = sum(widths) + gap * (len(widths) - 1)
    if total > width:
        raise ValueError(f"a row of {len(widths)} shapes needs {total:g} units, there are {width:g}")
    x = [(width - total) / 2]
    for w in widths[:-1]:
        x.append(x[-1] + w + gap)
    return x


@dataclass(frozen=True)
class Box:
    """Where a shape was drawn, in units; `cells` are the parts of a node, `head` is what its
    title takes above it."""

    x: float
    y: float
    w: float
    h: float
    cells: tuple[Box, ...] = ()
    head: float = 0

    def at(self, across: float = 0.5, down: float = 0.5) -> Point:
        """A point of the box: (0, 0) is its top left corner, (1, 1) its bottom right one."""
        return self.x + self.w * across, self.y + self.h * down

    def towards(self, other: Box) -> Point:
        """The middle of the side that faces `other`."""
        if other.y >= self.y + self.h:
            return self.at(0.5, 1)
        if other.y + other.h <= self.y:
            return self.x + self.w / 2, self.y - self.head
        return self.at(1 if other.x > self.x else 0, 0.5)


class Frame:
    """One picture. `caption` is one sentence, `alt` replaces the picture for who cannot see it,
    and every other keyword is plain data that goes into the trace."""

    def __init__(self, caption: str, *, alt: str, width: float = 420, **data: Any) -> None:
        if not caption.strip() or not alt.strip():
            raise ValueError("a frame needs a caption and an alt text")
        if not 0 < width <= WIDE:
            raise ValueError(f"a frame is at most {WIDE} units wide, not {width:g}")
        self.caption, self.alt, self.width, self.data = caption, alt, width, data
        self.height = 0.0
        self._back: list[svg.Element] = []
        self._front: list[svg.Element] = []
        self._labels: list[tuple[str, Box]] = []

    def text(
        self, x: float, y: float, label: str, *, anchor: Literal["start", "middle", "end"] = "start",
        width: float | None = None, faint: bool = False, bold: bool = False, mono: bool = False,
        halo: bool | Kind = False,
    ) -> Box:  # fmt: skip
        """Text, wrapped where `width` is given. `halo` keeps it readable across a line; give the
        kind if the line runs through a shape of that kind."""
        flags = {"fig-faint": faint, "fig-bold": bold, "fig-mono": mono, "fig-halo": halo}
        flags |= {f"fig-{halo}": halo in HUES}
        classes = ["fig-text", *(name for name, on in flags.items() if on)]
        lines = wrap(label, width) if width else label.split("\n")
        boxes = []
        for n, line in enumerate(lines):
            w, at = text_width(line, mono=mono, bold=bold), y + n * LINE
            left = x - w * {"start": 0, "middle": 0.5, "end": 1}[anchor]
            boxes.append(self._room(Box(left, at - LINE / 2, w, LINE), line))
            self._labels.append((line, boxes[-1]))
            self._front.append(
                svg.Text(x=_n(x), y=_n(at + 5), class_=classes, text=escape(line, quote=False),
                         text_anchor=None if anchor == "start" else anchor)
            )  # fmt: skip
        left, w = min(b.x for b in boxes), max(b.w for b in boxes)
        return Box(left, boxes[0].y, w, LINE * len(boxes))

    def box(
        self, x: float, y: float, w: float, h: float, label: str = "", *, kind: Kind = "plain",
        bold: bool = False,
    ) -> Box:  # fmt: skip
        """A rectangle; a newline in the label breaks it. Raises if the label does not fit.

        A kind shows without colour too: wait is hatched, moved dashed, cached dotted, error
        crossed in its corner, write has a bar on its left side, read a thick outline."""
        box = self._room(Box(x, y, w, h), label or "box")
        lines = label.split("\n") if label else []
        for line in lines:
            need = text_width(line, bold=bold) + _MARK.get(kind, 4), LINE * len(lines)
            if need[0] > w or need[1] > h:
                raise ValueError(f"label {line!r} needs {need[0]:.0f} x {need[1]} units, its box is {w:g} x {h:g}")
        rect = svg.Rect(x=_n(x), y=_n(y), width=_n(w), height=_n(h), rx=3, class_=_classes("fig-box", kind))
        self._front.append(rect)
        if kind == "wait":
            self._front.append(_path(_hatch(box), "fig-line", "wait", "fig-hatch"))
        if kind == "error":
            cross = [svg.M(_n(x + w - 8), _n(y + 3)), svg.l(5, 5), svg.m(0, -5), svg.l(-5, 5)]
            self._front.append(_path(cross, "fig-line", kind, "fig-hatch"))
        if kind == "write":
            self._front.append(svg.Rect(x=_n(x), y=_n(y), width=5, height=_n(h), class_=_classes("fig-solid", kind)))
        for n, line in enumerate(lines):
            down = y + h / 2 + (n - (len(lines) - 1) / 2) * LINE
            self.text(x + w / 2, down, line, anchor="middle", bold=bold, halo=kind == "wait" and kind)
        return box

    def cells(
        self, x: float, y: float, labels: Sequence[str], *, kind: Kind = "plain", title: str = "",
        highlight: dict[int, Kind] | None = None, cell: float = 0, h: float = 28, down: bool = False,
    ) -> Box:  # fmt: skip
        """A node or page: equally wide cells in one outline, side by side or (`down`) stacked.

        `title` stands above; `highlight` gives single cells a kind; `cell` is the least width."""
        count = max(1, len(labels))
        each = cells_width(labels, cell) / count
        across, below = (0.0, h) if down else (each, 0.0)
        w, tall = (each, h * count) if down else (each * count, h)
        if title:
            self.text(x, y - 11, title, faint=True)
        self.box(x, y, w, tall, kind=kind)
        parts = tuple(Box(x + i * across, y + i * below, each, h) for i in range(len(labels)))
        for part in parts[1:]:
            end = svg.L(_n(part.x + part.w), _n(part.y)) if down else svg.L(_n(part.x), _n(part.y + h))
            self._front.append(_path([svg.M(_n(part.x), _n(part.y)), end], "fig-line", "faint"))
        for i, (part, label) in enumerate(zip(parts, labels, strict=True)):
            if marked := (highlight or {}).get(i):
                self.box(part.x, part.y, part.w, part.h, label, kind=marked)
            else:
                self.text(*part.at(), label, anchor="middle", halo=kind == "wait" and kind)
        return Box(x, y, w, tall, parts, HEAD if text_width(title) > w / 2 else 0)

    def arrow(
        self, start: Box | Point, end: Box | Point, label: str = "", *, kind: Kind = "plain",
        bend: float = 0, heads: Literal[0, 1, 2] = 1,
    ) -> None:  # fmt: skip
        """A line from one shape (or point) to another with the head at the end; `label` says what
        travels. `bend` bows it to the left of its direction, in units. `heads=0` is a plain link."""
        a = start.towards(_as_box(end)) if isinstance(start, Box) else start
        b = end.towards(_as_box(start)) if isinstance(end, Box) else end
        length = max(1.0, ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5)
        side = (b[1] - a[1]) / length, (a[0] - b[0]) / length
        top = (a[0] + b[0]) / 2 + side[0] * bend, (a[1] + b[1]) / 2 + side[1] * bend
        control = 2 * top[0] - (a[0] + b[0]) / 2, 2 * top[1] - (a[1] + b[1]) / 2
        tip_a = _head(control, a, kind) if heads == 2 else (None, a)
        tip_b = _head(control, b, kind) if heads else (None, b)
        (ax, ay), (bx, by) = tip_a[1], tip_b[1]
        curve = svg.Q(*map(_n, (*control, bx, by))) if bend else svg.L(_n(bx), _n(by))
        self._back.append(_path([svg.M(_n(ax), _n(ay)), curve], "fig-line", kind))
        self._back += [head for head, _ in (tip_a, tip_b) if head is not None]
        for point in (a, b, top):
            self._room(Box(*point, 0, 0), label or "arrow")
        if label:
            flat = abs(b[1] - a[1]) < abs(b[0] - a[0]) / 2
            falls = (b[0] - a[0]) * (b[1] - a[1])
            aside = 0 if abs(falls) < 1 else -8 if falls > 0 else 8
            at = (top[0], top[1] - 12) if flat else (top[0] + 9, top[1] + aside)
            self.text(*at, label, anchor="middle" if flat else "start", halo=True)

    def link(self, start: Box | Point, end: Box | Point, *, kind: Kind = "plain") -> None:
        """A line without heads."""
        self.arrow(start, end, kind=kind, heads=0)

    def tree(
        self, root: T, *, children: Callable[[T], Sequence[T]], labels: Callable[[T], Sequence[str]],
        key: Callable[[T], Any] = id, kind: Callable[[T], Kind] = lambda _: "plain",
        title: Callable[[T], str] = lambda _: "", highlight: Callable[[T], dict[int, Kind]] = lambda _: {},
        link: Callable[[T, T], Kind] = lambda _, __: "plain", down: Callable[[T], bool] = lambda _: False,
        x: float = 0, y: float = 28, width: float | None = None, level: float = 76, gap: float = 12,
        cell: float = 0,
    ) -> dict[Any, Box]:  # fmt: skip
        """A tree of `cells`, levels `level` apart, centred in `width` from x (default: the frame).
        Returns each node's box by `key(node)`. Nodes for which `down` holds stack their cells;
        `link(parent, child)` is the kind of that line. If there is one more child than keys, a
        child hangs from the border between the keys that bound it."""

        def own(node: T) -> float:
            names = labels(node)
            return cells_width(names, cell) / (max(1, len(names)) if down(node) else 1)

        def span(node: T) -> float:
            below = [span(child) for child in children(node)]
            return max(own(node), text_width(title(node)), sum(below) + gap * (len(below) - 1))

        def place(node: T, x: float, top: float) -> Box:
            names, kids = labels(node), children(node)
            w, whole = own(node), span(node)
            box = self.cells(x + (whole - w) / 2, top, names, kind=kind(node), cell=cell,
                             highlight=highlight(node), down=down(node))  # fmt: skip
            if name := title(node):
                self.text(x + whole / 2, top - 12, name, anchor="middle", faint=True)
                box = replace(box, head=HEAD)
            placed[key(node)] = box
            x += (whole - sum(map(span, kids)) - gap * (len(kids) - 1)) / 2
            for i, child in enumerate(kids):
                below = place(child, x, top + level)
                share = i / len(names) if len(kids) == len(names) + 1 else 0.5
                self.link(box.at(share, 1), below.towards(box), kind=link(node, child))
                x += span(child) + gap
            return box

        placed: dict[Any, Box] = {}
        place(root, x + row([span(root)], width=width or self.width - x)[0], y)
        return placed

    def lane(self, x: float, y: float, w: float, h: float, label: str) -> Box:
        """A timeline lane: a headed vertical line of `h` units; put boxes on it with y as time."""
        head = self.box(x, y, w, 28, label, bold=True)
        self.arrow(head.at(0.5, 1), (x + w / 2, y + h), heads=0, kind="faint")
        return Box(x, y + 28, w, h - 28)

    def bars(
        self, x: float, y: float, w: float, values: Sequence[tuple[str, float, Kind]], *,
        unit: str = "", h: float = 22,
    ) -> Box:  # fmt: skip
        """Horizontal bars from zero, label on the left and value on the right, in `w` units."""
        left = max(text_width(label) for label, *_ in values) + PAD
        ends = [f"{value:,g} {unit}".strip() if value < 1e6 else f"{value:,.0f} {unit}".strip()
                for _, value, _ in values]  # fmt: skip
        room = w - left - max(text_width(end, bold=True) for end in ends) - PAD
        if room < 40:
            raise ValueError(f"bars of {w:g} units leave {room:.0f} for the bars; use shorter labels")
        scale = room / (max(value for _, value, _ in values) or 1)
        for n, ((label, value, kind), end) in enumerate(zip(values, ends, strict=True)):
            top = y + n * (h + PAD)
            self.text(x + left - PAD, top + h / 2, label, anchor="end")
            bar = self.box(x + left, top, max(2, value * scale), h, kind=kind)
            self.text(bar.x + bar.w + PAD, top + h / 2, end, bold=True)
        return Box(x, y, w, len(values) * (h + PAD) - PAD)

    def matrix(
        self, x: float, y: float, columns: Sequence[str],
        rows: Sequence[tuple[str, Sequence[tuple[str, Kind]]]], *, h: float = 30,
    ) -> Box:  # fmt: skip
        """A table of (text, kind) cells with headed columns and rows; cells are equally wide."""
        left = max(text_width(label) for label, _ in rows) + PAD
        texts = [*columns, *(text for _, cells in rows for text, _ in cells)]
        w = max(map(text_width, texts)) + 16
        for c, name in enumerate(columns):
            self.text(x + left + (c + 0.5) * w, y + h / 2, name, anchor="middle")
        for r, (name, cells) in enumerate(rows, start=1):
            self.text(x + left - PAD, y + (r + 0.5) * h, name, anchor="end")
            for c, (label, kind) in enumerate(cells):
                self.box(x + left + c * w + 2, y + r * h + 2, w - 4, h - 4, label, kind=kind)
        return Box(x, y, left + w * len(columns), h * (len(rows) + 1))

    def legend(self, x: float, y: float, kinds: dict[Kind, str], *, gap: float = 16) -> None:
        """One swatch and word a kind, side by side; y is the middle."""
        for kind, label in kinds.items():
            self.box(x, y - 8, 22, 16, kind=kind)
            x = self.text(x + 28, y, label, faint=True).at(1)[0] + gap

    def _room(self, box: Box, what: str) -> Box:
        if min(box.x, box.y) < -0.5 or box.x + box.w > self.width + 0.5:
            raise ValueError(
                f"{what!r} at x {box.x:.0f} to {box.x + box.w:.0f}, y {box.y:.0f} leaves the frame "
                f"(width {self.width:g})"
            )
        self.height = max(self.height, box.y + box.h + PAD)
        return box

    def _check(self) -> None:
        for i, (label, a) in enumerate(self._labels):
            for other, b in self._labels[:i]:
                across = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
                if across > 2 and abs(a.y - b.y) < LINE - 3:
                    raise ValueError(f"labels {other!r} and {label!r} overlap in frame {self.caption!r}")


def save(title: str, frames: Sequence[Frame], *, alt: str, name: str | None = None) -> None:
    """Write `<script>.svg` (all frames, stacked) and `<script>.json` (the trace) into the working
    directory. `name` replaces the calling script's file name."""
    if not title.strip() or not alt.strip() or not frames:
        raise ValueError("a figure needs a title, an alt text and at least one frame")
    stem = name or Path(sys._getframe(1).f_code.co_filename).stem
    width, height = max(f.width for f in frames), max(f.height for f in frames)
    parts: list[svg.Element] = [*_described(f"fig-{stem}", title, alt), svg.Style(text="\n".join(STYLE))]
    y = 0.0
    for n, frame in enumerate(frames, start=1):
        frame._check()
        ident, content = f"fig-{stem}-{n}", [*frame._back, *frame._front]
        parts.append(_root(ident, "frame", y, width, height, [*_described(ident, frame.caption, frame.alt), *content]))
        y += height + LINE
        for line in wrap(f"{n}. {frame.caption}" if len(frames) > 1 else frame.caption, width - 2 * PAD):
            parts.append(svg.Text(x=PAD, y=_n(y), class_=["fig-text"], text=escape(line, quote=False)))
            y += LINE
        y += LINE
    root = _root(f"fig-{stem}", "film", None, width, y, parts)
    trace = {"title": title, "alt": alt,
             "frames": [{"caption": f.caption, "alt": f.alt, **f.data} for f in frames]}  # fmt: skip
    text = json.dumps(trace, indent=2, ensure_ascii=False)
    flat = re.compile(r"\[\n\s+([^\[\]{}]*?)\n\s+\]")
    text = flat.sub(lambda m: "[" + re.sub(r",\n\s+", ", ", m[1]) + "]", text)
    Path(f"{stem}.svg").write_text("\n".join(_lines(root)) + "\n", encoding="utf-8", newline="\n")
    Path(f"{stem}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _root(ident: str, name: str, y: float | None, w: float, h: float, parts: list[svg.Element]) -> svg.SVG:
    box, label = svg.ViewBoxSpec(0, 0, _n(w), _n(h)), f"{ident}-title {ident}-desc"
    style = f"background:{SURFACE};font-family:system-ui,sans-serif" if y is None else None
    return svg.SVG(xmlns="http://www.w3.org/2000/svg" if y is None else None, class_=[name], viewBox=box,
                   y=None if y is None else _n(y), width=_n(w), height=_n(h), elements=parts,
                   style=style, extra={"role": "img", "aria-labelledby": label})  # fmt: skip


def _described(ident: str, title: str, desc: str) -> list[svg.Element]:
    return [
        svg.Title(id=f"{ident}-title", text=escape(title, quote=False)),
        svg.Desc(id=f"{ident}-desc", text=escape(desc, quote=False)),
    ]


def _lines(element: svg.Element, indent: str = "") -> Iterable[str]:
    """One element a line; svg.py writes everything on one."""
    attributes = {**element.as_dict(), **(element.extra or {})}
    tag = " ".join([element.element_name, *(f'{k}="{v}"' for k, v in attributes.items())])
    if element.elements:
        yield f"{indent}<{tag}>"
        for child in element.elements:
            yield from _lines(child, indent + " ")
        yield f"{indent}</{element.element_name}>"
    elif element.text:
        yield f"{indent}<{tag}>{element.text}</{element.element_name}>"
    else:
        yield f"{indent}<{tag}/>"


def _n(value: float) -> float:
    """Numbers are written with at most one decimal, so that the output is stable."""
    value = round(float(value), 1)
    return int(value) if value.is_integer() else value


def _classes(base: str, kind: Kind) -> list[str]:
    if kind != "plain" and kind not in HUES:
        raise ValueError(f"kind {kind!r} is none of plain, {', '.join(HUES)}")
    return [base] if kind == "plain" else [base, f"fig-{kind}"]


def _path(d: list[Any], base: str, kind: Kind, *more: str) -> svg.Path:
    return svg.Path(d=d, class_=[*_classes(base, kind), *more])


def _as_box(end: Box | Point) -> Box:
    return end if isinstance(end, Box) else Box(*end, 0, 0)


def _head(before: Point, tip: Point, kind: Kind) -> tuple[svg.Path, Point]:
    """An arrow head and the point behind it where the line ends; drawn, as a marker needs an id."""
    dx, dy = tip[0] - before[0], tip[1] - before[1]
    length = max(1.0, (dx * dx + dy * dy) ** 0.5)
    dx, dy = dx / length, dy / length
    x, y = tip[0] - 9 * dx, tip[1] - 9 * dy
    corners = [tip, (x - 5 * dy, y + 5 * dx), (x + 5 * dy, y - 5 * dx)]
    d = [svg.M(*map(_n, corners[0])), *(svg.L(*map(_n, c)) for c in corners[1:]), svg.Z()]
    return _path(d, "fig-solid", kind), (x, y)


def _hatch(box: Box, step: float = 8) -> list[Any]:
    """Diagonals clipped to the box."""
    d: list[Any] = []
    for k in range(1, int((box.w + box.h) / step) + 1):
        c = k * step
        x1, y1 = (c, 0) if c <= box.w else (box.w, c - box.w)
        x2, y2 = (0, c) if c <= box.h else (c - box.h, box.h)
        d += [svg.M(_n(box.x + x1), _n(box.y + y1)), svg.L(_n(box.x + x2), _n(box.y + y2))]
    return d
