# title: A B-tree splits full nodes
# claim: A split adds one node; only a root split adds a level.
# figure: yes
# recorded: Python 3.11

from btree import BTree

from executed.figures import Frame, save

frames = []


# [draw]
def levels(tree):
    level = [tree.root]
    while level:
        yield [[*node.keys] for node in level]  # as they are now
        level = [child for node in level for child in node.children]


def draw(tree, caption, kind, keys):
    """One frame; `keys` are the ones that were written or moved."""
    state = list(levels(tree))
    alt = "; ".join(
        f"level {n}: "
        + " | ".join(" ".join(map(str, k)) for k in level)
        for n, level in enumerate(state, start=1)
    )
    frame = Frame(caption, alt=f"{alt}.", width=380, levels=state)
    frame.tree(
        tree.root,
        children=lambda node: node.children,
        labels=lambda node: [str(key) for key in node.keys],
        kind=lambda node: "error" if tree.over(node) else "plain",
        highlight=lambda node: {
            i: kind
            for i, key in enumerate(node.keys)
            if key in keys
        },
        cell=28,
    )
    frames.append(frame)


# [watch]
class WatchedTree(BTree):
    """Draws itself before and after each split."""

    def over(self, node):
        return len(node.keys) > self.capacity

    def insert(self, key):
        self.arriving = key
        super().insert(key)

    def split(self, path):
        node, root = path[-1], path[-1] is self.root
        if not node.children:
            caption = (
                f"{self.arriving} is one key too many for its leaf."
            )
            draw(self, caption, "write", [self.arriving])
        middle, height = node.keys[len(node.keys) // 2], self.height
        super().split(path)
        where = "a new root" if root else "the parent"
        caption = (
            f"The node splits: {middle} moves up into {where}."
        )
        if self.over(path[-1]):
            caption = (
                f"The leaf splits, and {middle} overfills the root."
            )
        draw(self, caption, "moved", [middle])
        assert self.height == height + root

    @property
    def height(self):
        return len(list(levels(self)))


# [run]
tree = WatchedTree(capacity=3)
for keys, caption in (
    (
        [20, 40, 10],
        "Three keys fill the only node, root and leaf in one.",
    ),
    ([30], ""),
    ([50, 60, 5], "50, 60 and 5 go to leaves that have room."),
    ([15], ""),
    ([70], ""),
    ([25, 35], "25 and 35 fill the second leaf."),
    ([45], ""),
):
    for key in keys:
        tree.insert(key)
        tree.check()
    if caption:
        draw(tree, caption, "write", keys)

save(
    "A B-tree splits a full node",
    frames,
    alt="A tree, three keys to a node, grows to three levels. "
    "Each split moves the middle key up; when the root splits, the "
    "tree gets a level.",
)
assert tree.height == 3
