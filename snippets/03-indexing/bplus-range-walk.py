# title: Range walk in a B+ tree
# claim: BETWEEN reads root to leaf once, then only neighbours.
# figure: yes

from bplus_tree import BPlusTree, Leaf
from executed.figures import Frame, save

AGES = [31, 18, 45, 24, 52, 27, 36, 21, 29, 40, 33, 48, 22]
LOW, HIGH = 24, 32

# [index]
people_age = BPlusTree(capacity=3)
for person, age in enumerate(AGES, start=1):
    people_age.insert(age, person)
people_age.check()
pages, root = people_age.pages, people_age.root
walk = list(people_age.walk(LOW, HIGH))


# [draw]
def draw(caption, read, found):
    now = read[-1] if read else None
    alt = f"Pages read: {', '.join(map(str, read)) or 'none'}."
    alt += f" Ages found: {', '.join(map(str, found)) or 'none'}."
    frame = Frame(caption, alt=alt, page=now, read=read, found=found)

    def kind(page):
        if page.id == now:
            return "read"
        return "cached" if page.id in read else "plain"

    def children(page):
        leaf = isinstance(page, Leaf)
        return [] if leaf else [pages[id] for id in page.children]

    def highlight(page):
        hits = found if isinstance(page, Leaf) else []
        return {i: "write" for i, k in enumerate(page.keys) if k in hits}

    boxes = frame.tree(
        pages[root],
        children=children,
        labels=lambda page: [str(key) for key in page.keys],
        key=lambda page: page.id,
        kind=kind,
        title=lambda page: f"page {page.id}",
        highlight=highlight,
    )
    for page in pages.values():
        if isinstance(page, Leaf) and page.next:
            frame.arrow(boxes[page.id], boxes[page.next], heads=2)
    frames.append(frame)


# [frames]
frames, read, found = [], [], []
draw("x", read, found)
for number, entries in walk:
    read, found = [*read, number], found + [age for age, _ in entries]
    draw("y", read, found)
save("t", frames, alt="d")
