-- title: A foreign key locks the row it points to
-- claim: Beside a new transfer PostgreSQL lets the balance change and stops only `FOR UPDATE`; InnoDB stops both.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob carol
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
INSERT INTO transfers VALUES (9, 1, 2, 500, '2025-03-11');
--> INSERT 1

--@ bob
--! waits mariadb
--! expect postgres: not waits and rows == 1
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--postgres> UPDATE 1
--mariadb> waits for alice, until step 5
--mariadb> UPDATE 1

--@ carol
--! waits
SELECT balance FROM accounts WHERE account_id = 2 FOR UPDATE;
--> waits for alice, until step 5
-->  balance
--> ---------
-->    50000
--> (1 row)

--@ alice
ROLLBACK;
