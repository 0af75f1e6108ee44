-- title: The same row, read twice at two levels
-- claim: READ COMMITTED reads the new value, REPEATABLE READ the value of its first read.
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
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ rr_reader
--! only: postgres
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! only: mariadb
START TRANSACTION;
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
--! expect: waits == False
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ rc_reader
--! as: committed
--! expect: value == 50000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    50000
--> (1 row)
COMMIT;

--@ rr_reader
--! as: repeatable
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
COMMIT;
