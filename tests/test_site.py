"""The built site's files: links, ids, third parties, text alternatives, llms.txt, snippet files."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from site_fixture import EDIT_URI, ROOT, Site

pytestmark = pytest.mark.xdist_group("site")

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
NAMING = {"a", "button", "label", "span", "svg"}  # a name on one of these names what it holds
LOADING_LINKS = {"stylesheet", "icon", "preload", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    line: int
    named: bool  # it or what holds it has a name, or is hidden from screen readers


@dataclass
class Document(HTMLParser):
    """What the checks need of one page: ids, elements with a link, images without a text alternative."""

    path: Path
    ids: Counter[str] = field(default_factory=Counter)
    elements: list[Element] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)
    untold: list[Element] = field(default_factory=list)
    css: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        names = ("aria-label", "aria-labelledby", "title")
        named = any(attributes.get(name) for name in names) or attributes.get("aria-hidden") == "true"
        if self.open and self.open[-1].named and self.open[-1].tag in NAMING:
            named = True
        element = Element(tag, attributes, self.getpos()[0], named)
        self.elements.append(element)
        if "id" in attributes:
            self.ids[attributes["id"]] += 1
        if tag == "a" and "name" in attributes:
            self.ids[attributes["name"]] += 1
        if tag == "title" and self.open and self.open[-1].tag == "svg":
            self.open[-1].named = True
        if tag == "img" and not attributes.get("alt") and not named:
            self.untold.append(element)
        self.css += attributes.get("style", "")
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while any(element.tag == tag for element in self.open):
            element = self.open.pop()
            if element.tag == "svg" and not element.named and self.in_article():
                self.untold.append(element)
            if element.tag == tag:
                break

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag == "style":
            self.css += data

    def in_article(self) -> bool:
        """The theme's own icons outside of it stand beside their words."""
        return any(element.tag == "article" for element in self.open)

    def links(self) -> list[tuple[Element, str]]:
        """Every address the page names, whether it is followed or loaded."""
        found = []
        for element in self.elements:
            for name in ("href", "src", "poster", "data", "xlink:href"):
                if name in element.attributes:
                    found.append((element, element.attributes[name]))
            if "srcset" in element.attributes:
                parts = element.attributes["srcset"].split(",")
                found += [(element, part.split()[0]) for part in parts if part.strip()]
        return found

    def loads(self) -> list[tuple[Element, str]]:
        """The addresses a browser fetches by itself."""
        return [(element, address) for element, address in self.links() if is_loading(element)]


def is_loading(element: Element) -> bool:
    if element.tag == "link":
        return bool(LOADING_LINKS & set(element.attributes.get("rel", "").split()))
    return element.tag not in {"a", "area"}


def css_addresses(css: str) -> list[str]:
    addresses = [first or second for first, second in CSS_URL.findall(css)]
    return [address for address in addresses if not address.startswith(("data:", "#"))]


@cache
def parse(path: Path) -> Document:
    return Document(path)


def documents(site: Site) -> dict[str, Document]:
    found = site.pages() | {"404.html": site.files / "404.html"}
    return {page: parse(path) for page, path in found.items()}


def dead(site: Site, base: str, address: str) -> str | None:
    """Why an address on a page of this site leads nowhere; None where it leads somewhere."""
    whole, fragment = urldefrag(urljoin(base, address))
    if urlsplit(whole).scheme not in {"http", "https"}:
        return None
    if not whole.startswith(site.url):
        ours = urlsplit(whole).netloc == urlsplit(site.url).netloc
        return "leaves the folder the site is served from" if ours else None
    path = site.file(unquote(whole.split("?")[0]))
    if path is None:
        return "no such file"
    if fragment and path.suffix == ".html" and unquote(fragment) not in parse(path).ids:
        return f"no element with the id {unquote(fragment)}"
    return None


def report(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def test_the_site_builds_without_a_warning(built_site: Site) -> None:
    report([built_site.warnings] if built_site.warnings else [])


def test_every_link_leads_somewhere(built_site: Site) -> None:
    problems = []
    for page, document in documents(built_site).items():
        for element, address in document.links():
            if why := dead(built_site, built_site.address(page), address):
                problems.append(f"{page} line {element.line}: <{element.tag}> {address}: {why}")
        for address in css_addresses(document.css):
            if why := dead(built_site, built_site.address(page), address):
                problems.append(f"{page}: style: {address}: {why}")
    for sheet in built_site.files.rglob("*.css"):
        uri = sheet.relative_to(built_site.files).as_posix()
        for address in css_addresses(sheet.read_text(encoding="utf-8")):
            if why := dead(built_site, built_site.address(uri), address):
                problems.append(f"{uri}: {address}: {why}")
    report(problems)


def test_no_page_has_an_id_twice(built_site: Site) -> None:
    report(
        [
            f"{page}: id {name} stands {count} times"
            for page, document in documents(built_site).items()
            for name, count in document.ids.items()
            if count > 1
        ]
    )


def test_nothing_is_loaded_from_a_third_party(built_site: Site) -> None:
    problems = []
    for page, document in documents(built_site).items():
        base = built_site.address(page)
        loads = [(element.line, address) for element, address in document.loads()]
        for line, address in loads + [(0, address) for address in css_addresses(document.css)]:
            whole = urljoin(base, address)
            if urlsplit(whole).scheme in {"http", "https"} and not whole.startswith(built_site.url):
                problems.append(f"{page} line {line}: {address}")
    for sheet in [*built_site.files.rglob("*.css"), *built_site.files.rglob("*.svg")]:
        text = sheet.read_text(encoding="utf-8")
        addresses = css_addresses(text) + re.findall(r"""href=["']([^"'#][^"']*)""", text)
        problems += [f"{sheet.name}: {a}" for a in addresses if urlsplit(a).netloc]
    report(problems)


def test_every_image_has_a_text_alternative(built_site: Site) -> None:
    report(
        [
            f"{page} line {element.line}: <{element.tag}> {element.attributes.get('src', '')}"
            for page, document in documents(built_site).items()
            for element in document.untold
        ]
    )


def test_llms_txt_lists_every_page(built_site: Site) -> None:
    text = (built_site.files / "llms.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^- \[([^\]]+)\]\(([^)]+)\): (\S.*)$", text, re.MULTILINE)
    assert sorted(url for _, url, _ in entries) == sorted(map(built_site.address, built_site.pages()))
    assert all("<" not in title and "&amp;" not in title for title, _, _ in entries)


def test_every_page_links_to_its_source(built_site: Site) -> None:
    for page in built_site.pages():
        links = [address for _, address in documents(built_site)[page].links() if address.startswith(EDIT_URI)]
        assert len(links) == 1, page
        assert (ROOT / "docs" / links[0].removeprefix(EDIT_URI)).is_file(), links[0]


def test_the_site_carries_the_snippet_files(built_site: Site) -> None:
    sources = {path for path in (ROOT / "snippets").rglob("*") if path.suffix in {".sql", ".py", ".csv"}}
    assert sources
    for source in sources:
        copy = built_site.files / source.relative_to(ROOT)
        assert copy.read_bytes() == source.read_bytes(), copy
    assert not list(built_site.files.rglob("*.pyc"))
