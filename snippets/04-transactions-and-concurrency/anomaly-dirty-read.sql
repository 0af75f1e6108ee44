-- title: Dirty read
-- claim: In the middle of a transfer Bob's total lacks 300.00 at InnoDB's READ UNCOMMITTED and in SQLite's shared cache, nowhere else.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: seen.value == 130000
-- happens: mariadb-ru sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE accounts
SET balance = balance - 30000
WHERE account_id = 1;
--> UPDATE 1

--@ bob
BEGIN;
--! as: seen
--! waits mariadb-se
SELECT sum(balance) AS total
FROM accounts
WHERE account_id IN (1, 3);
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>   total
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> --------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  160000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
--mariadb-ru,sqlite-shared>   total
--mariadb-ru,sqlite-shared> --------
--mariadb-ru,sqlite-shared>  130000
--mariadb-ru,sqlite-shared> (1 row)
--mariadb-se> waits for alice, until step 6
--mariadb-se>   total
--mariadb-se> --------
--mariadb-se>  160000
--mariadb-se> (1 row)

--@ alice
UPDATE accounts
SET balance = balance + 30000
WHERE account_id = 3;
--> UPDATE 1
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
COMMIT;

--@ alice
--! only: sqlite-rollback
COMMIT;
