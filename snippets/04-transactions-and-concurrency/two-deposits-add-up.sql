-- title: Two deposits, one statement each
-- claim: The second update waits, then adds to what the first has committed, so no deposit is lost.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
UPDATE accounts SET balance = balance + 10000
WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! waits
--! expect: rows == 1
UPDATE accounts SET balance = balance + 20000
WHERE account_id = 1;
--> waits for alice, until step 5
--> UPDATE 1

--@ alice
COMMIT;
--@ bob
COMMIT;

-- [after]
--! expect: value == 130000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   130000
--> (1 row)
