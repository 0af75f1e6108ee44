-- title: A locking read first: InnoDB locks the gap
-- claim: At REPEATABLE READ the insert waits for the range that Bob read with a lock; at READ COMMITTED it does not.
-- dataset: bank
-- engines: mariadb
-- sessions: alice bob
-- levels: rc rr
-- recorded: MariaDB 10.11.19

--@ bob
BEGIN;
--! as: first
SELECT booking_id FROM bookings
WHERE booking_id > 2 FOR UPDATE;
-->  booking_id
--> ------------
-->           3
-->           4
--> (2 rows)

--@ alice
--! waits mariadb-rr
INSERT INTO bookings VALUES
  (5, 'Blue', 'Carol',
   '2025-03-10', '2025-03-12');
--mariadb-rc> INSERT 1
--mariadb-rr> waits for bob, until step 5
--mariadb-rr> INSERT 1

--@ bob
--! expect mariadb-rr: rows == first.rows
--! expect mariadb-rc: rows == first.rows + 1
SELECT booking_id FROM bookings
WHERE booking_id > 2 FOR UPDATE;
--mariadb-rc>  booking_id
--mariadb-rc> ------------
--mariadb-rc>           3
--mariadb-rc>           4
--mariadb-rc>           5
--mariadb-rc> (3 rows)
--mariadb-rr>  booking_id
--mariadb-rr> ------------
--mariadb-rr>           3
--mariadb-rr>           4
--mariadb-rr> (2 rows)
COMMIT;
