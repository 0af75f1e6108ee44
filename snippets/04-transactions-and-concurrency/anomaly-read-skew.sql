-- title: Read skew
-- claim: Below REPEATABLE READ Bob reads one account before a transfer and the other after it.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: checking.error is None and savings.value + checking.value != 160000
-- happens: postgres-ru postgres-rc mariadb-ru mariadb-rc sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ bob
BEGIN;
--! as: savings
SELECT balance FROM accounts
WHERE account_id = 3;
-->  balance
--> ---------
-->    60000
--> (1 row)

--@ alice
--! waits mariadb-se
--! error sqlite-rollback: SQLITE_BUSY
UPDATE accounts
SET balance = balance
  + CASE account_id WHEN 3
    THEN 30000 ELSE -30000 END
WHERE account_id IN (1, 3);
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> UPDATE 2
--mariadb-se> waits for bob, until step 4
--mariadb-se> UPDATE 2
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
--! as: checking
--! ends mariadb-se
--! error mariadb-se: 1213
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared>  balance
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared> ---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared>    70000
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,sqlite-shared> (1 row)
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>  balance
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> ---------
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>   100000
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> (1 row)
--mariadb-se> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction
COMMIT;

--@ alice
--! only: sqlite-rollback
UPDATE accounts
SET balance = balance
  + CASE account_id WHEN 3
    THEN 30000 ELSE -30000 END
WHERE account_id IN (1, 3);
--> UPDATE 2
