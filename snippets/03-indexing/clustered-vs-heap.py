# title: A clustered table and a heap with an index
# claim: Rows of a key range are neighbours only when clustered.
# figure: yes
# recorded: Python 3.11

from bplus_tree import BPlusTree, Inner, Leaf

from executed.figures import Frame, save

ROWS = [
    "3 Cy",
    "1 Al",
    "2 Bo",
    "6 Fi",
    "8 Hu",
    "4 Di",
    "7 Ge",
    "5 Ed",
]

# [tables]
clustered = BPlusTree(capacity=3)  # its leaves hold the rows
index = BPlusTree(capacity=4)  # its leaves hold (page, row)
heap = []


def insert(key, row):
    clustered.insert(key, row)
    if not heap or len(heap[-1]) == 3:
        heap.append([])
    heap[-1].append(row)
    index.insert(key, (len(heap) - 1, len(heap[-1]) - 1))


# [read]
def read_clustered(low, high):
    """The rows, and the tree pages that were read."""
    walk = list(clustered.walk(low, high))
    rows = [row for _, entries in walk for _, row in entries]
    return rows, [page for page, _ in walk]


def read_heap(low, high):
    """The rows, the index pages and the heap pages read."""
    walk = list(index.walk(low, high))
    places = [place for _, entries in walk for _, place in entries]
    rows = [heap[page][row] for page, row in places]
    return rows, [page for page, _ in walk], {p for p, _ in places}


# [draw]
def draw_tree(frame, tree, labels, read, marks, x):
    return frame.tree(
        tree.pages[tree.root],
        children=lambda page: (
            [tree.pages[number] for number in page.children]
            if isinstance(page, Inner)
            else []
        ),
        labels=labels,
        key=lambda page: page.id,
        kind=lambda page: "read" if page.id in read else "plain",
        highlight=lambda page: among(labels(page), marks),
        down=lambda page: isinstance(page, Leaf),
        x=x,
        y=34,
        width=200,
        level=62,
        gap=6,
    )


def among(labels, marks):
    return {i: marks[s] for i, s in enumerate(labels) if s in marks}


# [frame]
def keys(page):
    return [str(key) for key in page.keys]


def rows(page):
    return page.values if isinstance(page, Leaf) else keys(page)


def draw(
    caption, marks, in_heap, left=(), right=(), pages=frozenset()
):
    """The kind of a row on each side, and the pages read."""
    counts = [len(left), len(right) + len(pages)]
    frame = Frame(
        caption,
        alt=f"Heap pages: {heap}. Pages read: {counts[0]} "
        f"clustered, {counts[1]} with index and heap.",
        heap=[[*page] for page in heap],
        pages_read=counts,
    )
    frame.text(100, 12, "clustered", anchor="middle", bold=True)
    draw_tree(frame, clustered, rows, left, marks, 0)
    frame.text(
        320, 12, "index and heap", anchor="middle", bold=True
    )
    entries = {row[0]: kind for row, kind in in_heap.items()}
    nodes = draw_tree(frame, index, keys, right, entries, 220)
    draw_heap(frame, nodes, in_heap, right, pages)
    for x, count in zip((100, 320), counts, strict=True):
        if count:
            frame.text(
                x, 354, f"{count} pages read", anchor="middle"
            )
    frames.append(frame)


# [heap]
def draw_heap(frame, nodes, marks, right, pages):
    """Heap pages, with arrows from the index to the ones read."""
    boxes = [
        frame.cells(
            232 + 62 * number,
            256,
            page,
            kind="read" if number in pages else "plain",
            highlight=among(page, marks),
            down=True,
        )
        for number, page in enumerate(heap)
    ]
    for number in right:
        leaf = index.pages[number]
        places = leaf.values if isinstance(leaf, Leaf) else []
        hit = {
            page for page, row in places if heap[page][row] in marks
        }
        for page in sorted(hit & pages):
            frame.arrow(nodes[number], boxes[page], kind="read")


# [inserts]
def leaf_of(row):
    return clustered.path(int(row[0]))[-1].id


frames, stored = [], ROWS[:3]
for row in stored:
    insert(int(row[0]), row)
new = dict.fromkeys(stored, "write")
draw("3, 1, 2 arrive; only the heap keeps that order.", new, new)
for row in ROWS[3:]:
    before = {other: leaf_of(other) for other in stored}
    insert(int(row[0]), row)
    moved = [
        other for other in stored if leaf_of(other) != before[other]
    ]
    lower = [other for other in stored if other < row]
    where = f"after {max(lower)}" if lower else "first"
    caption = f"{row} goes {where}; the heap appends it."
    if moved:
        caption = (
            f"{row} splits a leaf, rows move; the heap appends it."
        )
    draw(
        caption,
        dict.fromkeys(moved, "moved") | {row: "write"},
        {row: "write"},
    )
    stored = [*stored, row]
clustered.check()
index.check()

# [lookups]
for low, high in (5, 5), (3, 6):
    found, left = read_clustered(low, high)
    same, right, pages = read_heap(low, high)
    assert found == same
    hits = dict.fromkeys(found, "read")
    what = f"id {low} to {high}" if low < high else f"id {low}"
    draw(f"Read {what}: the leaves hold the rows.", hits, {}, left)
    draw(
        f"Read {what}: each entry leads to a heap page.",
        hits,
        hits,
        left,
        right,
        pages,
    )
    assert len(left) < len(right) + len(pages)

save(
    "Clustered table, and heap with an index",
    frames,
    alt="The same eight rows twice. Clustered, a key range is in "
    "neighbouring leaves; in the heap it is spread over pages.",
)
