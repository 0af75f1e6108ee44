-- title: Optimistic: compare the version when writing
-- claim: Nobody holds a lock between read and write; Bob's write finds another version and changes no row.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
--! expect: col("version") == [1]
SELECT kind, version FROM accounts WHERE account_id = 1;
-->  kind     | version
--> ----------+---------
-->  checking |       1
--> (1 row)
--@ bob
--! expect: col("version") == [1]
SELECT kind, version FROM accounts WHERE account_id = 1;
-->  kind     | version
--> ----------+---------
-->  checking |       1
--> (1 row)

--@ alice
--! expect: rows == 1
UPDATE accounts SET kind = 'savings', version = version + 1
WHERE account_id = 1 AND version = 1;
--> UPDATE 1
--@ bob
--! expect: rows == 0
UPDATE accounts SET kind = 'joint', version = version + 1
WHERE account_id = 1 AND version = 1;
--> UPDATE 0

-- [after]
--! expect: col("version") == [2]
SELECT kind, version FROM accounts WHERE account_id = 1;
-->  kind    | version
--> ---------+---------
-->  savings |       2
--> (1 row)
