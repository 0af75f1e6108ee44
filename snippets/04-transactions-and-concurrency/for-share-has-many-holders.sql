-- title: Many may share, nobody may write
-- claim: Two sessions hold the shared lock together; the update waits for both.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob carol
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
--! only: postgres
SELECT balance FROM accounts WHERE account_id = 1 FOR SHARE;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! only: mariadb
SELECT balance FROM accounts WHERE account_id = 1 LOCK IN SHARE MODE;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ bob
BEGIN;
--! only: postgres
--! expect: value == 100000 and not waits
SELECT balance FROM accounts WHERE account_id = 1 FOR SHARE;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! only: mariadb
--! expect: value == 100000 and not waits
SELECT balance FROM accounts WHERE account_id = 1 LOCK IN SHARE MODE;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ carol
--! waits
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> waits for bob, until step 7
--> UPDATE 1

--@ alice
COMMIT;
--@ bob
COMMIT;

-- [spelling]
--! error mariadb: 1064
SELECT balance FROM accounts WHERE account_id = 1 FOR SHARE;
--postgres>  balance
--postgres> ---------
--postgres>    90000
--postgres> (1 row)
--mariadb> ERROR 1064: You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version for the right syntax to use near 'SHARE' at line 1
