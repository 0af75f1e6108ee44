-- title: The same count at SERIALIZABLE
-- claim: PostgreSQL lets the writer through and shows the old count; InnoDB makes the writer wait.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: reader writer
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ reader
--! only: postgres
BEGIN ISOLATION LEVEL SERIALIZABLE;
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--! only: mariadb
START TRANSACTION;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ writer
--! as: write
--! waits mariadb
--! expect postgres: waits == False
UPDATE doctors SET on_call = true WHERE name = 'Dr. Chang';
--postgres> UPDATE 1
--mariadb> waits for reader, until step 6
--mariadb> UPDATE 1

--@ reader
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)
COMMIT;
--! expect: value == 3
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        3
--> (1 row)
