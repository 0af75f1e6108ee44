-- title: What PostgreSQL remembers of a read
-- claim: A scan is remembered as the whole table, a key lookup as one row; neither blocks a writer.
-- dataset: bank
-- engines: postgres
-- sessions: abel baker writer
-- recorded: PostgreSQL 18.6

--@ abel
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT COUNT(*) AS on_call FROM doctors WHERE on_call;
-->  on_call
--> ---------
-->        2
--> (1 row)

--@ baker
SET enable_seqscan = off;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT name FROM doctors WHERE doctor_id = 2;
-->  name
--> -----------
-->  Dr. Baker
--> (1 row)

-- [locks]
--! as: remembered
--! expect: col("locktype") == ["relation", "tuple", "page"]
SELECT relation::regclass AS on, locktype, mode
FROM pg_locks WHERE mode = 'SIReadLock' ORDER BY 1, 2;
-->  on           | locktype | mode
--> --------------+----------+------------
-->  doctors      | relation | SIReadLock
-->  doctors      | tuple    | SIReadLock
-->  doctors_pkey | page     | SIReadLock
--> (3 rows)

-- [writer]
--@ writer
--! expect: waits == False
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> UPDATE 1

--@ abel
COMMIT;
--@ baker
COMMIT;
