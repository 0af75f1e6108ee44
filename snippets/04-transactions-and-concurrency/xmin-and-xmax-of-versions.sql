-- title: Two sessions, two versions of one row
-- claim: The writer's number is the xmin of the new version and the xmax of the old one.
-- dataset: bank
-- engines: postgres
-- sessions: writer reader
-- recorded: PostgreSQL 18.6

--@ reader
--! as: before
--! mask: xmin
--! expect: col("xmax") == [0]
SELECT ctid, xmin, xmax, balance
FROM accounts WHERE account_id = 5;
-->  ctid  | xmin | xmax | balance
--> -------+------+------+---------
-->  (0,5) | 4859 |    0 |       0
--> (1 row)

--@ writer
BEGIN;
UPDATE accounts SET balance = 2500 WHERE account_id = 5;
--> UPDATE 1
--! as: made
--! mask: xmin
--! expect: col("ctid") != before.col("ctid")
--! expect: col("xmin")[0] > before.col("xmin")[0]
--! expect: col("xmax") == [0]
SELECT ctid, xmin, xmax, balance
FROM accounts WHERE account_id = 5;
-->  ctid  | xmin | xmax | balance
--> -------+------+------+---------
-->  (0,7) | 4871 |    0 |    2500
--> (1 row)

--@ reader
--! mask: xmin, xmax
--! expect: col("ctid") == before.col("ctid")
--! expect: col("xmin") == before.col("xmin")
--! expect: col("xmax") == made.col("xmin")
SELECT ctid, xmin, xmax, balance
FROM accounts WHERE account_id = 5;
-->  ctid  | xmin | xmax | balance
--> -------+------+------+---------
-->  (0,5) | 4859 | 4871 |       0
--> (1 row)

--@ writer
COMMIT;

--@ reader
--! mask: xmin
--! expect: col("ctid") == made.col("ctid")
--! expect: col("xmin") == made.col("xmin")
--! expect: col("xmax") == [0]
SELECT ctid, xmin, xmax, balance
FROM accounts WHERE account_id = 5;
-->  ctid  | xmin | xmax | balance
--> -------+------+------+---------
-->  (0,7) | 4871 |    0 |    2500
--> (1 row)
