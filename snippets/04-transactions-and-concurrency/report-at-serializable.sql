-- title: With all three at SERIALIZABLE the receipt is refused
-- claim: The late receipt fails with 40001, so the printed total stays true.
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
--@ closer
SET default_transaction_isolation = 'serializable';

-- [timeline]
--@ shop
BEGIN ISOLATION LEVEL SERIALIZABLE;
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
BEGIN ISOLATION LEVEL SERIALIZABLE;
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
--! error: 40001
INSERT INTO receipts VALUES (1, 300);
--> ERROR 40001: could not serialize access due to read/write dependencies among transactions
-->   DETAIL: Reason code: Canceled on identification as a pivot, during write.
-->   HINT: The transaction might succeed if retried.
ROLLBACK;

-- [result]
--! expect: value == 500 and value == reported.value
SELECT SUM(amount) AS batch_1 FROM receipts WHERE batch = 1;
-->  batch_1
--> ---------
-->      500
--> (1 row)
