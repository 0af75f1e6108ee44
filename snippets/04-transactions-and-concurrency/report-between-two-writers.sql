-- title: A report sees a batch closed, and then it grows
-- claim: At REPEATABLE READ a transaction that only reads can make a harmless pair wrong.
-- engines: postgres
-- sessions: shop closer report
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE batches (current_batch INTEGER NOT NULL);
CREATE TABLE receipts (batch INTEGER NOT NULL, amount INTEGER);
INSERT INTO batches VALUES (1);
--> INSERT 1
INSERT INTO receipts VALUES (1, 500);
--> INSERT 1

-- [timeline]
--@ shop
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! expect: value == 1
SELECT current_batch FROM batches;
-->  current_batch
--> ---------------
-->              1
--> (1 row)

--@ closer
UPDATE batches SET current_batch = 2;
--> UPDATE 1

--@ report
BEGIN ISOLATION LEVEL REPEATABLE READ;
--! expect: value == 2
SELECT current_batch FROM batches;
-->  current_batch
--> ---------------
-->              2
--> (1 row)
--! as: reported
--! expect: value == 500
SELECT SUM(amount) AS batch_1 FROM receipts WHERE batch = 1;
-->  batch_1
--> ---------
-->      500
--> (1 row)
COMMIT;

--@ shop
INSERT INTO receipts VALUES (1, 300);
--> INSERT 1
COMMIT;

-- [result]
--! as: truth
--! expect: value == 800 and value != reported.value
SELECT SUM(amount) AS batch_1 FROM receipts WHERE batch = 1;
-->  batch_1
--> ---------
-->      800
--> (1 row)
