-- title: InnoDB locks the gap where a row could appear
-- claim: An insert into a gap that alice searched waits on MariaDB; outside it, and on PostgreSQL, it goes ahead.
-- engines: mariadb postgres
-- sessions: alice bob
-- levels: rr
-- recorded: MariaDB 10.11.19, PostgreSQL 18.6

-- [setup]
CREATE TABLE tickets (ticket_id INT PRIMARY KEY, holder VARCHAR(20));
INSERT INTO tickets VALUES (10, 'Ann'), (20, 'Ben'), (30, 'Cid');
--> INSERT 3

-- [gap]
--@ alice
BEGIN;
--! expect: rows == 0
SELECT ticket_id FROM tickets
WHERE ticket_id BETWEEN 12 AND 18 FOR UPDATE;
-->  ticket_id
--> -----------
--> (0 rows)

--@ bob
--! only: mariadb
SET innodb_lock_wait_timeout = 1;
--! expect: not waits and rows == 1
INSERT INTO tickets VALUES (25, 'Bob');
--> INSERT 1
--! only: mariadb
--! error: 1205
SELECT ticket_id FROM tickets
WHERE ticket_id = 20 FOR UPDATE NOWAIT;
--> ERROR 1205: Lock wait timeout exceeded; try restarting transaction
--! ends mariadb
--! error mariadb: 1205
--! waits mariadb
INSERT INTO tickets VALUES (15, 'Bob');
--mariadb-rr> waits for alice, ended by the engine
--mariadb-rr> ERROR 1205: Lock wait timeout exceeded; try restarting transaction
--postgres-rr> INSERT 1

--@ alice
--! expect: rows == 0
SELECT ticket_id FROM tickets
WHERE ticket_id BETWEEN 12 AND 18 FOR UPDATE;
-->  ticket_id
--> -----------
--> (0 rows)
COMMIT;
