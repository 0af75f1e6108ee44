-- title: Through the index they do not conflict
-- claim: The same steps commit when each read finds its row by key.
-- dataset: bank
-- engines: postgres
-- sessions: abel baker
-- recorded: PostgreSQL 18.6

-- [setup]
--@ abel
SET enable_seqscan = off;
--@ baker
SET enable_seqscan = off;

-- [timeline]
--@ abel
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT on_call FROM doctors WHERE doctor_id = 1;
-->  on_call
--> ---------
-->  t
--> (1 row)

--@ baker
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT on_call FROM doctors WHERE doctor_id = 2;
-->  on_call
--> ---------
-->  t
--> (1 row)

--@ abel
UPDATE doctors SET on_call = false WHERE doctor_id = 1;
--> UPDATE 1
COMMIT;

--@ baker
--! expect: error is None
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> UPDATE 1
--! expect: error is None
COMMIT;
