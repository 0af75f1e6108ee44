# title: Walking the tree for one email
# claim: Four page reads find one row among 20,000.
# recorded: Python 3.11

from bplus_tree import BPlusTree

# [setup]
names = ["ada", "ben", "eve", "ida", "max", "nia", "pia", "sam"]
emails = [
    f"{name}{n}@example.com" for n in range(2500) for name in names
]
heap = [emails[i : i + 100] for i in range(0, 20_000, 100)]

# [index]
index = BPlusTree(capacity=64)
for page, rows in enumerate(heap):
    for row, email in enumerate(rows):
        index.insert(email, (page, row))
assert index.height == 3

# [lookup]
wanted = "nia1234@example.com"
index.pages_read = 0
root, branch, leaf = index.path(wanted)
print(f"root,   page {root.id:>3}: {len(root.keys)} separators")
#> root,   page  69: 15 separators
print(f"branch, page {branch.id:>3}: {len(branch.keys)} separators")
#> branch, page 271: 32 separators
print(f"leaf,   page {leaf.id:>3}: {len(leaf.keys)} entries")
#> leaf,   page 313: 56 entries
assert index.pages_read == 3

page, row = leaf.values[leaf.keys.index(wanted)]
print(f"heap,   page {page:>3}: row {row}")
#> heap,   page  98: row 77
assert heap[page][row] == wanted
