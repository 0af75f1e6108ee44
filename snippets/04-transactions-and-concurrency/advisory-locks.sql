-- title: A lock on a number instead of a row
-- claim: An advisory lock keeps others out by agreement: of a session until it unlocks, of a transaction until it ends.
-- engines: postgres
-- sessions: ann ben
-- recorded: PostgreSQL 18.6

--@ ann
SELECT pg_advisory_lock(42);
-->  pg_advisory_lock
--> ------------------
-->
--> (1 row)
--@ ben
--! expect: value == "f"
SELECT pg_try_advisory_lock(42);
-->  pg_try_advisory_lock
--> ----------------------
-->  f
--> (1 row)
--@ ann
--! expect: value == "t"
SELECT pg_advisory_unlock(42);
-->  pg_advisory_unlock
--> --------------------
-->  t
--> (1 row)

--@ ben
BEGIN;
SELECT pg_advisory_xact_lock(42);
-->  pg_advisory_xact_lock
--> -----------------------
-->
--> (1 row)
--@ ann
--! waits
SELECT pg_advisory_lock(42);
--> waits for ben, until step 7
-->  pg_advisory_lock
--> ------------------
-->
--> (1 row)
--@ ben
COMMIT;
