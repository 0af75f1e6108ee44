-- title: Fixing the snapshot early
-- claim: `SELECT 1` is enough in PostgreSQL; MariaDB has a clause for it.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: reader writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ reader
--! only: postgres
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
START TRANSACTION WITH CONSISTENT SNAPSHOT;
--! only: postgres
SELECT 1;
-->  ?column?
--> ----------
-->         1
--> (1 row)

--@ writer
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
COMMIT;
