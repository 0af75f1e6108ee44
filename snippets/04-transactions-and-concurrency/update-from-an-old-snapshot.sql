-- title: An update of a row that has changed since the snapshot
-- claim: At REPEATABLE READ PostgreSQL refuses it; InnoDB updates the newer version it never showed.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
--! only: postgres
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
START TRANSACTION;
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ alice
--! as: again
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! error postgres: 40001
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;
--postgres> ERROR 40001: could not serialize access due to concurrent update
--mariadb> UPDATE 1
--! only: mariadb
--! expect: value == 49900
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    49900
--> (1 row)
--! only: mariadb
COMMIT;
--! only: postgres
ROLLBACK;
