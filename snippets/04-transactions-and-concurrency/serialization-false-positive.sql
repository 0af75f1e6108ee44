-- title: A table scan makes strangers conflict
-- claim: Two transactions that touch different rows fail, because each scan is remembered as the table.
-- dataset: bank
-- engines: postgres
-- sessions: abel baker
-- recorded: PostgreSQL 18.6

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
--! error: 40001
UPDATE doctors SET on_call = false WHERE doctor_id = 2;
--> ERROR 40001: could not serialize access due to read/write dependencies among transactions
-->   DETAIL: Reason code: Canceled on identification as a pivot, during write.
-->   HINT: The transaction might succeed if retried.
ROLLBACK;
