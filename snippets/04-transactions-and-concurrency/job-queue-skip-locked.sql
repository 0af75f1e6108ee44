-- title: Two workers, two jobs
-- claim: `SKIP LOCKED` gives the second worker the next free job at once.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: ann ben
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ ann
BEGIN;
--! expect: col("job_id") == [2]
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 1 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-----------------
-->       2 | resize photo 17
--> (1 row)

--@ ben
BEGIN;
--! expect: col("job_id") == [3]
SELECT job_id, task FROM jobs WHERE status = 'queued'
ORDER BY job_id LIMIT 1 FOR UPDATE SKIP LOCKED;
-->  job_id | task
--> --------+-------------------
-->       3 | send invoice 1002
--> (1 row)

--@ ann
UPDATE jobs SET status = 'done', worker = 'ann' WHERE job_id = 2;
--> UPDATE 1
COMMIT;

--@ ben
UPDATE jobs SET status = 'done', worker = 'ben' WHERE job_id = 3;
--> UPDATE 1
COMMIT;

-- [after]
--! expect: col("worker") == ["ann", "ben"]
SELECT job_id, status, worker FROM jobs
WHERE job_id IN (2, 3) ORDER BY job_id;
-->  job_id | status | worker
--> --------+--------+--------
-->       2 | done   | ann
-->       3 | done   | ben
--> (2 rows)
