# title: A hash index finds one key, and only that
# claim: Equality reads about one page; a range reads every bucket.

from hash_index import HashIndex, check

index = HashIndex()
for order in range(10_000):
    index.insert(order, f"row {order}")
check(index)
print("buckets:", len(index.buckets))

# [equality]
index.pages_read = 0
for order in range(10_000):
    assert index.get(order) == f"row {order}"
print("pages a lookup:", index.pages_read / 10_000)
assert index.pages_read < 1.5 * 10_000

# [range]
index.pages_read = 0
rows = index.range(100, 109)
print("rows found:", len(rows))
print("pages for ten keys in a range:", index.pages_read)
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
assert keys != sorted(keys)
