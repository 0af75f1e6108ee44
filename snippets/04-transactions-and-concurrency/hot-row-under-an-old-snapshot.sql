-- title: One busy row under an old snapshot
-- claim: Every lookup of the row walks the versions that the snapshot keeps.
-- engines: postgres
-- sessions: app report
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE counters (
  counter_id INTEGER PRIMARY KEY,
  hits       INTEGER
);
INSERT INTO counters VALUES (1, 0);
--> INSERT 1
CREATE PROCEDURE count_hits(how_many INTEGER)
LANGUAGE plpgsql AS $$
BEGIN
  FOR i IN 1 .. how_many LOOP
    UPDATE counters SET hits = hits + 1 WHERE counter_id = 1;
    COMMIT;
  END LOOP;
END $$;

-- [sessions]
--@ app
SET enable_seqscan = off;
CALL count_hits(5000);
--! as: alone
--! mask: buffers
--! expect: plan uses "Index Scan" and buffers < 20
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT hits FROM counters WHERE counter_id = 1;
--> Index Scan using counters_pkey on counters (actual rows=1.00 loops=1)
-->   Index Cond: (counter_id = 1)
-->   Index Searches: 1
-->   Buffers: shared hit=2

--@ report
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT hits FROM counters;
-->  hits
--> ------
-->  5000
--> (1 row)

--@ app
CALL count_hits(5000);
--! as: held
--! mask: buffers
--! expect: plan uses "Index Scan"
--! expect: buffers >= 20 and alone.buffers < 5
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
SELECT hits FROM counters WHERE counter_id = 1;
--> Index Scan using counters_pkey on counters (actual rows=1.00 loops=1)
-->   Index Cond: (counter_id = 1)
-->   Index Searches: 1
-->   Buffers: shared hit=24

--@ report
COMMIT;
