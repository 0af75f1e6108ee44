-- title: The points in a box
-- claim: GiST, the R*Tree and the SPATIAL index find the same three stores.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [create]
--! only: postgres
CREATE TABLE stores (
  store_id INTEGER PRIMARY KEY,
  place    POINT NOT NULL
);
--! only: postgres
INSERT INTO stores
SELECT i, point(i * 7919 % 1000, i::BIGINT * 104729 % 997)
FROM generate_series(1, 20000) AS i;
--> INSERT 20000
--! only: postgres
CREATE INDEX stores_place ON stores USING gist (place);
--! only: postgres
ANALYZE stores;
--! only: sqlite
CREATE VIRTUAL TABLE stores USING rtree (store_id, x1, x2, y1, y2);
--! only: sqlite
INSERT INTO stores
WITH RECURSIVE n(i) AS (
  SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000
),
places(i, x, y) AS (
  SELECT i, i * 7919 % 1000, i * 104729 % 997 FROM n
)
SELECT i, x, x, y, y FROM places;
--> INSERT 20000
--! only: mariadb
CREATE TABLE stores (
  store_id INTEGER PRIMARY KEY, place POINT NOT NULL
);
--! only: mariadb
INSERT INTO stores
SELECT seq, POINT(seq * 7919 % 1000, seq * 104729 % 997)
FROM seq_1_to_20000;
--> INSERT 20000
--! only: mariadb
CREATE SPATIAL INDEX stores_place ON stores (place);

-- [inside]
--! only: postgres
--! as: inside
--! expect: rows == 3
SELECT store_id FROM stores
WHERE place <@ box '(10.5, 10.5), (19.5, 19.5)'
ORDER BY store_id;
-->  store_id
--> ----------
-->     14185
-->     17901
-->     19827
--> (3 rows)
--! only: sqlite
--! as: inside
--! expect: rows == 3
SELECT store_id FROM stores
WHERE x1 > 10 AND x2 < 20 AND y1 > 10 AND y2 < 20
ORDER BY store_id;
-->  store_id
--> ----------
-->     14185
-->     17901
-->     19827
--> (3 rows)
--! only: mariadb
--! as: inside
--! expect: rows == 3
SELECT store_id FROM stores
WHERE ST_Within(place,
  Envelope(LineString(POINT(10, 10), POINT(20, 20))))
ORDER BY store_id;
-->  store_id
--> ----------
-->     14185
-->     17901
-->     19827
--> (3 rows)

-- [plan]
--! only: postgres
--! expect: plan uses "stores_place"
EXPLAIN (COSTS OFF)
SELECT store_id FROM stores
WHERE place <@ box '(10.5, 10.5), (19.5, 19.5)';
--> Bitmap Heap Scan on stores
-->   Recheck Cond: (place <@ '(19.5,19.5),(10.5,10.5)'::box)
-->   ->  Bitmap Index Scan on stores_place
-->         Index Cond: (place <@ '(19.5,19.5),(10.5,10.5)'::box)
--! only: sqlite
--! expect: plan uses "VIRTUAL TABLE INDEX 2:E0C1E2C3"
EXPLAIN QUERY PLAN
SELECT store_id FROM stores
WHERE x1 > 10 AND x2 < 20 AND y1 > 10 AND y2 < 20;
--> QUERY PLAN
--> `--SCAN stores VIRTUAL TABLE INDEX 2:E0C1E2C3
--! only: mariadb
--! mask: rows
--! expect: col("key") == ["stores_place"]
EXPLAIN SELECT store_id FROM stores
WHERE ST_Within(place,
  Envelope(LineString(POINT(10, 10), POINT(20, 20))));
-->  id | select_type | table  | type  | possible_keys | key          | key_len | ref  | rows | Extra
--> ----+-------------+--------+-------+---------------+--------------+---------+------+------+-------------
-->   1 | SIMPLE      | stores | range | stores_place  | stores_place |      34 | NULL |    1 | Using where
--> (1 row)
