-- title: Ask who waits for whom
-- claim: A third session sees both waiters, and each is blocked by the other, until she ends one of them.
-- dataset: bank
-- engines: postgres
-- sessions: alice bob dba
-- recorded: PostgreSQL 18.6

-- [setup]
--@ alice
SET deadlock_timeout = '60s';
SET application_name = 'alice';
--@ bob
SET deadlock_timeout = '60s';
SET application_name = 'bob';

-- [cycle]
--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1
--@ bob
BEGIN;
UPDATE accounts SET balance = balance - 500 WHERE account_id = 2;
--> UPDATE 1
--@ alice
--! waits
UPDATE accounts SET balance = balance + 100 WHERE account_id = 2;
--> waits for bob, until step 8
--> UPDATE 1
--@ bob
--! waits
--! error: 57P01
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--> waits for alice, until step 8
--> ERROR 57P01: terminating connection due to administrator command

--@ dba
--! expect: col("waiting") == ["alice", "bob"]
--! expect: col("blocker") == ["bob", "alice"]
SELECT
  w.application_name AS waiting,
  b.application_name AS blocker
FROM pg_stat_activity AS w
JOIN pg_stat_activity AS b
  ON b.pid = ANY (pg_blocking_pids(w.pid))
WHERE w.wait_event_type = 'Lock'
ORDER BY waiting;
-->  waiting | blocker
--> ---------+---------
-->  alice   | bob
-->  bob     | alice
--> (2 rows)
--! expect: value == "t"
SELECT pg_terminate_backend(pid, 5000) AS ended
FROM pg_stat_activity
WHERE application_name = 'bob';
-->  ended
--> -------
-->  t
--> (1 row)

--@ alice
COMMIT;
