"""The figure kit: bad input is refused, output is stable, every frame can be read without seeing it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from executed.figures import FONT, HUES, STYLE, Box, Frame, cells_width, row, save, text_width, wrap

SVG = "{http://www.w3.org/2000/svg}"
CSS = Path(__file__).parents[1] / "docs" / "assets" / "figures.css"
TREE = {"keys": ["24", "30"], "below": [{"keys": ["5"], "below": []}, {"keys": ["26", "28"], "below": []},
                                        {"keys": ["31"], "below": []}]}  # fmt: skip


def frame(caption: str = "The page is read.", **options) -> Frame:
    return Frame(caption, alt="One page.", **options)


def film() -> list[Frame]:
    """Two frames that use every shape of the kit."""
    first, second = frame(page=3, read=[1, 3]), frame("It is written & flushed to <disk>.")
    for n, kind in enumerate(("plain", *HUES)):
        first.box(4 + n % 4 * 100, 4 + n // 4 * 40, 90, 30, kind, kind=kind)
    node = first.cells(10, 120, ["12", "24"], title="page 3", highlight={1: "write"})
    page = first.cells(200, 120, ["row 1", "row 2"], down=True, kind="cached")
    first.arrow(node, page, "copy", kind="moved", heads=2)
    first.link(node.cells[0], (20.0, 190.0))
    first.legend(10, 220, {"read": "read", "wait": "waits"})
    second.tree(TREE, children=lambda n: n["below"], labels=lambda n: n["keys"], title=lambda _: "page")
    second.lane(10, 180, 120, 100, "session A")
    second.bars(10, 300, 400, [("Seq Scan", 1172, "read"), ("Index Scan", 4, "cached")], unit="pages")
    second.matrix(10, 380, ["dirty", "phantom"], [("SERIALIZABLE", [("no", "plain"), ("yes", "error")])])
    return [first, second]


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    save("A page & its <rows>", film(), alt="Two pages.", name="film")
    return tmp_path


def test_output_is_the_same_every_time(saved: Path) -> None:
    before = [(saved / f"film.{kind}").read_bytes() for kind in ("svg", "json")]
    save("A page & its <rows>", film(), alt="Two pages.", name="film")
    assert before == [(saved / f"film.{kind}").read_bytes() for kind in ("svg", "json")]
    assert all(text.endswith(b"\n") and b"\r" not in text for text in before)


def test_files_are_named_after_the_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save("One page", film()[:1], alt="One page.")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["test_figures.json", "test_figures.svg"]


def test_svg_says_what_it_shows(saved: Path) -> None:
    root = ElementTree.parse(saved / "film.svg").getroot()
    assert root.get("role") == "img"
    frames = root.findall(f"{SVG}svg")
    assert [f.get("class") for f in frames] == ["frame", "frame"]
    ids = [e.get("id") for e in root.iter() if e.get("id")]
    assert len(ids) == len(set(ids)) == 6
    for element in (root, *frames):
        title, desc = element.find(f"{SVG}title"), element.find(f"{SVG}desc")
        assert title.text and desc.text
        assert element.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"
    assert frames[1].find(f"{SVG}title").text == "It is written & flushed to <disk>."


def test_frames_stand_below_each_other_with_their_captions(saved: Path) -> None:
    root = ElementTree.parse(saved / "film.svg").getroot()
    first, second = root.findall(f"{SVG}svg")
    assert first.get("viewBox") == second.get("viewBox")
    assert float(second.get("y")) > float(first.get("height"))
    assert root.find(f"{SVG}text").text == "1. The page is read."


def test_trace_holds_the_data(saved: Path) -> None:
    text = (saved / "film.json").read_text()
    trace = json.loads(text)
    assert (trace["title"], trace["alt"]) == ("A page & its <rows>", "Two pages.")
    assert trace["frames"][0] == {
        "caption": "The page is read.", "alt": "One page.", "page": 3, "read": [1, 3],
    }  # fmt: skip
    assert '"read": [1, 3]' in text, "a list of numbers stays on one line"


def test_one_element_a_line(saved: Path) -> None:
    lines = (saved / "film.svg").read_text().splitlines()
    assert all(line.count("<rect") + line.count("<text") + line.count("<path") <= 1 for line in lines)


@pytest.mark.parametrize(("caption", "alt"), [("", "x"), (" ", "x"), ("x", ""), ("x", "\n")])
def test_caption_and_alt_are_required(caption: str, alt: str) -> None:
    with pytest.raises(ValueError, match="caption and an alt"):
        Frame(caption, alt=alt)


@pytest.mark.parametrize(("title", "alt", "count"), [("", "x", 1), ("x", "", 1), ("x", "x", 0)])
def test_a_figure_needs_title_alt_and_frames(title: str, alt: str, count: int) -> None:
    with pytest.raises(ValueError, match="a title, an alt text and at least one frame"):
        save(title, [frame()] * count, alt=alt, name="never")


def test_a_frame_is_at_most_680_wide() -> None:
    frame(width=680)
    with pytest.raises(ValueError, match="at most 680"):
        frame(width=681)


def test_a_label_must_fit_its_box() -> None:
    frame().box(0, 0, 90, 30, "Heap page")
    with pytest.raises(ValueError, match=r"'Heap page' needs \d+ x 18 units, its box is 60 x 30"):
        frame().box(0, 0, 60, 30, "Heap page")
    with pytest.raises(ValueError, match="36 units"):
        frame().box(0, 0, 90, 30, "Heap\npage")


@pytest.mark.parametrize("draw", [
    lambda f: f.box(400, 0, 40, 20),
    lambda f: f.box(-5, 0, 40, 20),
    lambda f: f.text(380, 20, "a long label"),
    lambda f: f.cells(390, 20, ["12", "24"]),
    lambda f: f.arrow((0, 0), (430, 0)),
])  # fmt: skip
def test_nothing_leaves_the_frame(draw) -> None:
    with pytest.raises(ValueError, match="leaves the frame"):
        draw(frame())


def test_a_tree_or_row_that_is_too_wide_is_refused() -> None:
    with pytest.raises(ValueError, match="needs 424 units, there are 420"):
        row([206, 206], gap=12)
    with pytest.raises(ValueError, match="units, there are 80"):
        frame(width=80).tree(TREE, children=lambda n: n["below"], labels=lambda n: n["keys"])


def test_labels_that_overlap_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    crowded = frame()
    crowded.text(10, 20, "page 3")
    crowded.text(40, 24, "page 4")
    with pytest.raises(ValueError, match="'page 3' and 'page 4' overlap"):
        save("x", [crowded], alt="x", name="never")
    assert not list(tmp_path.iterdir())


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'red' is none of plain, read"):
        frame().box(0, 0, 40, 20, kind="red")


def test_a_parent_stands_above_the_middle_of_its_children() -> None:
    boxes = frame().tree(TREE, children=lambda n: n["below"], labels=lambda n: n["keys"], key=lambda n: n["keys"][0])
    root, left, middle, right = (boxes[k] for k in ("24", "5", "26", "31"))
    assert left.x + left.w <= middle.x and middle.x + middle.w <= right.x
    assert root.at()[0] == pytest.approx((left.x + right.x + right.w) / 2) == 210
    assert left.y == middle.y > root.y + root.h


def test_arrows_leave_from_the_side_that_faces_the_other_shape() -> None:
    a = Box(0, 0, 40, 20)
    assert a.towards(Box(100, 0, 40, 20)) == (40, 10)
    assert a.towards(Box(0, 100, 40, 20)) == (20, 20)
    assert Box(0, 100, 40, 20).towards(a) == (20, 100)
    titled = frame().cells(0, 100, ["7"], title="page 3")
    assert titled.towards(a)[1] == 78, "an arrow from above ends over the title"


def test_text_is_measured_and_wrapped() -> None:
    assert wrap("one two three", text_width("one two")) == ["one two", "three"]
    assert wrap("one\ntwo", 400) == ["one", "two"]
    assert cells_width(["12", "24"]) >= 2 * text_width("12")
    assert text_width("bold", bold=True) > text_width("bold")


# [colours]


def _variables(selector: str) -> dict[str, str]:
    block = re.search(re.escape(selector) + r" \{([^}]*)\}", CSS.read_text())[1]
    return dict(re.findall(r"(--fig-[\w-]+): (#\w{6})", block))


def _contrast(a: str, b: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    high, low = sorted((light(a), light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_text_and_strokes_stand_out(scheme: str) -> None:
    colours = _variables(f'[data-md-color-scheme="{scheme}"]')
    surface, ink = colours["--fig-surface"], colours["--fig-ink"]
    assert _contrast(colours["--fig-faint"], surface) >= 4.5
    for kind in HUES:
        assert _contrast(ink, colours[f"--fig-{kind}-tint"]) >= 4.5, kind
        assert _contrast(colours[f"--fig-{kind}"], surface) >= 3, kind


def test_the_stylesheet_has_the_rules_and_colours_of_the_kit() -> None:
    lines = CSS.read_text().splitlines()
    assert [rule for rule in STYLE if rule not in lines] == []
    light = _variables('[data-md-color-scheme="default"]')
    for kind, (hue, tint) in HUES.items():
        assert (light[f"--fig-{kind}"], light[f"--fig-{kind}-tint"]) == (hue.lower(), tint.lower())


def test_a_label_is_12_px_on_a_phone() -> None:
    assert 360 / 420 * FONT >= 12
