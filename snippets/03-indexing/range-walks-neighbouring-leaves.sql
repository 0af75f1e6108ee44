-- title: Ages 24 to 32, page by page
-- claim: The range reads a run of leaves, already in order.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE people AS
SELECT i AS person_id, i * 7919 % 100 AS age
FROM generate_series(1, 100000) AS i;
--> SELECT 100000
CREATE INDEX people_age ON people (age);
VACUUM ANALYZE people;

-- [whole]
--! as: whole
--! expect: value > 80
SELECT relpages AS index_pages
FROM pg_class WHERE relname = 'people_age';
-->  index_pages
--> -------------
-->           91
--> (1 row)

-- [range]
--! as: range
--! mask: buffers
--! expect: plan uses "Index Only Scan using people_age"
--! expect: plan avoids "Sort"
--! expect: heap_fetches == 0 and index_searches == 1
--! expect: buffers < whole.value / 5
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT age FROM people
WHERE age BETWEEN 24 AND 32 ORDER BY age;
--> Index Only Scan using people_age on people (actual rows=9000.00 loops=1)
-->   Index Cond: ((age >= 24) AND (age <= 32))
-->   Heap Fetches: 0
-->   Index Searches: 1
-->   Buffers: shared hit=1 read=10
