-- title: A substring in the middle
-- claim: A trigram index serves ILIKE '%…%' from three characters on; with two it has nothing to look up.
-- dataset: shop-large
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [trigrams]
CREATE EXTENSION pg_trgm;
SELECT show_trgm('Vogel') AS trigrams;
-->  trigrams
--> ---------------------------------
-->  {"  v"," vo","el ",gel,oge,vog}
--> (1 row)

-- [index]
CREATE INDEX customers_email_trgm ON customers
  USING gin (email gin_trgm_ops);

-- [substring]
--! as: found
--! mask: buffers
--! expect: plan uses "Bitmap Index Scan on customers_email_trgm"
--! expect: plan uses "rows=2.00"
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT email FROM customers WHERE email ILIKE '%svensson42%';
--> Bitmap Heap Scan on customers (actual rows=2.00 loops=1)
-->   Recheck Cond: ((email)::text ~~* '%svensson42%'::text)
-->   Heap Blocks: exact=1
-->   Buffers: shared hit=18
-->   ->  Bitmap Index Scan on customers_email_trgm (actual rows=2.00 loops=1)
-->         Index Cond: ((email)::text ~~* '%svensson42%'::text)
-->         Index Searches: 1
-->         Buffers: shared hit=17

-- [too-short]
--! mask: buffers
--! expect: plan uses "Seq Scan on customers"
--! expect: buffers > 5 * found.buffers
--! as: short
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT email FROM customers WHERE email ILIKE '%q1%';
--> Seq Scan on customers (actual rows=0.00 loops=1)
-->   Filter: ((email)::text ~~* '%q1%'::text)
-->   Rows Removed by Filter: 20000
-->   Buffers: shared hit=234
