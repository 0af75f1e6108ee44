# title: InnoDB keeps the way back to the old value
# claim: An open snapshot reads a value overwritten 100 times, and the undo history grows until it ends.
# dataset: bank
# engines: mariadb
# recorded: Python 3.11, MariaDB 10.11.19

import os
import time

import pymysql


# [setup]
def connect():
    return pymysql.connect(
        unix_socket=os.environ["MYSQL_UNIX_PORT"],
        database=os.environ["MYSQL_DATABASE"],
        user="root",
        autocommit=True,
    ).cursor()


reader, writer = connect(), connect()
BALANCE = "SELECT balance FROM accounts WHERE account_id = 1"


def ask(cursor, query):
    cursor.execute(query)
    return cursor.fetchone()[0]


def history():
    """Committed transactions whose undo log is still kept."""
    return ask(
        writer,
        "SELECT count FROM information_schema.innodb_metrics"
        " WHERE name = 'trx_rseg_history_len'",
    )


def wait_until_below(limit):
    """Purging runs in the background; give it ten seconds."""
    for _ in range(1000):
        if (length := history()) < limit:
            return length
        time.sleep(0.01)
    raise TimeoutError(f"history is still {length}")


# [snapshot]
wait_until_below(50)
reader.execute("START TRANSACTION")  # REPEATABLE READ
print("reader before:", ask(reader, BALANCE))
#> reader before: 100000
for _ in range(100):
    writer.execute(
        "UPDATE accounts SET balance = balance - 1"
        " WHERE account_id = 1"
    )
print("writer after 100 updates:", ask(writer, BALANCE))
#> writer after 100 updates: 99900
print("reader after 100 updates:", ask(reader, BALANCE))
#> reader after 100 updates: 100000
grown = history()
print("history is 100 or more:", grown >= 100)
#> history is 100 or more: True
assert grown >= 100
writer.execute("SHOW ENGINE INNODB STATUS")
_, report = writer.fetchone()[2].split("History list length ")
assert int(report.split()[0]) >= 100
assert ask(reader, BALANCE) == 100_000

# [end]
reader.execute("COMMIT")
print("reader after its COMMIT:", ask(reader, BALANCE))
#> reader after its COMMIT: 99900
assert wait_until_below(50) < grown
assert ask(reader, BALANCE) == 99_900
