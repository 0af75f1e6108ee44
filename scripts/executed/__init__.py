"""The machinery of the site, with data flowing one way.

datasets + snippets -> recorded results -> pages -> site

`snippet`, `lexer`   read and write snippet files     `result`    results as text, and facts about them
`expect`             assertions over facts            `servers`   starts and stops database servers
`engines/`           run one statement on an engine   `datasets`  loads a dataset into an engine
`check`              SQL: run, compare, record        `sessions`  several sessions, one order of steps
`python`             scripts and figures: the same    `figures`   the kit that figure scripts draw with
`markdown`           puts all of it on pages, with `blocks`, `timeline`, `matrix` and `evidence`
`hooks`              small extras of the site build   `bench`     what the machinery costs
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = ROOT / "snippets"
DATASETS = SNIPPETS / "_datasets"
