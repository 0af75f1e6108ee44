-- title: `NOWAIT` and `SKIP LOCKED` do not queue
-- claim: A locked row is an error at once or no row at all; the row beside it is free.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1

--@ bob
--! error postgres: 55P03
--! error mariadb: 1205
SELECT balance FROM accounts WHERE account_id = 1
FOR UPDATE NOWAIT;
--postgres> ERROR 55P03: could not obtain lock on row in relation "accounts"
--mariadb> ERROR 1205: Lock wait timeout exceeded; try restarting transaction
--! expect: not waits and rows == 0
SELECT balance FROM accounts WHERE account_id = 1
FOR UPDATE SKIP LOCKED;
-->  balance
--> ---------
--> (0 rows)
--! expect: not waits and value == 50000
SELECT balance FROM accounts WHERE account_id = 2
FOR UPDATE NOWAIT;
-->  balance
--> ---------
-->    50000
--> (1 row)

--@ alice
COMMIT;
