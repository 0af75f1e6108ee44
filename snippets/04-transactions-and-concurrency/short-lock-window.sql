-- title: Short: compute first, then lock, write and commit
-- claim: The same work locks the row for two statements in a row, and Bob never waits.
-- dataset: bank
-- engines: postgres sqlite
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, SQLite 3.54.1

--@ alice
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
--! expect: not waits and rows == 1
UPDATE accounts SET balance = balance + 500 WHERE account_id = 1;
--> UPDATE 1

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
BEGIN;
UPDATE accounts SET balance = balance - 100, version = version + 1
WHERE account_id = 1;
--> UPDATE 1
COMMIT;
