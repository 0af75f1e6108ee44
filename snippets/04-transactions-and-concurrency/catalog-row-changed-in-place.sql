-- title: A catalog row that changes in place
-- claim: VACUUM stores new table statistics in pg_class without writing a new version of the row.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE notes (note_id INTEGER);
INSERT INTO notes SELECT n FROM generate_series(1, 1000) AS n;
--> INSERT 1000

-- [vacuum]
--! as: before
--! mask: xmin
--! expect: col("reltuples") == [-1]
SELECT xmin, relpages, reltuples
FROM pg_class WHERE relname = 'notes';
-->  xmin | relpages | reltuples
--> ------+----------+-----------
-->   755 |        0 |        -1
--> (1 row)
VACUUM notes;
--! mask: xmin
--! expect: col("reltuples") == [1000]
--! expect: col("xmin") == before.col("xmin")
SELECT xmin, relpages, reltuples
FROM pg_class WHERE relname = 'notes';
-->  xmin | relpages | reltuples
--> ------+----------+-----------
-->   755 |        5 |      1000
--> (1 row)
