-- title: Both doctors leave at REPEATABLE READ
-- claim: Each reads that two are on call, each signs off alone, and nobody is left.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: abel baker
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--@ abel
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--@ baker
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ;

-- [timeline]
--@ abel
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

--@ baker
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

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1
COMMIT;

--@ baker
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> UPDATE 1
COMMIT;

-- [result]
--! as: left
--! expect: value == 0
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        0
--> (1 row)
