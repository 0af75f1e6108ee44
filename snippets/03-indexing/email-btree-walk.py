# title: One email, from the root to the row
# claim: The index gives a page and a row; the heap has the rest.
# figure: yes
# recorded: Python 3.11

from bplus_tree import BPlusTree, Inner, Leaf

from executed.figures import Frame, save

WANTED = "lea@example.com"

# [index]
names = [
    ["hal", "eve", "amy", "joy"],
    ["kim", "lea", "ivy", "ben"],
    ["gus", "dan", "max", "ned"],
]
heap = [[f"{name}@example.com" for name in page] for page in names]
index = BPlusTree(capacity=3)
for page, rows in enumerate(heap):
    for row, email in enumerate(rows):
        index.insert(email, (page, row))
index.check()

# [search]
path = index.path(WANTED)
root, branch, leaf = path
entry = leaf.keys.index(WANTED)
heap_page, heap_row = index.get(WANTED)
assert heap[heap_page][heap_row] == WANTED


# [draw]
def short(emails):
    return [email.split("@")[0] for email in emails]


def draw(caption, read, row=False):
    """`read`: tree pages so far; `row`: the heap page as well."""
    now = "cached" if row else "read"
    pages = [page.id for page in read]
    frame = Frame(
        caption,
        alt=f"Index pages read: {pages}. Heap page read: "
        f"{heap_page if row else 'none'}.",
        index_pages=pages,
        heap_pages=[heap_page] if row else [],
    )
    boxes = frame.tree(
        root,
        children=lambda page: (
            [index.pages[number] for number in page.children]
            if isinstance(page, Inner)
            else []
        ),
        labels=lambda page: short(page.keys),
        key=lambda page: page.id,
        title=lambda page: f"page {page.id}",
        kind=lambda page: (
            now
            if page in read[-1:]
            else "cached"
            if page in read
            else "plain"
        ),
        link=lambda parent, child: (
            "read" if [parent, child] == read[-2:] else "plain"
        ),
        down=lambda page: isinstance(page, Leaf),
    )
    for number, rows in enumerate(heap):
        hit = row and number == heap_page
        box = frame.cells(
            20 + number * 130,
            324,
            [f"{n} {name}" for n, name in enumerate(short(rows))],
            title=f"heap page {number}",
            highlight={heap_row: "read"} if hit else {},
            down=True,
        )
        if hit:
            start = boxes[leaf.id].cells[entry].at(0.5, 1)
            end = box.cells[heap_row].at(1)
            frame.arrow(start, end, kind="read", bend=16)
    frames.append(frame)


# [frames]
frames = []
draw("An index on email above the table's pages.", [])
draw("Root: lea comes after kim, so go right.", path[:1])
draw("Branch: lea comes before max, so go left.", path[:2])
draw("Leaf: the entry lea says heap page 1, row 1.", path)
draw("Heap page 1 is read, and its row 1 is lea's.", path, row=True)

assert root.keys[0] < WANTED < branch.keys[0]
assert (heap_page, heap_row) == (1, 1)
save(
    "From the root to the row",
    frames,
    alt="A lookup reads root, branch and leaf of the index, then "
    "the heap page that the leaf's entry names.",
)
