-- title: Readers pass, writers queue
-- claim: A read beside an open update answers at once; a second update waits, and a snapshot may then fail.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- levels: rc rr
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ alice
BEGIN;
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! expect: value == 100000 and not waits
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
--! waits
--! error postgres-rr: 40001
UPDATE accounts SET balance = balance - 100
WHERE account_id = 1;
--postgres-rc,mariadb-rc,mariadb-rr> waits for alice, until step 6
--postgres-rc,mariadb-rc,mariadb-rr> UPDATE 1
--postgres-rr> waits for alice, until step 6
--postgres-rr> ERROR 40001: could not serialize access due to concurrent update

--@ alice
COMMIT;

--@ bob
COMMIT;

-- [after]
--! expect postgres-rc mariadb: value == 89900
--! expect postgres-rr: value == 90000
SELECT balance FROM accounts WHERE account_id = 1;
--postgres-rc,mariadb-rc,mariadb-rr>  balance
--postgres-rc,mariadb-rc,mariadb-rr> ---------
--postgres-rc,mariadb-rc,mariadb-rr>    89900
--postgres-rc,mariadb-rc,mariadb-rr> (1 row)
--postgres-rr>  balance
--postgres-rr> ---------
--postgres-rr>    90000
--postgres-rr> (1 row)
