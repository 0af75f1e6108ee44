-- title: SQLite's log waits for the oldest reader
-- claim: While a reader holds its snapshot, a checkpoint cannot copy the pages written after it.
-- dataset: bank
-- engines: sqlite
-- sessions: reader writer
-- levels: wal
-- recorded: SQLite 3.54.1

--@ reader
BEGIN;
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ writer
UPDATE accounts SET balance = 90000 WHERE account_id = 1;
--> UPDATE 1
UPDATE accounts SET balance = 80000 WHERE account_id = 1;
--> UPDATE 1
--! expect: col("log")[0] > col("checkpointed")[0]
PRAGMA wal_checkpoint;
-->  busy | log | checkpointed
--> ------+-----+--------------
-->     0 |   2 |            0
--> (1 row)

--@ reader
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)
COMMIT;

--@ writer
--! expect: col("log") == col("checkpointed")
PRAGMA wal_checkpoint;
-->  busy | log | checkpointed
--> ------+-----+--------------
-->     0 |   2 |            2
--> (1 row)
