# title: A retry runs the whole transaction again
# claim: The second attempt reads again and decides otherwise.
# dataset: bank
# engines: postgres
# recorded: Python 3.11, PostgreSQL 18.6

import random
import time

import psycopg
from psycopg.errors import DeadlockDetected, SerializationFailure

# [setup]
serializable = psycopg.IsolationLevel.SERIALIZABLE
abel = psycopg.connect()
baker = psycopg.connect()
abel.isolation_level = baker.isolation_level = serializable


# [retry]
def in_transaction(connection, work, attempts=5):
    """Run `work` and commit; start over if the engine asks."""
    for attempt in range(1, attempts + 1):
        try:
            with connection.transaction():
                return work(connection)
        except (SerializationFailure, DeadlockDetected) as error:
            print(f"attempt {attempt}: {error.sqlstate}")
            #> attempt 1: 40001
            if attempt == attempts:
                raise
            time.sleep(random.uniform(0, 0.01 * 2**attempt))


# [work]
def sign_off(connection, doctor_id, meanwhile=lambda: None):
    """Leave if a colleague stays; return whether it worked."""
    on_call = connection.execute(
        "SELECT COUNT(*) FROM doctors WHERE on_call"
    ).fetchone()[0]
    meanwhile()
    if on_call < 2:
        return False
    connection.execute(
        "UPDATE doctors SET on_call = false WHERE doctor_id = %s",
        [doctor_id],
    )
    return True


def abel_is_faster():
    if not first:
        first.append(
            in_transaction(abel, lambda c: sign_off(c, 1))
        )


# [run]
first = []
second = in_transaction(
    baker, lambda c: sign_off(c, 2, meanwhile=abel_is_faster)
)
print("Abel left:", first[0])
#> Abel left: True
print("Baker left:", second)
#> Baker left: False
left = abel.execute(
    "SELECT COUNT(*) FROM doctors WHERE on_call"
).fetchone()[0]
print("on call:", left)
#> on call: 1
assert first == [True]
assert second is False
assert left == 1
abel.close()
baker.close()
