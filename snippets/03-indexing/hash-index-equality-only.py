# title: A hash index finds one key, and only that
# claim: Equality reads about one page; a range reads every bucket.
# recorded: Python 3.11

from hash_index import HashIndex, check

index = HashIndex()
for order in range(10_000):
    index.insert(order, f"row {order}")
check(index)
print("buckets:", len(index.buckets))
#> buckets: 417

# [equality]
index.pages_read = 0
for order in range(10_000):
    assert index.get(order) == f"row {order}"
print("pages a lookup:", round(index.pages_read / 10_000, 2))
#> pages a lookup: 1.08
assert index.pages_read < 1.5 * 10_000

# [range]
index.pages_read = 0
rows = index.range(100, 109)
print("rows found:", len(rows))
#> rows found: 10
print("pages for ten keys in a range:", index.pages_read)
#> pages for ten keys in a range: 494
assert [key for key, _ in rows] == list(range(100, 110))
assert index.pages_read >= len(index.buckets)

# [order]
keys = [
    key
    for pages in index.buckets
    for page in pages
    for key, _ in page
]
print("first keys as stored:", keys[:5])
#> first keys as stored: [634, 669, 958, 1137, 1654]
assert keys != sorted(keys)
