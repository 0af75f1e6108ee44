-- title: VACUUM makes room, the file stays
-- claim: VACUUM removes dead versions and keeps the file's size; the next update fills the space.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE TABLE readings (reading_id INTEGER, value INTEGER);
INSERT INTO readings SELECT n, 0 FROM generate_series(1, 10000) AS n;
--> INSERT 10000
CREATE VIEW storage AS
SELECT pg_relation_size('readings') / 8192 AS pages,
  pg_stat_get_dead_tuples('readings'::regclass) AS dead;

-- [updates]
--! as: fresh
--! expect: col("dead") == [0]
SELECT * FROM storage;
-->  pages | dead
--> -------+------
-->     45 |    0
--> (1 row)
UPDATE readings SET value = value + 1;
--> UPDATE 10000
CALL flush_statistics();
--! as: updated
--! expect: col("dead") == [10000]
--! expect: col("pages")[0] > 1.9 * fresh.col("pages")[0]
SELECT * FROM storage;
-->  pages |  dead
--> -------+-------
-->     89 | 10000
--> (1 row)

-- [vacuum]
VACUUM readings;
--! expect: col("dead") == [0]
--! expect: col("pages") == updated.col("pages")
SELECT * FROM storage;
-->  pages | dead
--> -------+------
-->     89 |    0
--> (1 row)

-- [reuse]
UPDATE readings SET value = value + 1;
--> UPDATE 10000
--! expect: col("pages") == updated.col("pages")
SELECT pages FROM storage;
-->  pages
--> -------
-->     89
--> (1 row)
