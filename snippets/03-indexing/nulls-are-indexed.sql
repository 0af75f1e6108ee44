-- title: NULLs are in the index
-- claim: IS NULL is answered from a B-tree on PostgreSQL, SQLite and InnoDB.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [setup]
CREATE TABLE shipments (
  shipment_id  INTEGER PRIMARY KEY,
  delivered_on DATE
);
--! only: postgres
INSERT INTO shipments
SELECT i, CASE WHEN i % 100 > 0 THEN DATE '2025-01-01' + i % 300 END
FROM generate_series(1, 10000) AS i;
--> INSERT 10000
--! only: sqlite
INSERT INTO shipments
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
SELECT i, CASE WHEN i % 100 > 0 THEN date('2025-01-01', (i % 300) || ' days') END
FROM n;
--> INSERT 10000
--! only: mariadb
INSERT INTO shipments
SELECT seq, CASE WHEN seq % 100 > 0 THEN DATE_ADD('2025-01-01', INTERVAL seq % 300 DAY) END
FROM seq_1_to_10000;
--> INSERT 10000
CREATE INDEX shipments_delivered_on ON shipments (delivered_on);
--! only: postgres sqlite
ANALYZE shipments;

-- [plan]
--! only: postgres
--! expect: plan uses "shipments_delivered_on"
EXPLAIN (COSTS OFF)
SELECT shipment_id FROM shipments WHERE delivered_on IS NULL;
--> Bitmap Heap Scan on shipments
-->   Recheck Cond: (delivered_on IS NULL)
-->   ->  Bitmap Index Scan on shipments_delivered_on
-->         Index Cond: (delivered_on IS NULL)

--! only: sqlite
--! expect: plan uses "shipments_delivered_on"
EXPLAIN QUERY PLAN
SELECT shipment_id FROM shipments WHERE delivered_on IS NULL;
--> QUERY PLAN
--> `--SEARCH shipments USING COVERING INDEX shipments_delivered_on (delivered_on=?)

--! only: mariadb
--! expect: col("key") == ["shipments_delivered_on"]
EXPLAIN
SELECT shipment_id FROM shipments WHERE delivered_on IS NULL;
-->  id | select_type | table     | type | possible_keys          | key                    | key_len | ref   | rows | Extra
--> ----+-------------+-----------+------+------------------------+------------------------+---------+-------+------+--------------------------
-->   1 | SIMPLE      | shipments | ref  | shipments_delivered_on | shipments_delivered_on |       4 | const |  100 | Using where; Using index
--> (1 row)

-- [count]
--! as: count
--! expect: value == 100
SELECT count(*) AS undelivered
FROM shipments WHERE delivered_on IS NULL;
-->  undelivered
--> -------------
-->          100
--> (1 row)
