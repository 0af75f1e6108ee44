-- title: A secondary index ends in the primary key
-- claim: InnoDB and WITHOUT ROWID find the primary key in the index itself.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
--! only: postgres mariadb
CREATE TABLE gates (
  code VARCHAR(2) PRIMARY KEY, airline VARCHAR(20), terminal INTEGER
);
--! only: sqlite
CREATE TABLE gates (
  code VARCHAR(2) PRIMARY KEY, airline VARCHAR(20), terminal INTEGER
) WITHOUT ROWID;
CREATE INDEX gates_airline ON gates (airline);
INSERT INTO gates VALUES
  ('A1', 'Albatross', 1), ('A2', 'Kestrel', 1), ('B1', 'Heron', 2),
  ('B2', 'Kestrel', 2), ('C1', 'Osprey', 3), ('C2', 'Heron', 3);
--> INSERT 6
--! only: postgres
VACUUM ANALYZE gates;
--! only: postgres
SET enable_seqscan = off;

-- [key]
--! only: postgres
--! expect: plan uses "Index Scan using gates_airline"
--! expect: plan avoids "Index Only Scan"
EXPLAIN (COSTS OFF)
SELECT code FROM gates WHERE airline = 'Kestrel';
--> Index Scan using gates_airline on gates
-->   Index Cond: ((airline)::text = 'Kestrel'::text)

--! only: sqlite
--! expect: plan uses "COVERING INDEX gates_airline"
EXPLAIN QUERY PLAN
SELECT code FROM gates WHERE airline = 'Kestrel';
--> QUERY PLAN
--> `--SEARCH gates USING COVERING INDEX gates_airline (airline=?)

--! only: mariadb
--! expect: col("Extra") == ["Using where; Using index"]
EXPLAIN
SELECT code FROM gates WHERE airline = 'Kestrel';
-->  id | select_type | table | type | possible_keys | key           | key_len | ref   | rows | Extra
--> ----+-------------+-------+------+---------------+---------------+---------+-------+------+--------------------------
-->   1 | SIMPLE      | gates | ref  | gates_airline | gates_airline |      83 | const |    2 | Using where; Using index
--> (1 row)

-- [other-column]
--! only: sqlite
--! expect: plan avoids "COVERING"
EXPLAIN QUERY PLAN
SELECT terminal FROM gates WHERE airline = 'Kestrel';
--> QUERY PLAN
--> `--SEARCH gates USING INDEX gates_airline (airline=?)

--! only: mariadb
--! expect: "Using index;" not in col("Extra")[0]
--! expect: col("Extra") == ["Using index condition"]
EXPLAIN
SELECT terminal FROM gates WHERE airline = 'Kestrel';
-->  id | select_type | table | type | possible_keys | key           | key_len | ref   | rows | Extra
--> ----+-------------+-------+------+---------------+---------------+---------+-------+------+-----------------------
-->   1 | SIMPLE      | gates | ref  | gates_airline | gates_airline |      83 | const |    2 | Using index condition
--> (1 row)
