# title: Pages read through the index, by how the rows lie
# claim: Scattered over the table, one row in a hundred already touches most pages.
# engines: postgres
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

from executed.figures import Frame, save

db = psycopg.connect(autocommit=True)
db.execute("SET enable_seqscan = off")


# [measure]
def pages_read(condition):
    plan = db.execute(
        "EXPLAIN (ANALYZE, FORMAT JSON)"
        f" SELECT max(note) FROM readings WHERE {condition}"
    ).fetchone()[0][0]["Plan"]
    return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"]


db.execute("""
    CREATE TABLE readings (n int, scattered int, note text)""")
db.execute("""
    INSERT INTO readings
    SELECT i, (i * 7919) % 100000, repeat('calm ', 10)
    FROM generate_series(0, 99999) AS i""")
db.execute("CREATE INDEX ON readings (n)")
db.execute("CREATE INDEX ON readings (scattered)")
db.execute("VACUUM ANALYZE readings")
table = db.execute(
    "SELECT pg_relation_size('readings') / 8192"
).fetchone()[0]
read = {
    share: [
        pages_read(f"{column} < {share * 1000}")
        for column in ("n", "scattered")
    ]
    for share in (1, 5, 20, 50)
}
db.close()

# [draw]
frame = Frame(
    f"The table has {table:,} pages. Scattered rows soon touch"
    " them all; the index pages come on top.",
    alt="; ".join(
        f"{share} % of the rows: {ordered:,} pages in order,"
        f" {scattered:,} scattered"
        for share, (ordered, scattered) in read.items()
    ),
    table_pages=table,
    pages={str(share): pages for share, pages in read.items()},
)
bars = [("whole table", table, "faint")]
for share, (ordered, scattered) in read.items():
    bars.append((f"{share} %, in order", ordered, "read"))
    bars.append((f"{share} %, scattered", scattered, "moved"))
frame.bars(6, 8, 408, bars)

save(
    "Pages read through the index, by how the rows lie",
    [frame],
    alt="Rows in table order cost pages in proportion to their"
    " share; scattered rows touch most pages at one in a hundred.",
)
assert read[1][1] > 20 * read[1][0]
assert read[1][1] > table / 2
assert read[50][0] < 0.7 * table
