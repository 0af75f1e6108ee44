# title: An inverted index of the thirty posts
# claim: Each stem points to its posts; a query for two stems intersects two short lists.
# figure: yes
# dataset: social
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

from executed.figures import Frame, save

with psycopg.connect() as connection:
    found = connection.execute("""
        SELECT lexeme, array_agg(post_id ORDER BY post_id)
        FROM posts,
          unnest(to_tsvector('english', title || ' ' || body))
        GROUP BY lexeme""")
    index = dict(found.fetchall())

words = {"indexes": "index", "queries": "queri"}
both = sorted(set(index["index"]) & set(index["queri"]))
shown = ["cach", "databas", "index", "queri", "replica", "shard"]


# [draw]
def draw(caption, wanted=(), hits=()):
    lists = "; ".join(f"{s}: {index[s]}" for s in shown)
    alt = f"{lists}. Marked: {', '.join(wanted) or 'none'}"
    frame = Frame(caption, alt=f"{alt}.", lists=index_of(shown))
    frame.text(12, 14, "stem", faint=True)
    frame.text(140, 14, "posts that contain it", faint=True)
    for n, stem in enumerate(shown):
        y = 32 + n * 42
        kind = "read" if stem in wanted else "plain"
        term = frame.box(12, y, 84, 28, stem, kind=kind)
        marks = {
            i: "moved"
            for i, post in enumerate(index[stem])
            if stem in wanted and post in hits
        }
        labels = [str(post) for post in index[stem]]
        posts = frame.cells(
            140, y, labels, kind=kind, highlight=marks, cell=34
        )
        frame.arrow(term, posts, kind=kind)
    return frame


def index_of(stems):
    return {stem: index[stem] for stem in stems}


# [run]
frames = [
    draw("Six of the stems, each with the posts that contain it."),
    draw(
        "A search for indexes and queries reads two lists only.",
        words.values(),
    ),
    draw(
        "Posts {}, {} and {} are in both lists.".format(*both),
        words.values(),
        both,
    ),
]
save(
    "An inverted index",
    frames,
    alt="Stems on the left, each with an arrow to the numbers of the "
    "posts that contain it. The lists of index and queri share the "
    "posts that a search for both words returns.",
)
assert both == [1, 2, 10]
assert len(index) > 200
