-- title: Two workers take different jobs
-- claim: Nobody waits, and no job is taken twice.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: ann ben
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ ann
BEGIN;
--! as: ann
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 2 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-------------------
-->       2 | resize photo 17
-->       3 | send invoice 1002
--> (2 rows)

--@ ben
BEGIN;
--! as: ben
--! expect: not waits and rows == 2
--! expect: len(set(ann.col("job_id") + col("job_id"))) == 4
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 2 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-----------------
-->       4 | rebuild report
-->       5 | resize photo 18
--> (2 rows)

--@ ann
UPDATE jobs SET status = 'done', worker = 'ann'
WHERE job_id IN (2, 3);
--> UPDATE 2
COMMIT;

--@ ben
ROLLBACK;

-- [after]
--! expect: col("job_id") == [4, 5, 6]
SELECT job_id, status FROM jobs WHERE status = 'queued'
ORDER BY job_id;
-->  job_id | status
--> --------+--------
-->       4 | queued
-->       5 | queued
-->       6 | queued
--> (3 rows)
