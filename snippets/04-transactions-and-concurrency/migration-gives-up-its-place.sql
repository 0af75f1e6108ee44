-- title: A migration with `lock_timeout` gives up its place
-- claim: Once it has given up, a read passes; when the report has ended, the same command succeeds.
-- dataset: bank
-- engines: postgres mariadb
-- sessions: report migration reader
-- recorded: PostgreSQL 18.6, MariaDB 10.11.19

--@ report
BEGIN;
SELECT count(*) FROM accounts;
--postgres>  count
--postgres> -------
--postgres>      6
--postgres> (1 row)
--mariadb>  count(*)
--mariadb> ----------
--mariadb>         6
--mariadb> (1 row)

--@ migration
--! only: postgres
SET lock_timeout = '200ms';
--! only: mariadb
SET lock_wait_timeout = 1;
--! ends
--! error postgres: 55P03
--! error mariadb: 1205
ALTER TABLE accounts ADD COLUMN note VARCHAR(20);
--postgres> waits for report, ended by the engine
--postgres> ERROR 55P03: canceling statement due to lock timeout
--mariadb> waits for a lock, ended by the engine
--mariadb> ERROR 1205: Lock wait timeout exceeded; try restarting transaction

--@ reader
--! expect: value == 100000 and not waits
SELECT balance FROM accounts WHERE account_id = 1;
-->  balance
--> ---------
-->   100000
--> (1 row)

--@ report
COMMIT;

--@ migration
--! expect: error is None
ALTER TABLE accounts ADD COLUMN note VARCHAR(20);
