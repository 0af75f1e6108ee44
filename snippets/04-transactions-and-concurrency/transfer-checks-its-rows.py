# title: A transfer that checks what it changed
# claim: Each update must change one row; any exception rolls both back.
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg


# [transfer]
def transfer(connection, source, target, amount):
    with connection.transaction():
        for account, change in (source, -amount), (target, amount):
            updated = connection.execute(
                "UPDATE accounts SET balance = balance + %s"
                " WHERE account_id = %s RETURNING balance",
                [change, account],
            )
            if updated.rowcount != 1:
                raise LookupError(f"no account {account}")


# [run]
def total(connection):
    query = "SELECT sum(balance) FROM accounts"
    return connection.execute(query).fetchone()[0]


with psycopg.connect(autocommit=True) as connection:
    before = total(connection)
    for attempt in (1, 2, 10_000), (1, 99, 10_000), (2, 5, 90_000):
        try:
            transfer(connection, *attempt)
            print(attempt, "commits")
            #> (1, 2, 10000) commits
        except (
            LookupError,
            psycopg.errors.CheckViolation,
        ) as error:
            print(attempt, "rolls back:", type(error).__name__)
            #> (1, 99, 10000) rolls back: LookupError
            #> (2, 5, 90000) rolls back: CheckViolation
        assert total(connection) == before

    query = "SELECT balance FROM accounts ORDER BY account_id"
    balances = [b for (b,) in connection.execute(query)]
    print(balances[:2])
    #> [90000, 60000]
    assert balances[:2] == [90_000, 60_000]
