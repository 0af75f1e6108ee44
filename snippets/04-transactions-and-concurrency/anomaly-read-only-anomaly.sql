-- title: Read-only anomaly
-- claim: Below SERIALIZABLE a report can see a state that no order of the two writers explains.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: withdrawal deposit report
-- levels: ru rc rr se rollback wal shared
-- anomaly: seen.value == 200000 and final.value == 25000
-- happens: postgres-ru postgres-rc postgres-rr mariadb-ru mariadb-rc mariadb-rr sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ withdrawal
BEGIN;
SELECT sum(balance) AS total
FROM accounts
WHERE owner = 'Alice';
-->   total
--> --------
-->  160000
--> (1 row)

--@ deposit
--! waits mariadb-se
--! error sqlite-rollback: SQLITE_BUSY
INSERT INTO accounts VALUES
  (7, 'Alice', 'savings', 40000, 1);
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> INSERT 1
--mariadb-se> waits for withdrawal, until step 6
--mariadb-se> INSERT 1
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ report
--! as: seen
SELECT sum(balance) AS total
FROM accounts
WHERE owner = 'Alice';
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared>   total
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> --------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared>  200000
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> (1 row)
--mariadb-se,sqlite-rollback>   total
--mariadb-se,sqlite-rollback> --------
--mariadb-se,sqlite-rollback>  160000
--mariadb-se,sqlite-rollback> (1 row)

--@ withdrawal
--! error postgres-se: 40001
--! error sqlite-wal: SQLITE_BUSY_SNAPSHOT
-- 70000 + fee of 5000
UPDATE accounts
SET balance =
  balance - 75000
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-shared> UPDATE 1
--postgres-se> ERROR 40001: could not serialize access due to read/write dependencies among transactions
--postgres-se>   DETAIL: Reason code: Canceled on identification as a pivot, during write.
--postgres-se>   HINT: The transaction might succeed if retried.
--sqlite-wal> ERROR SQLITE_BUSY_SNAPSHOT: database is locked
COMMIT;

--@ deposit
--! only: sqlite-rollback
INSERT INTO accounts VALUES
  (7, 'Alice', 'savings', 40000, 1);
--> INSERT 1

-- [final]
--! as: final
SELECT balance FROM accounts
WHERE account_id = 1;
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-shared>  balance
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-shared> ---------
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-shared>    25000
--postgres-ru,postgres-rc,postgres-rr,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-shared> (1 row)
--postgres-se,sqlite-wal>  balance
--postgres-se,sqlite-wal> ---------
--postgres-se,sqlite-wal>   100000
--postgres-se,sqlite-wal> (1 row)
