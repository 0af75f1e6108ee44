-- title: Two readers, one writer
-- claim: Nobody sees an uncommitted version; after the commit a new statement sees it, an old snapshot does not.
-- dataset: bank
-- engines: postgres
-- sessions: writer committed repeatable
-- recorded: PostgreSQL 18.6

--@ committed
BEGIN ISOLATION LEVEL READ COMMITTED;

--@ repeatable
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! as: first
--! expect: col("balance") == [100000]
SELECT ctid, balance FROM accounts WHERE account_id = 1;
-->  ctid  | balance
--> -------+---------
-->  (0,1) |  100000
--> (1 row)

--@ writer
BEGIN;
UPDATE accounts SET balance = 50000 WHERE account_id = 1;
--> UPDATE 1

--@ committed
--! expect: col("balance") == [100000] and not waits
SELECT ctid, balance FROM accounts WHERE account_id = 1;
-->  ctid  | balance
--> -------+---------
-->  (0,1) |  100000
--> (1 row)

--@ writer
COMMIT;

--@ committed
--! as: newer
--! expect: col("balance") == [50000]
--! expect: col("ctid") != first.col("ctid")
SELECT ctid, balance FROM accounts WHERE account_id = 1;
-->  ctid  | balance
--> -------+---------
-->  (0,7) |   50000
--> (1 row)

--@ repeatable
--! expect: col("balance") == [100000]
--! expect: col("ctid") == first.col("ctid")
SELECT ctid, balance FROM accounts WHERE account_id = 1;
-->  ctid  | balance
--> -------+---------
-->  (0,1) |  100000
--> (1 row)
COMMIT;
--! expect: col("balance") == [50000]
--! expect: col("ctid") == newer.col("ctid")
SELECT ctid, balance FROM accounts WHERE account_id = 1;
-->  ctid  | balance
--> -------+---------
-->  (0,7) |   50000
--> (1 row)
