-- title: Random and time-ordered UUID keys
-- claim: uuidv7() gives a smaller index, and new keys touch few of its pages.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE random_keys (id UUID PRIMARY KEY DEFAULT uuidv4());
CREATE TABLE time_keys (id UUID PRIMARY KEY DEFAULT uuidv7());
CREATE FUNCTION pages_changed(tablename TEXT) RETURNS INTEGER
LANGUAGE plpgsql AS $$
DECLARE plan JSON;
BEGIN
  EXECUTE format('EXPLAIN (ANALYZE, WAL, FORMAT JSON)
    INSERT INTO %I SELECT FROM generate_series(1, 1000)', tablename)
  INTO plan;
  -- the first change of a page after a checkpoint logs its image
  RETURN plan -> 0 -> 'Plan' ->> 'WAL FPI';
END $$;

-- [size]
INSERT INTO random_keys SELECT FROM generate_series(1, 100000);
--> INSERT 100000
INSERT INTO time_keys SELECT FROM generate_series(1, 100000);
--> INSERT 100000
--! as: size
--! mask: random_pages, time_pages
--! expect: col("random_pages")[0] > 1.2 * col("time_pages")[0]
SELECT pg_relation_size('random_keys_pkey') / 8192 AS random_pages,
  pg_relation_size('time_keys_pkey') / 8192 AS time_pages;
-->  random_pages | time_pages
--> --------------+------------
-->           510 |        388
--> (1 row)

-- [next-thousand]
CHECKPOINT;
--! as: touched
--! mask: random_pages, time_pages
--! expect: col("random_pages")[0] > 20 * col("time_pages")[0]
SELECT pages_changed('random_keys') AS random_pages,
  pages_changed('time_keys') AS time_pages;
-->  random_pages | time_pages
--> --------------+------------
-->           440 |          3
--> (1 row)
