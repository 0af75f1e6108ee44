-- title: Phantom, by a locking read
-- claim: At InnoDB's REPEATABLE READ a locking read and an update find a row that the plain read beside them does not show.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: alice bob
-- levels: ru rc rr se
-- anomaly: locked.rows > plain.rows
-- happens: postgres-ru postgres-rc mariadb-ru mariadb-rc mariadb-rr
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ bob
BEGIN;
--! as: plain
SELECT guest FROM bookings
WHERE room = 'Blue' ORDER BY 1;
-->  guest
--> -------
-->  Alice
-->  Bob
--> (2 rows)

--@ alice
--! waits mariadb-se
INSERT INTO bookings VALUES
  (5, 'Blue', 'Carol',
   '2025-03-10', '2025-03-12');
--postgres-ru,postgres-rc,postgres-rr,postgres-se,mariadb-ru,mariadb-rc,mariadb-rr> INSERT 1
--mariadb-se> waits for bob, until step 8
--mariadb-se> INSERT 1

--@ bob
--! as: again
--! expect mariadb-rr: rows == 2
SELECT guest FROM bookings
WHERE room = 'Blue' ORDER BY 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc>  guest
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc> -------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc>  Alice
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc>  Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc>  Carol
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc> (3 rows)
--postgres-rr,postgres-se,mariadb-rr,mariadb-se>  guest
--postgres-rr,postgres-se,mariadb-rr,mariadb-se> -------
--postgres-rr,postgres-se,mariadb-rr,mariadb-se>  Alice
--postgres-rr,postgres-se,mariadb-rr,mariadb-se>  Bob
--postgres-rr,postgres-se,mariadb-rr,mariadb-se> (2 rows)
--! as: locked
SELECT guest FROM bookings
WHERE room = 'Blue' ORDER BY 1
FOR UPDATE;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  guest
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> -------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  Alice
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  Bob
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  Carol
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> (3 rows)
--postgres-rr,postgres-se,mariadb-se>  guest
--postgres-rr,postgres-se,mariadb-se> -------
--postgres-rr,postgres-se,mariadb-se>  Alice
--postgres-rr,postgres-se,mariadb-se>  Bob
--postgres-rr,postgres-se,mariadb-se> (2 rows)
--! as: updated
--! expect mariadb-rr: rows == 3
--! expect postgres-rr postgres-se mariadb-se: rows == 2
UPDATE bookings
SET guest = upper(guest)
WHERE room = 'Blue';
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> UPDATE 3
--postgres-rr,postgres-se,mariadb-se> UPDATE 2
--! as: own
--! expect mariadb-rr: rows == 3
--! expect postgres-rr postgres-se mariadb-se: rows == 2
SELECT guest FROM bookings
WHERE room = 'Blue' ORDER BY 1;
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  guest
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> -------
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  ALICE
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  BOB
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr>  CAROL
--postgres-ru,postgres-rc,mariadb-ru,mariadb-rc,mariadb-rr> (3 rows)
--postgres-rr,postgres-se,mariadb-se>  guest
--postgres-rr,postgres-se,mariadb-se> -------
--postgres-rr,postgres-se,mariadb-se>  ALICE
--postgres-rr,postgres-se,mariadb-se>  BOB
--postgres-rr,postgres-se,mariadb-se> (2 rows)
COMMIT;
