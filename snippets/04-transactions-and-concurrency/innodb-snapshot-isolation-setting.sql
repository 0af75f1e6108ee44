-- title: innodb_snapshot_isolation refuses the second writer
-- claim: With this setting InnoDB's REPEATABLE READ ends a write on a row that changed since the snapshot with error 1020.
-- dataset: bank
-- engines: mariadb
-- sessions: alice bob
-- levels: rr
-- recorded: MariaDB 10.11.19

--@ bob
--! expect: value == 0
SELECT @@innodb_snapshot_isolation
  AS "default";
-->  default
--> ---------
-->        0
--> (1 row)
SET innodb_snapshot_isolation = ON;
BEGIN;
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ alice
UPDATE accounts
SET balance = 110000
WHERE account_id = 1;
--> UPDATE 1

--@ bob
--! error: 1020
UPDATE accounts
SET balance = 120000
WHERE account_id = 1;
--> ERROR 1020: Record has changed since last read in table 'accounts'; try restarting transaction
COMMIT;

-- [final]
--! expect: value == 110000
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   110000
--> (1 row)
