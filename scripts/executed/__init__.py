"""The machinery of the site, with data flowing one way.

datasets + snippets -> recorded results -> pages -> site

`snippet`    reads and writes snippet files        `result`   results as text, and facts about them
`expect`     assertions over facts                 `servers`  starts and stops database servers
`engines`    runs one statement, returns a Result  `datasets` loads a dataset into an engine
`check`      SQL: run, compare, record             `python`   Python and figures: run, compare, record
`figures`    the kit that figure scripts draw with `markdown` renders snippets on pages
`evidence`   counts over all recordings            `hooks`    small extras of the site build
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SNIPPETS = ROOT / "snippets"
DATASETS = SNIPPETS / "_datasets"
