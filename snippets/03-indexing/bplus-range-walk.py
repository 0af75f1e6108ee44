# title: Range walk in a B+ tree
# claim: The walk goes down once, then from leaf to leaf.
# figure: yes
# recorded: Python 3.11

from bplus_tree import BPlusTree, Inner, Leaf

from executed.figures import Frame, save

AGES = [36, 52, 19, 41, 30, 32, 26, 48, 28, 22, 45, 24]
LOW, HIGH = 24, 32

# [walk]
people_age = BPlusTree(capacity=3)
for person, age in enumerate(AGES, start=1):
    people_age.insert(age, person)
people_age.check()
pages, root = people_age.pages, people_age.root

walk = list(people_age.walk(LOW, HIGH))
wanted = [age for age in sorted(AGES) if LOW <= age <= HIGH]
assert [age for _, page in walk for age, _ in page] == wanted


# [draw]
def kind(page, read):
    if page.id in read[-1:]:
        return "read"
    return "cached" if page.id in read else "plain"


def draw(caption, read, found):
    """`read` has the page numbers so far, the newest last."""
    frame = Frame(
        caption,
        alt=f"Pages read so far: {read}. Ages found: {found}.",
        read=read,
        found=found,
    )
    step = read[-2:]
    boxes = frame.tree(
        pages[root],
        children=lambda page: (
            [pages[number] for number in page.children]
            if isinstance(page, Inner)
            else []
        ),
        labels=lambda page: [str(key) for key in page.keys],
        key=lambda page: page.id,
        title=lambda page: f"page {page.id}",
        kind=lambda page: kind(page, read),
        link=lambda parent, child: (
            "read" if [parent.id, child.id] == step else "plain"
        ),
    )
    for page in pages.values():
        if isinstance(page, Leaf) and page.next:
            a, b = boxes[page.id], boxes[page.next]
            if [page.id, page.next] == step:
                frame.arrow(a, b, kind="read")
            else:
                frame.link(a, b)
    frame.text(10, 250, "found")
    if found:
        frame.cells(60, 236, [str(age) for age in found])
    frame.legend(
        10, 290, {"read": "read now", "cached": "read before"}
    )
    frames.append(frame)


# [captions]
def caption(number, entries):
    page = pages[number]
    if number == root:
        return f"Root: {LOW} is below {page.keys[0]}, so go left."
    if isinstance(page, Inner):
        low, high, *_ = page.keys
        return f"From {low} and below {high}: the second child."
    ages = " and ".join(str(age) for age, _ in entries)
    if page.keys[-1] < HIGH:
        return f"Leaf: take {ages}, then follow the link."
    return f"{page.keys[-1]} is past {HIGH}: take {ages} and stop."


# [frames]
frames, read, found = [], [], []
draw(
    "WHERE age BETWEEN 24 AND 32, before the first read.",
    read,
    found,
)
for number, entries in walk:
    read = [*read, number]
    found = found + [age for age, _ in entries]
    draw(caption(number, entries), read, found)

assert len(read) == people_age.height + 2
save(
    "A range query walks a B+ tree",
    frames,
    alt=f"For ages {LOW} to {HIGH} the walk reads pages {read} of "
    f"{len(pages)}: down to a leaf, then two more leaves.",
)
