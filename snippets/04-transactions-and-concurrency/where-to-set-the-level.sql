-- title: Where the level can be set
-- claim: In PostgreSQL with BEGIN, or as the first statement after it; never after a query.
-- dataset: bank
-- engines: postgres
-- recorded: PostgreSQL 18.6

BEGIN ISOLATION LEVEL SERIALIZABLE;
--! expect: value == "serializable"
SHOW transaction_isolation;
-->  transaction_isolation
--> -----------------------
-->  serializable
--> (1 row)
COMMIT;

BEGIN;
SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
--! expect: value == "repeatable read"
SHOW transaction_isolation;
-->  transaction_isolation
--> -----------------------
-->  repeatable read
--> (1 row)
COMMIT;

BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT COUNT(*) AS accounts FROM accounts;
-->  accounts
--> ----------
-->         6
--> (1 row)
--! error: 25001
SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
--> ERROR 25001: SET TRANSACTION ISOLATION LEVEL must be called before any query
ROLLBACK;

SET default_transaction_isolation = 'repeatable read';
BEGIN;
--! expect: value == "repeatable read"
SHOW transaction_isolation;
-->  transaction_isolation
--> -----------------------
-->  repeatable read
--> (1 row)
COMMIT;
RESET default_transaction_isolation;
