-- title: A worker dies with a job
-- claim: The server rolls the dead session back, so the job is free again for the next worker.
-- dataset: bank
-- engines: postgres
-- sessions: ann ben
-- recorded: PostgreSQL 18.6

-- [setup]
--@ ann
SET application_name = 'ann';

-- [death]
--@ ann
BEGIN;
--! expect: col("job_id") == [2]
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 1 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-----------------
-->       2 | resize photo 17
--> (1 row)
UPDATE jobs SET status = 'done', worker = 'ann' WHERE job_id = 2;
--> UPDATE 1

--@ ben
--! expect: value == "t"
SELECT pg_terminate_backend(pid, 5000) AS ann_is_gone
FROM pg_stat_activity WHERE application_name = 'ann';
-->  ann_is_gone
--> -------------
-->  t
--> (1 row)

BEGIN;
--! expect: col("job_id") == [2]
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 1 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-----------------
-->       2 | resize photo 17
--> (1 row)
COMMIT;
