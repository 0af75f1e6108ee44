-- title: Two reads at READ COMMITTED show two moments
-- claim: Money moves between two statements, and their sum is a total that never existed.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: reader writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ reader
--! only: postgres
BEGIN ISOLATION LEVEL READ COMMITTED;
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
--! only: mariadb
START TRANSACTION;
--! as: checking
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
BEGIN;
UPDATE accounts SET balance = balance - 50000 WHERE account_id = 1;
--> UPDATE 1
UPDATE accounts SET balance = balance + 50000 WHERE account_id = 3;
--> UPDATE 1
COMMIT;

--@ reader
--! as: savings
--! expect: checking.value + value == 210000
SELECT balance FROM accounts WHERE account_id = 3;
-->  balance
--> ---------
-->   110000
--> (1 row)
--! as: truth
--! expect: value == 160000
SELECT SUM(balance) AS total FROM accounts
WHERE account_id IN (1, 3);
-->   total
--> --------
-->  160000
--> (1 row)
COMMIT;
