-- title: A secondary index ends in the primary key
-- claim: InnoDB and WITHOUT ROWID find the primary key in the index itself.
-- engines: postgres sqlite mariadb

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

--! only: sqlite
--! expect: plan uses "COVERING INDEX gates_airline"
EXPLAIN QUERY PLAN
SELECT code FROM gates WHERE airline = 'Kestrel';

--! only: mariadb
--! expect: col("Extra") == ["Using where; Using index"]
EXPLAIN
SELECT code FROM gates WHERE airline = 'Kestrel';

-- [other-column]
--! only: sqlite
--! expect: plan avoids "COVERING"
EXPLAIN QUERY PLAN
SELECT terminal FROM gates WHERE airline = 'Kestrel';

--! only: mariadb
--! expect: "Using index;" not in col("Extra")[0]
--! expect: col("Extra") == ["Using index condition"]
EXPLAIN
SELECT terminal FROM gates WHERE airline = 'Kestrel';
