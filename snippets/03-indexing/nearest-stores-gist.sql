-- title: The three nearest stores
-- claim: GiST returns rows in order of distance and stops after three; without it, all 20,000 are sorted.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE stores (
  store_id INTEGER PRIMARY KEY,
  place    POINT NOT NULL
);
INSERT INTO stores
SELECT i, point(i * 7919 % 1000, i::BIGINT * 104729 % 997)
FROM generate_series(1, 20000) AS i;
--> INSERT 20000
CREATE INDEX stores_place ON stores USING gist (place);
ANALYZE stores;

-- [nearest]
--! expect: rows == 3
SELECT store_id, place
FROM stores ORDER BY place <-> point(500, 500) LIMIT 3;
-->  store_id | place
--> ----------+-----------
-->      2821 | (499,496)
-->       895 | (505,497)
-->      6537 | (503,492)
--> (3 rows)

-- [with-index]
--! as: gist
--! mask: buffers
--! expect: plan uses "Index Scan using stores_place"
--! expect: plan uses "Order By: (place <->"
--! expect: plan avoids "Sort"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT store_id
FROM stores ORDER BY place <-> point(500, 500) LIMIT 3;
--> Limit (actual rows=3.00 loops=1)
-->   Buffers: shared hit=7
-->   ->  Index Scan using stores_place on stores (actual rows=3.00 loops=1)
-->         Order By: (place <-> '(500,500)'::point)
-->         Index Searches: 1
-->         Buffers: shared hit=7

-- [without-index]
DROP INDEX stores_place;
--! as: sorted
--! mask: buffers
--! expect: plan uses "Sort"
--! expect: plan uses "rows=20000.00"
--! expect: buffers > 10 * gist.buffers
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT store_id
FROM stores ORDER BY place <-> point(500, 500) LIMIT 3;
--> Limit (actual rows=3.00 loops=1)
-->   Buffers: shared hit=128
-->   ->  Sort (actual rows=3.00 loops=1)
-->         Sort Key: ((place <-> '(500,500)'::point))
-->         Sort Method: top-N heapsort  Memory: 25kB
-->         Buffers: shared hit=128
-->         ->  Seq Scan on stores (actual rows=20000.00 loops=1)
-->               Buffers: shared hit=128
