-- title: SQLite's snapshot starts at the first query
-- claim: With a write-ahead log, a commit between BEGIN and the first read is visible; a later one is not.
-- dataset: bank
-- engines: sqlite
-- sessions: reader writer
-- levels: wal
-- recorded: SQLite 3.54.1

--@ reader
BEGIN;

--@ writer
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! expect: value == 90000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    90000
--> (1 row)

--@ writer
UPDATE accounts SET balance = 80000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! expect: value == 90000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    90000
--> (1 row)
COMMIT;
--! expect: value == 80000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    80000
--> (1 row)
