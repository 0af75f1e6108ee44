# title: The three anomalies of the SQL standard
# claim: A dirty read, a non-repeatable read and a phantom, each as it happened.
# dataset: bank
# engines: postgres mariadb
# figure: yes
# recorded: Python 3.11, PostgreSQL 18.6, MariaDB 10.11.19

import os

import psycopg
import pymysql

from executed.figures import Frame, save

BALANCE = "SELECT balance FROM accounts WHERE account_id = 1"
ON_CALL = "SELECT COUNT(*) FROM doctors WHERE on_call"
HALVE = "UPDATE accounts SET balance = 50000 WHERE account_id = 1"
HIRE = "INSERT INTO doctors VALUES (4, 'Dr. Diaz', true)"


def mariadb():
    connection = pymysql.connect(
        unix_socket=os.environ["MYSQL_UNIX_PORT"],
        database=os.environ["MYSQL_DATABASE"],
        user="root",
        autocommit=True,
    )
    return connection, connection.cursor()


def postgres():
    connection = psycopg.connect(autocommit=True)
    return connection, connection.cursor()


# [run]
def play(connect, start, query, write, end):
    """Read before, inside and after another's transaction."""
    (w, writer), (r, reader) = connect(), connect()
    seen = []
    for statement in start:
        reader.execute(statement)
    writer.execute("BEGIN")
    for step in (None, write, end):
        if step:
            writer.execute(step)
        reader.execute(query)
        seen.append(int(reader.fetchone()[0]))
    reader.execute("COMMIT")
    w.close()
    r.close()
    return seen


committed = ["BEGIN ISOLATION LEVEL READ COMMITTED"]
uncommitted = [
    "SET SESSION TRANSACTION ISOLATION LEVEL READ UNCOMMITTED",
    "START TRANSACTION",
]
dirty = play(mariadb, uncommitted, BALANCE, HALVE, "ROLLBACK")
changed = play(postgres, committed, BALANCE, HALVE, "COMMIT")
phantom = play(postgres, committed, ON_CALL, HIRE, "COMMIT")
assert dirty == [100000, 50000, 100000]
assert changed == [100000, 100000, 50000]
assert phantom == [2, 2, 3]


# [draw]
def draw(caption, verb, seen, write, end):
    before, during, after = (f"{verb} {n:,}" for n in seen)
    frame = Frame(
        caption,
        alt=f"The reader {before}. The writer {write}; the reader"
        f" {during}. {end} by the writer; the reader {after}.",
        seen=seen,
    )
    frame.lane(20, 8, 170, 276, "writer")
    frame.lane(230, 8, 170, 276, "reader")
    wrong = 1 if seen[0] != seen[1] else 2
    shown = []
    for n, label in enumerate((before, during, after)):
        kind = "error" if n == wrong else "read"
        y = 50 + 96 * n
        shown.append(frame.box(235, y, 160, 32, label, kind=kind))
    wrote = frame.box(25, 98, 160, 32, write, kind="write")
    ended = frame.box(25, 194, 160, 32, end)
    cause = wrote if wrong == 1 else ended
    frame.arrow(cause.at(1, 0.5), shown[wrong].at(0, 0.5))
    return frame


save(
    "The three anomalies of the SQL standard",
    [
        draw(
            "Dirty read, MariaDB at READ UNCOMMITTED: the second"
            " read shows what is rolled back.",
            "reads", dirty, f"sets {dirty[1]:,}", "ROLLBACK",
        ),
        draw(
            "Non-repeatable read, PostgreSQL at READ COMMITTED:"
            " the third read differs.",
            "reads", changed, f"sets {changed[2]:,}", "COMMIT",
        ),
        draw(
            "Phantom, PostgreSQL at READ COMMITTED: the third"
            " count finds a new row.",
            "counts", phantom, "adds Dr. Diaz", "COMMIT",
        ),
    ],
    alt="A writer and a reader, three times. The reader sees a"
    " value before it is rolled back, a changed value, a new row.",
)  # fmt: skip
