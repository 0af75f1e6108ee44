-- title: The snapshot is taken at the first query
-- claim: A commit after BEGIN is still seen; one after the first read is not.
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
START TRANSACTION;

--@ writer
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! as: first
--! expect: value == 50000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    50000
--> (1 row)

--@ writer
UPDATE accounts SET balance = 25000 WHERE account_id = 1;
--> UPDATE 1

--@ reader
--! expect: value == 50000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    50000
--> (1 row)
COMMIT;
