-- title: Pessimistic: lock when reading
-- claim: Bob's read waits until Alice has committed, and then sees what she wrote.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
SELECT kind FROM accounts WHERE account_id = 1 FOR UPDATE;
-->  kind
--> ----------
-->  checking
--> (1 row)
--@ bob
BEGIN;
--! waits
--! expect: value == "savings"
SELECT kind FROM accounts WHERE account_id = 1 FOR UPDATE;
--> waits for alice, until step 6
-->  kind
--> ---------
-->  savings
--> (1 row)

--@ alice
UPDATE accounts SET kind = 'savings' WHERE account_id = 1;
--> UPDATE 1
COMMIT;
--@ bob
COMMIT;
