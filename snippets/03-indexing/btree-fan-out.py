# title: Wide pages make a shallow tree
# claim: With 300 children a page, height 3 holds 27 million keys.
# recorded: Python 3.11

# [arithmetic]
def reach(levels, inner=300, leaf=300):
    """Keys in a full tree: a leaf level below inner levels."""
    return inner ** (levels - 1) * leaf


for levels in range(1, 5):
    print(f"height {levels}: {reach(levels):>13,} keys")
    #> height 1:           300 keys
    #> height 2:        90,000 keys
    #> height 3:    27,000,000 keys
    #> height 4: 8,100,000,000 keys
assert reach(3) == 27_000_000
assert reach(3) < 1_000_000_000 < reach(4)


# [measured]
def levels_for(keys, inner, leaf):
    levels = 1
    while reach(levels, inner, leaf) < keys:
        levels += 1
    return levels


# PostgreSQL 18, freshly built index on integers (pageinspect):
# 284 children in an inner page, 366 keys in a leaf
for keys in 10**4, 10**6, 10**9:
    print(f"{keys:>13,} keys: height {levels_for(keys, 284, 366)}")
    #>        10,000 keys: height 2
    #>     1,000,000 keys: height 3
    #> 1,000,000,000 keys: height 4
assert levels_for(10**6, 284, 366) == 3
assert levels_for(10**9, 284, 366) == 4

# a binary tree has one key and two children in a node
assert (10**9).bit_length() == 30
