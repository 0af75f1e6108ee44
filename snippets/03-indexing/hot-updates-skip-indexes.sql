-- title: An update that touches no index
-- claim: An update is HOT when no indexed column changes and the page has room; then no index is written.
-- engines: postgres
-- recorded: PostgreSQL 18.6

-- [setup]
-- Counters are reported about once a second; this reports them now.
CREATE PROCEDURE flush_statistics()
LANGUAGE sql AS 'SELECT pg_stat_force_next_flush()';
CREATE TABLE jobs (job_id int PRIMARY KEY, state int, note text)
  WITH (fillfactor = 50);
CREATE TABLE full_jobs (LIKE jobs INCLUDING ALL)
  WITH (fillfactor = 100);
CREATE INDEX jobs_by_state ON jobs (state);
CREATE INDEX full_jobs_by_state ON full_jobs (state);
INSERT INTO jobs
SELECT i, 0, 'new' FROM generate_series(1, 1000) AS i;
--> INSERT 1000
INSERT INTO full_jobs SELECT * FROM jobs;
--> INSERT 1000
CALL flush_statistics();

-- [where]
--! as: place
--! expect: value == "(0,4)"
SELECT ctid FROM jobs WHERE job_id = 4;
-->  ctid
--> -------
-->  (0,4)
--> (1 row)

-- [updates]
UPDATE jobs SET note = 'old' WHERE job_id % 4 = 0;
--> UPDATE 250
UPDATE jobs SET state = 1 WHERE job_id % 4 = 1;
--> UPDATE 250
UPDATE full_jobs SET note = 'old' WHERE job_id % 4 = 0;
--> UPDATE 250
CALL flush_statistics();

-- [moved]
--! expect: value != place.value and "(0," in value
SELECT ctid FROM jobs WHERE job_id = 4;
-->  ctid
--> --------
-->  (0,93)
--> (1 row)

-- [count]
--! as: counts
--! expect: col("updates") == [500, 250]
--! expect: col("hot")[0] == 250 and col("hot")[1] < 25
SELECT relname, n_tup_upd AS updates, n_tup_hot_upd AS hot
FROM pg_stat_user_tables ORDER BY relname DESC;
-->  relname   | updates | hot
--> -----------+---------+-----
-->  jobs      |     500 | 250
-->  full_jobs |     250 |   0
--> (2 rows)
