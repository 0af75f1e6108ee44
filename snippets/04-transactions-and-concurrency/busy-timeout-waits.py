# title: With a busy timeout SQLite waits
# claim: Without a timeout bob is refused at once; with one he waits until alice has committed.
# dataset: bank
# recorded: Python 3.11

import sqlite3
from threading import Timer

DEBIT = "UPDATE accounts SET balance = balance - 100"


def connect(timeout):
    return sqlite3.connect(
        "bank.db",
        timeout=timeout,  # seconds; the same as PRAGMA busy_timeout
        isolation_level=None,  # BEGIN and COMMIT are ours
        check_same_thread=False,
    )


def second_writer(timeout):
    alice, bob = connect(0), connect(timeout)
    alice.execute("BEGIN IMMEDIATE")
    alice.execute(f"{DEBIT} WHERE account_id = 1")
    commit = Timer(0.2, alice.execute, ["COMMIT"])
    commit.start()
    try:
        bob.execute(f"{DEBIT} WHERE account_id = 2")
        return "written"
    except sqlite3.OperationalError as error:
        return error
    finally:
        commit.join()
        bob.close()
        alice.close()


print("no timeout:", second_writer(0))
#> no timeout: database is locked
print("with a timeout:", second_writer(30))
#> with a timeout: written
assert "locked" in str(second_writer(0))
assert second_writer(30) == "written"
