-- title: Without an index, InnoDB locks every row it reads
-- claim: A change of Dan's account stops a change of Bob's at Repeatable Read, until an index leads to the row.
-- dataset: bank
-- engines: mariadb postgres
-- sessions: alice bob
-- levels: rr
-- recorded: MariaDB 10.11.19, PostgreSQL 18.6

--@ alice
BEGIN;
UPDATE accounts SET version = 2 WHERE owner = 'Dan';
--> UPDATE 1

--@ bob
--! waits mariadb
--! expect postgres: not waits and rows == 1
UPDATE accounts SET version = 2 WHERE owner = 'Bob';
--mariadb-rr> waits for alice, until step 4
--mariadb-rr> UPDATE 1
--postgres-rr> UPDATE 1

--@ alice
COMMIT;

-- [index]
CREATE INDEX accounts_owner ON accounts (owner);

--@ alice
BEGIN;
UPDATE accounts SET version = 3 WHERE owner = 'Dan';
--> UPDATE 1

--@ bob
--! expect: not waits and rows == 1
UPDATE accounts SET version = 3 WHERE owner = 'Bob';
--> UPDATE 1

--@ alice
COMMIT;
