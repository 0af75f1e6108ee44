-- title: Where the level can be set in MariaDB
-- claim: For the session before a transaction starts; inside it the change is refused.
-- dataset: bank
-- engines: mariadb
-- recorded: MariaDB 10.11.19

--! expect: value == "REPEATABLE-READ"
SELECT @@tx_isolation;
-->  @@tx_isolation
--> -----------------
-->  REPEATABLE-READ
--> (1 row)
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
--! expect: value == "READ-COMMITTED"
SELECT @@tx_isolation;
-->  @@tx_isolation
--> ----------------
-->  READ-COMMITTED
--> (1 row)

START TRANSACTION;
--! error: 1568
SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;
--> ERROR 1568: Transaction characteristics can't be changed while a transaction is in progress
ROLLBACK;
