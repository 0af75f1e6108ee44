-- title: LIKE 'abc%' and the collation
-- claim: A B-tree serves a LIKE prefix under "C" and the built-in pg_c_utf8; under a libc collation it needs text_pattern_ops.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [table]
CREATE COLLATION words (provider = libc, locale = 'C.UTF-8');
CREATE TABLE people AS
SELECT last_name COLLATE "C" AS name_c,
  last_name COLLATE pg_c_utf8 AS name_builtin,
  last_name COLLATE words AS name_libc
FROM customers;
--> SELECT 20000
ANALYZE people;

-- [index]
CREATE INDEX people_c ON people (name_c);
CREATE INDEX people_builtin ON people (name_builtin);
CREATE INDEX people_libc ON people (name_libc);

-- [c]
--! expect: plan uses "people_c"
--! expect: plan uses "Index Cond"
EXPLAIN (COSTS OFF)
SELECT count(*) FROM people WHERE name_c LIKE 'Silv%';
--> Aggregate
-->   ->  Bitmap Heap Scan on people
-->         Filter: ((name_c)::text ~~ 'Silv%'::text)
-->         ->  Bitmap Index Scan on people_c
-->               Index Cond: (((name_c)::text >= 'Silv'::text) AND ((name_c)::text < 'Silw'::text))

-- [builtin]
--! expect: plan uses "people_builtin"
EXPLAIN (COSTS OFF)
SELECT count(*) FROM people WHERE name_builtin LIKE 'Silv%';
--> Aggregate
-->   ->  Bitmap Heap Scan on people
-->         Filter: ((name_builtin)::text ~~ 'Silv%'::text)
-->         ->  Bitmap Index Scan on people_builtin
-->               Index Cond: (((name_builtin)::text >= 'Silv'::text) AND ((name_builtin)::text < 'Silw'::text))

-- [libc]
--! expect: plan uses "Seq Scan on people"
EXPLAIN (COSTS OFF)
SELECT count(*) FROM people WHERE name_libc LIKE 'Silv%';
--> Aggregate
-->   ->  Seq Scan on people
-->         Filter: ((name_libc)::text ~~ 'Silv%'::text)

-- [pattern-ops]
CREATE INDEX people_pattern ON people (name_libc text_pattern_ops);
--! expect: plan uses "people_pattern"
EXPLAIN (COSTS OFF)
SELECT count(*) FROM people WHERE name_libc LIKE 'Silv%';
--> Aggregate
-->   ->  Bitmap Heap Scan on people
-->         Filter: ((name_libc)::text ~~ 'Silv%'::text)
-->         ->  Bitmap Index Scan on people_pattern
-->               Index Cond: (((name_libc)::text ~>=~ 'Silv'::text) AND ((name_libc)::text ~<~ 'Silw'::text))
