-- title: The same two writers without the report
-- claim: Without the report both commit at SERIALIZABLE, because the withdrawal can count as the first.
-- dataset: bank
-- engines: postgres
-- sessions: withdrawal deposit
-- levels: se
-- recorded: PostgreSQL 18.6

--@ withdrawal
BEGIN;
SELECT sum(balance) AS total
FROM accounts
WHERE owner = 'Alice';
-->   total
--> --------
-->  160000
--> (1 row)

--@ deposit
INSERT INTO accounts VALUES
  (7, 'Alice', 'savings', 40000, 1);
--> INSERT 1

--@ withdrawal
UPDATE accounts
SET balance = balance - 75000
WHERE account_id = 1;
--> UPDATE 1
COMMIT;

-- [final]
--! expect: col("balance") == [25000, 60000, 40000]
SELECT account_id, balance
FROM accounts
WHERE owner = 'Alice'
ORDER BY account_id;
-->  account_id | balance
--> ------------+---------
-->           1 |   25000
-->           3 |   60000
-->           7 |   40000
--> (3 rows)
