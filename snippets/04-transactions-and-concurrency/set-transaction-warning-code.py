# title: The warning has a code
# claim: SET TRANSACTION outside a transaction raises only warning 25P01.
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

warnings = []
with psycopg.connect(autocommit=True) as connection:
    connection.add_notice_handler(
        lambda notice: warnings.append(notice.sqlstate)
    )
    connection.execute(
        "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"
    )
    connection.execute("BEGIN")
    level = connection.execute("SHOW transaction_isolation")
    level = level.fetchone()[0]
    connection.execute("ROLLBACK")
print("warnings:", warnings)
#> warnings: ['25P01']
print("level inside BEGIN:", level)
#> level inside BEGIN: read committed
assert warnings == ["25P01"]
assert level == "read committed"
