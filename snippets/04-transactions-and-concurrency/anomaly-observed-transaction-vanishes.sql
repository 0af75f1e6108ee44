-- title: Observed transaction vanishes
-- claim: Where dirty reads are possible, Carol sees Bob's change at one seat and not at the other.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob carol
-- levels: ru rc rr se rollback wal shared
-- anomaly: first.col("held_by") == ["Bob", "Alice"]
-- happens: mariadb-ru sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ alice
BEGIN;
UPDATE seats
SET held_by = 'Alice'
WHERE seat_id IN ('1B', '1C');
--> UPDATE 2

--@ bob
BEGIN;
--! waits postgres mariadb
--! error postgres-rr postgres-se: 40001
--! error sqlite-rollback sqlite-wal: SQLITE_BUSY
--! error sqlite-shared: SQLITE_LOCKED_SHAREDCACHE
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1B';
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se> waits for alice, until step 5
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se> UPDATE 1
--postgres-rr,postgres-se> waits for alice, until step 5
--postgres-rr,postgres-se> ERROR 40001: could not serialize access due to concurrent update
--sqlite-rollback,sqlite-wal> ERROR SQLITE_BUSY: database is locked
--sqlite-shared> ERROR SQLITE_LOCKED_SHAREDCACHE: database table is locked

--@ alice
COMMIT;

--@ bob
--! only: sqlite
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1B';
--> UPDATE 1

--@ carol
BEGIN;
--! as: first
--! waits mariadb-se
SELECT seat_id, held_by
FROM seats
WHERE seat_id IN ('1B', '1C')
ORDER BY seat_id;
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  seat_id | held_by
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> ---------+---------
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  1B      | Alice
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal>  1C      | Alice
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-rc,mariadb-rr,sqlite-rollback,sqlite-wal> (2 rows)
--mariadb-ru,sqlite-shared>  seat_id | held_by
--mariadb-ru,sqlite-shared> ---------+---------
--mariadb-ru,sqlite-shared>  1B      | Bob
--mariadb-ru,sqlite-shared>  1C      | Alice
--mariadb-ru,sqlite-shared> (2 rows)
--mariadb-se> waits for bob, until step 9
--mariadb-se>  seat_id | held_by
--mariadb-se> ---------+---------
--mariadb-se>  1B      | Bob
--mariadb-se>  1C      | Bob
--mariadb-se> (2 rows)

--@ bob
--! error postgres-rr postgres-se: 25P02
UPDATE seats SET held_by = 'Bob'
WHERE seat_id = '1C';
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> UPDATE 1
--postgres-rr,postgres-se> ERROR 25P02: current transaction is aborted, commands ignored until end of transaction block
--! error sqlite-rollback: SQLITE_BUSY
COMMIT;
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ carol
--! as: second
SELECT seat_id, held_by
FROM seats
WHERE seat_id IN ('1B', '1C')
ORDER BY seat_id;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared>  seat_id | held_by
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared> ---------+---------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared>  1B      | Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared>  1C      | Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-se,sqlite-shared> (2 rows)
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>  seat_id | held_by
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> ---------+---------
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>  1B      | Alice
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal>  1C      | Alice
--postgres-rr,postgres-se,mariadb-rr,sqlite-rollback,sqlite-wal> (2 rows)
COMMIT;

--@ bob
--! only: sqlite-rollback
COMMIT;
