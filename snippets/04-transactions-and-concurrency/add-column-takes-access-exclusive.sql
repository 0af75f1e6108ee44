-- title: `ADD COLUMN` takes the strongest table lock
-- claim: It holds `AccessExclusiveLock` until the transaction ends; a `SELECT` holds the weakest lock.
-- dataset: bank
-- engines: postgres
-- sessions: report migration
-- recorded: PostgreSQL 18.6

--@ report
BEGIN;
SELECT count(*) FROM accounts;
-->  count
--> -------
-->      6
--> (1 row)
--! expect: col("mode") == ["AccessShareLock"]
SELECT mode FROM pg_locks
WHERE relation = 'accounts'::regclass;
-->  mode
--> -----------------
-->  AccessShareLock
--> (1 row)
COMMIT;

--@ migration
BEGIN;
ALTER TABLE accounts ADD COLUMN note text;
--! expect: "AccessExclusiveLock" in col("mode")
SELECT mode FROM pg_locks
WHERE relation = 'accounts'::regclass ORDER BY mode;
-->  mode
--> ---------------------
-->  AccessExclusiveLock
--> (1 row)
COMMIT;
