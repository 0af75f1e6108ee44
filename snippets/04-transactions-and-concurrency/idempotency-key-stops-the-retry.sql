-- title: The same request sent twice
-- claim: The retry waits for the first attempt; then it inserts no key, or is refused at REPEATABLE READ, and moves no money.
-- dataset: bank
-- engines: postgres
-- sessions: first retry
-- levels: rc rr
-- recorded: PostgreSQL 18.6

-- [setup]
CREATE TABLE payments (
  request_key TEXT PRIMARY KEY,
  amount      INTEGER NOT NULL
);

-- [requests]
--@ first
BEGIN;
INSERT INTO payments VALUES ('order-1001', 4200)
ON CONFLICT (request_key) DO NOTHING;
--> INSERT 1
UPDATE accounts SET balance = balance - 4200 WHERE account_id = 1;
--> UPDATE 1

--@ retry
BEGIN;
--! waits
--! expect postgres-rc: rows == 0
--! error postgres-rr: 40001
INSERT INTO payments VALUES ('order-1001', 4200)
ON CONFLICT (request_key) DO NOTHING;
--postgres-rc> waits for first, until step 6
--postgres-rc> INSERT 0
--postgres-rr> waits for first, until step 6
--postgres-rr> ERROR 40001: could not serialize access due to concurrent update

--@ first
COMMIT;

--@ retry
ROLLBACK;

-- [after]
--! expect: value == 95800
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->    95800
--> (1 row)
