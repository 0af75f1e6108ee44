-- title: At Read Committed InnoDB locks no gap
-- claim: The insert goes ahead, and alice's second search finds a ticket that the first did not.
-- engines: mariadb
-- sessions: alice bob
-- levels: rc
-- recorded: MariaDB 10.11.19

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
--! expect: not waits and rows == 1
INSERT INTO tickets VALUES (15, 'Bob');
--> INSERT 1

--@ alice
--! expect: value == 15
SELECT ticket_id FROM tickets
WHERE ticket_id BETWEEN 12 AND 18 FOR UPDATE;
-->  ticket_id
--> -----------
-->         15
--> (1 row)
COMMIT;
