-- title: Phantom, by plain reads
-- claim: READ COMMITTED counts a booking that was not there before; REPEATABLE READ does not, on both servers.
-- dataset: bank
-- engines: postgres mariadb sqlite
-- sessions: alice bob
-- levels: ru rc rr se rollback wal shared
-- anomaly: second.value > first.value
-- happens: postgres-ru postgres-rc mariadb-ru mariadb-rc sqlite-shared
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19, SQLite 3.54.1

--@ bob
BEGIN;
--! as: first
SELECT count(*) FROM bookings
WHERE room = 'Blue';
--postgres-ru,postgres-rc,postgres-rr,postgres-se>  count
--postgres-ru,postgres-rc,postgres-rr,postgres-se> -------
--postgres-ru,postgres-rc,postgres-rr,postgres-se>      2
--postgres-ru,postgres-rc,postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>  count(*)
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> ----------
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared>         2
--mariadb-ru,mariadb-rc,mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal,sqlite-shared> (1 row)

--@ alice
--! waits mariadb-se
--! error sqlite-rollback: SQLITE_BUSY
INSERT INTO bookings VALUES
  (5, 'Blue', 'Alice',
   '2025-03-10', '2025-03-12');
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr,sqlite-wal,sqlite-shared> INSERT 1
--mariadb-se> waits for bob, until step 5
--mariadb-se> INSERT 1
--sqlite-rollback> ERROR SQLITE_BUSY: database is locked

--@ bob
--! as: second
SELECT count(*) FROM bookings
WHERE room = 'Blue';
--postgres-ru,postgres-rc>  count
--postgres-ru,postgres-rc> -------
--postgres-ru,postgres-rc>      3
--postgres-ru,postgres-rc> (1 row)
--postgres-rr,postgres-se>  count
--postgres-rr,postgres-se> -------
--postgres-rr,postgres-se>      2
--postgres-rr,postgres-se> (1 row)
--mariadb-ru,mariadb-rc,sqlite-shared>  count(*)
--mariadb-ru,mariadb-rc,sqlite-shared> ----------
--mariadb-ru,mariadb-rc,sqlite-shared>         3
--mariadb-ru,mariadb-rc,sqlite-shared> (1 row)
--mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal>  count(*)
--mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal> ----------
--mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal>         2
--mariadb-rr,mariadb-se,sqlite-rollback,sqlite-wal> (1 row)
COMMIT;

--@ alice
--! only: sqlite-rollback
INSERT INTO bookings VALUES
  (5, 'Blue', 'Alice',
   '2025-03-10', '2025-03-12');
--> INSERT 1
