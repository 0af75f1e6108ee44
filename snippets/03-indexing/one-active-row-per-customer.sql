-- title: Unique among the active rows only
-- claim: A second active subscription is refused; cancelled ones may repeat.
-- engines: postgres sqlite mariadb
-- recorded: PostgreSQL 18.6, SQLite 3.54.1, MariaDB 10.11.19

-- [rule]
--! only: postgres sqlite
CREATE TABLE subscriptions (
  subscription_id INTEGER PRIMARY KEY,
  customer_id     INTEGER NOT NULL,
  is_active       BOOLEAN NOT NULL
);
--! only: postgres sqlite
CREATE UNIQUE INDEX one_active_subscription
  ON subscriptions (customer_id) WHERE is_active;
--! only: mariadb
CREATE TABLE subscriptions (
  subscription_id INTEGER PRIMARY KEY,
  customer_id     INTEGER NOT NULL,
  is_active       BOOLEAN NOT NULL,
  active_customer INTEGER
    AS (CASE WHEN is_active THEN customer_id END) VIRTUAL
);
--! only: mariadb
CREATE UNIQUE INDEX one_active_subscription
  ON subscriptions (active_customer);

-- [rows]
INSERT INTO subscriptions (subscription_id, customer_id, is_active)
VALUES (1, 42, FALSE), (2, 42, FALSE), (3, 42, TRUE), (4, 43, TRUE);
--> INSERT 4
--! error postgres: 23505
--! error sqlite: SQLITE_CONSTRAINT_UNIQUE
--! error mariadb: 1062
INSERT INTO subscriptions (subscription_id, customer_id, is_active)
VALUES (5, 42, TRUE);
--postgres> ERROR 23505: duplicate key value violates unique constraint "one_active_subscription"
--postgres>   DETAIL: Key (customer_id)=(42) already exists.
--sqlite> ERROR SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: subscriptions.customer_id
--mariadb> ERROR 1062: Duplicate entry '42' for key 'one_active_subscription'
--! expect: rows == 1
INSERT INTO subscriptions (subscription_id, customer_id, is_active)
VALUES (6, 42, FALSE);
--> INSERT 1
