-- title: VACUUM cuts empty pages off the end
-- claim: Deleting the newest half shrinks the file, deleting the oldest half does not.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE readings (reading_id INTEGER);
INSERT INTO readings SELECT n FROM generate_series(1, 20000) AS n;
--> INSERT 20000
CREATE VIEW pages AS
SELECT pg_relation_size('readings') / 8192 AS pages;

-- [front]
--! as: full
--! expect: value > 80
SELECT * FROM pages;
-->  pages
--> -------
-->     89
--> (1 row)
DELETE FROM readings WHERE reading_id <= 10000;
--> DELETE 10000
VACUUM readings;
--! expect: value == full.value
SELECT * FROM pages;
-->  pages
--> -------
-->     89
--> (1 row)

-- [tail]
INSERT INTO readings SELECT n FROM generate_series(1, 10000) AS n;
--> INSERT 10000
DELETE FROM readings WHERE reading_id > 10000;
--> DELETE 10000
VACUUM readings;
--! as: cut
--! expect: value < 0.6 * full.value
SELECT * FROM pages;
-->  pages
--> -------
-->     45
--> (1 row)

-- [transaction]
BEGIN;
--! error: 25001
VACUUM readings;
--> ERROR 25001: VACUUM cannot run inside a transaction block
ROLLBACK;
