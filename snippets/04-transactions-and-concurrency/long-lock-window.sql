-- title: Long: compute while holding the lock
-- claim: Bob waits for a report that does not touch his row.
-- dataset: bank
-- engines: postgres sqlite
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--> UPDATE 1
SELECT sum(amount) FROM transfers WHERE from_account_id = 1;
--postgres>    sum
--postgres> -------
--postgres>  11000
--postgres> (1 row)
--sqlite>  sum(amount)
--sqlite> -------------
--sqlite>        11000
--sqlite> (1 row)

--@ bob
--! waits postgres
--! error sqlite: SQLITE_BUSY
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--postgres> waits for alice, until step 7
--postgres> UPDATE 1
--sqlite> ERROR SQLITE_BUSY: database is locked

--@ alice
SELECT max(booked_on) FROM transfers;
--postgres>  max
--postgres> ------------
--postgres>  2025-03-10
--postgres> (1 row)
--sqlite>  max(booked_on)
--sqlite> ----------------
--sqlite>  2025-03-10
--sqlite> (1 row)
UPDATE accounts SET version = version + 1 WHERE account_id = 1;
--> UPDATE 1
COMMIT;
