-- title: Who holds an old snapshot
-- claim: pg_stat_activity names the idle transaction whose snapshot holds VACUUM back.
-- dataset: bank
-- engines: postgres
-- sessions: report app
-- recorded: PostgreSQL 18.6

--@ report
SET application_name = 'monthly report';
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT count(*) FROM accounts;
-->  count
--> -------
-->      6
--> (1 row)

--@ app
UPDATE accounts SET version = version + 1 WHERE account_id = 1;
--> UPDATE 1
UPDATE accounts SET version = version + 1 WHERE account_id = 1;
--> UPDATE 1
UPDATE accounts SET version = version + 1 WHERE account_id = 1;
--> UPDATE 1
--! expect: col("application_name") == ["monthly report"]
--! expect: col("transactions_behind") == [3]
SELECT application_name, state,
  age(backend_xmin) AS transactions_behind
FROM pg_stat_activity
WHERE backend_xmin IS NOT NULL AND pid <> pg_backend_pid();
-->  application_name | state               | transactions_behind
--> ------------------+---------------------+---------------------
-->  monthly report   | idle in transaction |                   3
--> (1 row)

--@ report
COMMIT;
