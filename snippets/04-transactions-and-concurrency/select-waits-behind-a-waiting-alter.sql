-- title: A read waits behind a waiting `ALTER TABLE`
-- claim: The open report and the new read would get along; the migration in the queue between them stops the read.
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
--! waits
ALTER TABLE accounts ADD COLUMN note VARCHAR(20);
--postgres> waits for report, until step 5
--mariadb> waits for a lock, until step 5

--@ reader
--! waits
--! expect: value == 100000
SELECT balance FROM accounts WHERE account_id = 1;
--postgres> waits for migration, until step 5
--postgres>  balance
--postgres> ---------
--postgres>   100000
--postgres> (1 row)
--mariadb> waits for a lock, until step 5
--mariadb>  balance
--mariadb> ---------
--mariadb>   100000
--mariadb> (1 row)

--@ report
COMMIT;
