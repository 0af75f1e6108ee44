-- title: Aborted read
-- claim: Only InnoDB's READ UNCOMMITTED and SQLite's shared cache show Bob a balance that is then rolled back.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: seen.value == 999900
-- happens: mariadb-ru sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts
SET balance = 999900
WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! as: seen
--! waits mariadb-se
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  balance
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> ---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>   100000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
--mariadb-ru,sqlite-shared>  balance
--mariadb-ru,sqlite-shared> ---------
--mariadb-ru,sqlite-shared>   999900
--mariadb-ru,sqlite-shared> (1 row)
--mariadb-se> waits for alice, until step 5
--mariadb-se>  balance
--mariadb-se> ---------
--mariadb-se>   100000
--mariadb-se> (1 row)

--@ alice
ROLLBACK;

--@ bob
--! as: after
SELECT balance FROM accounts
WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
COMMIT;
