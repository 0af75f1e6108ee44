-- title: `FOR UPDATE` stops other locks, not plain reads
-- claim: A plain read answers beside it; a second `FOR UPDATE` waits and then sees the new balance.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
SELECT balance FROM accounts WHERE account_id = 1 FOR UPDATE;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ bob
BEGIN;
--! expect: value == 100000 and not waits
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! waits
--! expect: value == 90000
SELECT balance FROM accounts WHERE account_id = 1 FOR UPDATE;
--> waits for alice, until step 7
-->  balance
--> ---------
-->    90000
--> (1 row)

--@ alice
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1
COMMIT;

--@ bob
COMMIT;
