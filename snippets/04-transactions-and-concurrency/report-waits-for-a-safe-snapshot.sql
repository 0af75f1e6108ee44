-- title: A deferrable report waits for a safe moment
-- claim: It waits once, before its first read; the late receipt commits and is counted.
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
SELECT current_batch FROM batches;
-->  current_batch
--> ---------------
-->              1
--> (1 row)

--@ closer
UPDATE batches SET current_batch = 2;
--> UPDATE 1

--@ report
BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE;
--! waits
--! expect: value == 800
SELECT SUM(amount) AS batch_1 FROM receipts WHERE batch = 1;
--> waits for shop, until step 7
-->  batch_1
--> ---------
-->      800
--> (1 row)

--@ shop
INSERT INTO receipts VALUES (1, 300);
--> INSERT 1
--! expect: error is None
COMMIT;

--@ report
COMMIT;
