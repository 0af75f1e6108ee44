# title: A version chain grows
# claim: Each UPDATE adds a version to the page; every open snapshot reads its own, and the rule agrees.
# dataset: bank
# engines: postgres
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6

from collections import namedtuple

import psycopg
from row_visibility import Snapshot, Version, read

from executed.figures import Frame, save

Item = namedtuple("Item", "place to xmin xmax ctid balance")


def connect():
    return psycopg.connect(autocommit=True)


# [page]
writer = connect()
writer.execute("CREATE EXTENSION pageinspect")
writer.execute(
    "CREATE TABLE carol AS SELECT account_id, 500 AS balance"
    " FROM accounts WHERE account_id = 4"
)


def items():
    """The page's line pointers: a version, or a redirect to one."""
    rows = writer.execute(
        "SELECT lp, CASE WHEN lp_flags = 2 THEN lp_off END,"
        " t_xmin::text::int, t_xmax::text::int, t_ctid::text,"
        " t_attrs[2] FROM heap_page_item_attrs("
        "get_raw_page('carol', 0), 'carol')"
        " WHERE lp_flags > 0 ORDER BY lp"
    ).fetchall()
    return [
        Item(*rest, data and int.from_bytes(data, "little"))
        for *rest, data in rows
    ]


# [snapshots]
def open_snapshot():
    """A session with this moment's snapshot, and its numbers."""
    session = connect()
    session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
    (text,) = session.execute(
        "SELECT pg_current_snapshot()::text"
    ).fetchone()
    _, xmax, running = text.split(":")
    numbers = frozenset(int(n) for n in running.split(",") if n)
    return session, Snapshot(int(xmax), numbers)


pages, readers = [items()], [open_snapshot()]
for balance in 1000, 1500:
    writer.execute(f"UPDATE carol SET balance = {balance}")
    pages.append(items())
    readers.append(open_snapshot())

# [check]
chain = [Version(i.xmin, i.xmax, i.balance) for i in pages[-1]]
seen = []
for session, snapshot in readers:
    query = "SELECT balance FROM carol"
    (balance,) = session.execute(query).fetchone()
    assert balance == read(chain, snapshot)
    seen.append(balance)
    session.execute("COMMIT")
    session.close()
assert seen == [500, 1000, 1500]
assert [i.ctid for i in pages[2]] == ["(0,2)", "(0,3)", "(0,3)"]

writer.execute("VACUUM carol")
pages.append(items())
assert [(i.place, i.to) for i in pages[3]] == [(1, 3), (3, None)]
assert pages[3][1].balance == 1500
writer.close()

# [draw]
# Numbers differ from run to run; letters do not.
names = {0: "0"}
for version in chain:
    names[version.xmin] = "ABC"[len(names) - 1]


def draw_item(frame, item, new):
    y = 32 + (item.place - 1) * 78
    title = f"(0,{item.place})"
    if item.to:
        labels = [f"redirect to (0,{item.to})"]
        return frame.cells(
            12, y, labels, kind="faint", cell=228, title=title
        )
    labels = [
        f"{item.balance}",
        f"xmin {names[item.xmin]}",
        f"xmax {names[item.xmax]}",
    ]
    kind = "write" if item.place == new else "plain"
    return frame.cells(
        12, y, labels, kind=kind, cell=76, title=title
    )


def describe(item):
    if item.to:
        return f"(0,{item.place}) redirects to (0,{item.to})"
    numbers = f"xmin {names[item.xmin]}, xmax {names[item.xmax]}"
    return f"(0,{item.place}) holds {item.balance}, {numbers}"


def draw(caption, page, new=0, eyes=()):
    frame = Frame(
        caption,
        alt="; ".join(describe(item) for item in page)
        + "".join(
            f"; snapshot {n} reads {value}"
            for n, value in enumerate(eyes, start=1)
        )
        + ".",
        page=[describe(item) for item in page],
    )
    boxes = {i.place: draw_item(frame, i, new) for i in page}
    for item in page:
        target = item.to or int(item.ctid[3:-1])
        if target != item.place:
            label = "" if item.to else "t_ctid"
            start, end = boxes[item.place], boxes[target]
            frame.arrow(start.at(0.4, 1), end.at(0.4, 0), label)
    places = {item.balance: item.place for item in page}
    for n, value in enumerate(eyes, start=1):
        box = boxes[places[value]]
        eye = frame.box(
            310, box.y, 98, 28, f"snapshot {n}", kind="read"
        )
        frame.arrow(eye, box, kind="read")
    frame.legend(12, 258, {"write": "written now", "read": "reads"})
    frames.append(frame)


# [frames]
frames = []
draw("A inserts 500; xmax 0: nobody has replaced it.", pages[0], 1)
draw("B sets 1000: a new version; B is the old xmax.", pages[1], 2)
draw("C sets 1500; each version points to the next.", pages[2], 3)
draw(
    "Three snapshots, from before B, after B and after C.",
    pages[2],
    eyes=seen,
)
draw("All snapshots are gone: VACUUM keeps one version.", pages[3])
save(
    "A version chain grows",
    frames,
    alt="Two updates turn one version of a balance into three;"
    " each of three snapshots reads another one; VACUUM keeps one.",
)
