# title: An idempotency key makes a repeated request harmless
# claim: The answer is lost after COMMIT; the client asks again and the money moves once.
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import psycopg

# [setup]
connection = psycopg.connect(autocommit=True)
connection.execute(
    "CREATE TABLE payments (key TEXT PRIMARY KEY, amount INTEGER)"
)


# [pay]
def pay(amount, key=None):
    with connection.transaction():
        if key:
            new = connection.execute(
                "INSERT INTO payments VALUES (%s, %s)"
                " ON CONFLICT DO NOTHING",
                [key, amount],
            )
            if new.rowcount == 0:
                return "already paid"
        connection.execute(
            "UPDATE accounts SET balance = balance - %s"
            " WHERE account_id = 1",
            [amount],
        )
    return "paid"


def ask_twice(**request):
    """The first answer is lost; the client cannot know."""
    before = balance()
    pay(**request)
    answer = pay(**request)
    return answer, before - balance()


# [run]
def balance():
    return connection.execute(
        "SELECT balance FROM accounts WHERE account_id = 1"
    ).fetchone()[0]


answer, moved = ask_twice(amount=2500)
print("without a key:", moved)
#> without a key: 5000
assert moved == 5000

answer, moved = ask_twice(amount=2500, key="order-1042")
print("with a key:", moved)
#> with a key: 2500
print("second answer:", answer)
#> second answer: already paid
assert moved == 2500
assert answer == "already paid"
connection.close()
