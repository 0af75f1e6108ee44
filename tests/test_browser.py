"""The site in a browser: what it loads, says and measures, and that search and the player work."""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Response, expect, sync_playwright

from site_fixture import ROOT, Site, build

pytestmark = pytest.mark.xdist_group("site")

OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
PHONE = {"width": 360, "height": 740}
WEIGHT = 100 * 1024  # bytes of one page, compressed, without the search's index and worker


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROME") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        pytest.fail("No Chromium or Chrome: run ./scripts/test, or name one in CHROME.", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@dataclass
class Visit:
    """What one page did on a phone before any interaction, and what axe says of it."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    weight: dict[str, int] = field(default_factory=dict)
    overflow: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)


WIDER_THAN_PAGE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll(".md-content *")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.tagName + "." + e.className).slice(0, 5)"""

# Leaves one coloured token of each class (contrast is the slow part of axe) and says how elements nest.
STYLES = """() => {
  const seen = new Set(), name = e => [e.tagName, ...e.classList].join(".");
  for (const token of document.querySelectorAll(".highlight code span"))
    if (seen.has(token.className)) token.replaceWith(token.textContent); else seen.add(token.className);
  return [...document.querySelectorAll(".md-content *:not(svg *)")]
    .filter(e => [...e.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
    .map(e => name(e.parentElement) + " > " + name(e));
}"""


def visit(context: BrowserContext, site: Site, address: str, known: set[str]) -> Visit:
    """Open one page; `known` are the styles whose contrast was looked at on pages before."""
    seen = Visit()

    def weigh(response: Response) -> None:
        if response.status >= 400:
            seen.complaints.append(f"{response.status} {response.url}")
        elif response.url.startswith(site.url) and (path := site.file(response.url)):
            seen.weight[path.name] = len(gzip.compress(path.read_bytes()))

    page = context.new_page()
    page.emulate_media(color_scheme="light")
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("response", weigh)
    page.on("console", lambda message: seen.complaints.append(message.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.goto(address, wait_until="networkidle")
    seen.overflow = page.evaluate(WIDER_THAN_PAGE)
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    styles = set(page.evaluate(STYLES))
    new = not styles <= known
    known |= styles
    runs: dict[str, dict] = {"light": {} if new else {"rules": {"color-contrast": {"enabled": False}}}}
    if new:
        runs["dark"] = {"runOnly": ["color-contrast"]}
    for scheme, options in runs.items():
        page.emulate_media(color_scheme=scheme)
        for rule in Axe().run(page, options=options).response["violations"]:
            seen.violations += [f"{scheme}: {rule['id']}: {rule['help']}: {n['html']}" for n in rule["nodes"]]
    page.close()
    return seen


@pytest.fixture(scope="module")
def visits(browser: Browser, built_site: Site) -> dict[str, Visit]:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    known: set[str] = set()
    found = {page: visit(context, built_site, built_site.address(page), known) for page in built_site.pages()}
    context.close()
    return found


def report(problems: list[str]) -> None:
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


def test_no_request_leaves_the_site(visits: dict[str, Visit], built_site: Site) -> None:
    local = ("data:", "blob:")
    report(
        [
            f"{page}: {address}"
            for page, seen in visits.items()
            for address in seen.requests
            if not address.startswith((built_site.url, *local))
        ]
    )


def test_the_console_stays_silent(visits: dict[str, Visit]) -> None:
    report([f"{page}: {line}" for page, seen in visits.items() for line in seen.complaints])


def test_no_page_scrolls_sideways_on_a_phone(visits: dict[str, Visit]) -> None:
    report([f"{page}: {element}" for page, seen in visits.items() for element in seen.overflow])


def test_a_page_is_light_before_any_interaction(visits: dict[str, Visit]) -> None:
    heavy = []
    for page, seen in visits.items():
        total = sum(size for name, size in seen.weight.items() if not name.startswith("search"))
        if total > WEIGHT:
            heavy.append(f"{page}: {total:,} bytes, of at most {WEIGHT:,}: {seen.weight}")
    report(heavy)


def test_axe_finds_nothing(visits: dict[str, Visit]) -> None:
    report([f"{page}: {found}" for page, seen in visits.items() for found in seen.violations])


@pytest.fixture(scope="module")
def with_player(built_site: Site) -> str:
    """The address of a page that has a figure in steps."""
    for page, path in built_site.pages().items():
        if 'class="figure player"' in path.read_text(encoding="utf-8"):
            return built_site.address(page)
    pytest.fail("No page has a figure with more than one frame.")


def test_the_player_works_from_the_keyboard(page: Page, with_player: str) -> None:
    page.goto(with_player)
    figure = page.locator(".figure.player.is-ready").first
    last = figure.locator("li.frame").count()
    position, shown = figure.locator(".player-position"), figure.locator("li.frame:visible")
    figure.get_by_role("button", name="Previous").focus()
    for key, step in [
        ("Enter", 1),
        ("ArrowRight", 2),
        ("ArrowLeft", 1),
        ("End", last),
        ("ArrowRight", last),
        ("Home", 1),
    ]:
        page.keyboard.press(key)
        assert position.inner_text() == f"{step} / {last}", key
        assert shown.count() == 1
    page.keyboard.press("Tab")  # Play
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert position.inner_text() == f"2 / {last}"
    caption = shown.locator(".frame-caption").inner_text()
    assert caption in figure.locator("[aria-live]").inner_text()


def test_the_player_survives_navigation_without_a_reload(page: Page, built_site: Site, with_player: str) -> None:
    page.goto(built_site.url)
    page.wait_for_load_state("networkidle")
    page.evaluate("window.notReloaded = true")
    page.evaluate("address => document.querySelector('.md-content a, .md-tabs a').href = address", with_player)
    page.locator(".md-content a, .md-tabs a").first.click()
    page.locator(".figure.player.is-ready").first.wait_for()
    assert page.url == with_player
    assert page.evaluate("window.notReloaded") is True


def test_everything_is_readable_without_javascript(browser: Browser, with_player: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(with_player)
    frames = page.locator(".figure.player li.frame")
    assert frames.count() == page.locator(".figure.player li.frame:visible").count() > 1
    context.close()


# Words that English stop words, stemming or an ordinary separator would lose.
TEXTS = ["WHERE", "LIKE", "pg_stat_activity", "o.total", "(WAL)"]
QUERIES = {text: text for text in TEXTS} | {"total": "o.total", "WAL": "(WAL)"}


@pytest.fixture(scope="session")
def word_site(tmp_path_factory: pytest.TempPathFactory, web: Site) -> Site:
    """One page for each word, under the real configuration of the search."""
    top = tmp_path_factory.mktemp("words")
    (docs := top / "docs").mkdir()
    for number, text in enumerate(TEXTS):
        (docs / f"page-{number}.md").write_text(f"# Page {number}\n\nSome prose around {text} here.\n")
    (docs / "index.md").write_text("# Home\n\nNothing to see.\n")
    (top / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
        f"docs_dir: {docs}\n"
        f"theme: {{custom_dir: {ROOT / 'docs/overrides'}}}\n"
        "nav: null\nhooks: []\nwatch: []\nextra_css: []\nextra_javascript: []\n"
    )
    site = Site(web.files.parent / "words", web.url.replace("executed/", "words/"))
    build(top / "mkdocs.yml", site.files, "")
    return site


@pytest.mark.parametrize("query", QUERIES)
def test_search_finds_words_of_sql(page: Page, word_site: Site, query: str) -> None:
    page.goto(word_site.url)
    page.keyboard.press("s")
    page.keyboard.type(query)
    titles = page.locator(".md-search-result__item h1")
    expect(titles).to_have_text([f"Page {TEXTS.index(QUERIES[query])}"])
