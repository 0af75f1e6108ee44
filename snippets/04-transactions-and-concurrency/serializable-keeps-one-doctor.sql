-- title: SERIALIZABLE lets only one doctor leave
-- claim: One of the two is refused, by a conflict check in PostgreSQL and a deadlock in InnoDB.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: abel baker
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

-- [setup]
--@ abel
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--@ baker
--! only: mariadb
SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE;

-- [timeline]
--@ abel
--! only: postgres
BEGIN ISOLATION LEVEL SERIALIZABLE;
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
BEGIN ISOLATION LEVEL SERIALIZABLE;
--! only: mariadb
START TRANSACTION;
--! expect: value == 2
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ abel
--! waits mariadb
--! expect postgres: waits == False
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--postgres> UPDATE 1
--mariadb> waits for baker, until step 6
--mariadb> UPDATE 1

--@ baker
--! ends mariadb
--! error mariadb: 1213
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--postgres> UPDATE 1
--mariadb> ERROR 1213: Deadlock found when trying to get lock; try restarting transaction

--@ abel
COMMIT;

--@ baker
--! as: refused
--! error postgres: 40001
COMMIT;
--postgres> ERROR 40001: could not serialize access due to read/write dependencies among transactions
--postgres>   DETAIL: Reason code: Canceled on identification as a pivot, during commit attempt.
--postgres>   HINT: The transaction might succeed if retried.

-- [result]
--! as: left
--! expect: value == 1
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        1
--> (1 row)
