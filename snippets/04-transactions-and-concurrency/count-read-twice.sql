-- title: The same count, read twice at two levels
-- claim: READ COMMITTED counts a new row, REPEATABLE READ does not.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: rc_reader rr_reader writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--@ rc_reader
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
--@ rr_reader
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;

-- [timeline]
--@ rc_reader
--! only: postgres
BEGIN ISOLATION LEVEL READ COMMITTED;
--! only: mariadb
START TRANSACTION;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ rr_reader
--! only: postgres
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
START TRANSACTION;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ writer
INSERT INTO doctors VALUES (4, 'Dr. Diaz', true);
--> INSERT 1

--@ rc_reader
--! expect: value == 3
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        3
--> (1 row)
COMMIT;

--@ rr_reader
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)
COMMIT;
