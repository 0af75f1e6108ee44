-- title: Text column, number in the query
-- claim: PostgreSQL refuses the comparison, MariaDB converts every row and scans, SQLite converts the number and uses the index.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE TABLE parcels (
  parcel_id     INTEGER PRIMARY KEY,
  tracking_code VARCHAR(20) NOT NULL,
  note          VARCHAR(40)
);
--! only: postgres
INSERT INTO parcels SELECT i, 700000 + i, 'left at the door'
FROM generate_series(1, 5000) AS i;
--> INSERT 5000
--! only: sqlite
INSERT INTO parcels
WITH RECURSIVE n (i) AS
  (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
SELECT i, 700000 + i, 'left at the door' FROM n;
--> INSERT 5000
--! only: mariadb
INSERT INTO parcels SELECT seq, 700000 + seq, 'left at the door'
FROM seq_1_to_5000;
--> INSERT 5000
CREATE INDEX parcels_by_code ON parcels (tracking_code);
--! only: postgres sqlite
ANALYZE parcels;

-- [number]
--! only: postgres
--! error: 42883
EXPLAIN (COSTS OFF)
SELECT note FROM parcels WHERE tracking_code = 700042;
--> ERROR 42883: operator does not exist: character varying = integer
-->   HINT: No operator matches the given name and argument types. You might need to add explicit type casts.
--! only: mariadb
--! mask: rows
--! expect: col("key") == [None] and col("type") == ["ALL"]
EXPLAIN
SELECT note FROM parcels WHERE tracking_code = 700042;
-->  id | select_type | table   | type | possible_keys   | key  | key_len | ref  | rows | Extra
--> ----+-------------+---------+------+-----------------+------+---------+------+------+-------------
-->   1 | SIMPLE      | parcels | ALL  | parcels_by_code | NULL | NULL    | NULL | 5000 | Using where
--> (1 row)
--! only: sqlite
--! expect: plan uses "parcels_by_code"
EXPLAIN QUERY PLAN
SELECT note FROM parcels WHERE tracking_code = 700042;
--> QUERY PLAN
--> `--SEARCH parcels USING INDEX parcels_by_code (tracking_code=?)

-- [decimal]
--! only: postgres
--! expect: plan uses "Seq Scan on parcels"
EXPLAIN (COSTS OFF)
SELECT note FROM parcels WHERE parcel_id = 42.0;
--> Seq Scan on parcels
-->   Filter: ((parcel_id)::numeric = 42.0)

-- [text]
--! only: postgres
--! expect: plan uses "parcels_by_code"
EXPLAIN (COSTS OFF)
SELECT note FROM parcels WHERE tracking_code = '700042';
--> Index Scan using parcels_by_code on parcels
-->   Index Cond: ((tracking_code)::text = '700042'::text)
--! only: mariadb
--! expect: col("key") == ["parcels_by_code"]
EXPLAIN
SELECT note FROM parcels WHERE tracking_code = '700042';
-->  id | select_type | table   | type | possible_keys   | key             | key_len | ref   | rows | Extra
--> ----+-------------+---------+------+-----------------+-----------------+---------+-------+------+-----------------------
-->   1 | SIMPLE      | parcels | ref  | parcels_by_code | parcels_by_code |      82 | const |    1 | Using index condition
--> (1 row)
