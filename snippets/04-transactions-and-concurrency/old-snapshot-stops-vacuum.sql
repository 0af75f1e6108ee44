-- title: A forgotten snapshot stops VACUUM
-- claim: While a snapshot is open, VACUUM removes no version that died after it, even in tables it never read.
-- engines: postgres
-- sessions: app report
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE EXTENSION pgstattuple;
CREATE TABLE readings (reading_id INTEGER, value INTEGER);
INSERT INTO readings SELECT n, 0 FROM generate_series(1, 2000) AS n;
--> INSERT 2000
CREATE TABLE months AS SELECT 202501 AS month;
--> SELECT 1
CREATE VIEW storage AS
SELECT table_len / 8192 AS pages, dead_tuple_count AS dead
FROM pgstattuple('readings');
-- Two rounds of update and vacuum, with no other session.
UPDATE readings SET value = value + 1;
--> UPDATE 2000
VACUUM readings;
UPDATE readings SET value = value + 1;
--> UPDATE 2000
VACUUM readings;
--! as: alone
--! expect: col("dead") == [0]
SELECT * FROM storage;
-->  pages | dead
--> -------+------
-->     18 |    0
--> (1 row)

-- [sessions]
--@ report
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT month FROM months;
-->   month
--> --------
-->  202501
--> (1 row)

--@ app
UPDATE readings SET value = value + 1;
--> UPDATE 2000
VACUUM readings;
UPDATE readings SET value = value + 1;
--> UPDATE 2000
VACUUM readings;
--! as: held
--! expect: col("dead") == [4000]
--! expect: col("pages")[0] > 1.4 * alone.col("pages")[0]
SELECT * FROM storage;
-->  pages | dead
--> -------+------
-->     27 | 4000
--> (1 row)

--@ report
COMMIT;

--@ app
VACUUM readings;
--! expect: col("dead") == [0]
SELECT * FROM storage;
-->  pages | dead
--> -------+------
-->     27 |    0
--> (1 row)
