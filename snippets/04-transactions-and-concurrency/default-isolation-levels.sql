-- title: What you get without asking
-- claim: PostgreSQL starts at READ COMMITTED, MariaDB at REPEATABLE READ.
-- engines: postgres mariadb
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--! only: postgres
--! expect: value == "read committed"
SHOW default_transaction_isolation;
-->  default_transaction_isolation
--> -------------------------------
-->  read committed
--> (1 row)
--! only: mariadb
--! expect: value == "REPEATABLE-READ"
SELECT @@tx_isolation;
-->  @@tx_isolation
--> -----------------
-->  REPEATABLE-READ
--> (1 row)
