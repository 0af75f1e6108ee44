# title: Pages read to find one order
# claim: A scan reads every page; a lookup by index reads three.
# dataset: shop-large
# engines: postgres
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

from executed.figures import Frame, save

SIZES = 1_000, 10_000, 100_000
connection = psycopg.connect(autocommit=True)


# [measure]
def pages_read(query):
    plan = connection.execute(
        f"EXPLAIN (ANALYZE, FORMAT JSON) {query}"
    ).fetchone()[0][0]["Plan"]
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


read = {}
for size in SIZES:
    connection.execute(
        "CREATE TABLE some_orders AS "
        f"SELECT * FROM orders WHERE order_id <= {size}"
    )
    connection.execute("VACUUM ANALYZE some_orders")
    query = (
        f"SELECT total FROM some_orders WHERE order_id = {size // 3}"
    )
    scan = pages_read(query)
    connection.execute(
        "ALTER TABLE some_orders ADD PRIMARY KEY (order_id)"
    )
    read[size] = scan, pages_read(query)
    connection.execute("DROP TABLE some_orders")

# [draw]
frame = Frame(
    "Ten times the rows: ten times the pages for the scan.",
    alt="; ".join(
        f"{size:,} rows: {scan} pages, {index} with an index"
        for size, (scan, index) in read.items()
    ),
    pages={str(size): pages for size, pages in read.items()},
)
bars = []
for size, (scan, index) in read.items():
    bars.append((f"{size:,} rows", scan, "faint"))
    bars.append(("with index", index, "read"))
frame.bars(0, 8, 408, bars, unit="pages")

save(
    "Pages read to find one order",
    [frame],
    alt="Without an index the pages grow with the table; with one "
    "there are three.",
)

scans, lookups = zip(*read.values(), strict=True)
assert scans[2] > 50 * scans[0]
assert set(lookups) == {3}
connection.close()
