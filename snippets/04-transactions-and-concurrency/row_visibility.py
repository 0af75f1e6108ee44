# title: Which version does a snapshot see?
# claim: A snapshot sees a version if its xmin had committed and its xmax had not.
# recorded: Python 3.11

from dataclasses import dataclass


# [rule]
@dataclass(frozen=True)
class Version:
    """A row version: who made it, who replaced it, its value."""

    xmin: int
    xmax: int  # 0: nobody
    value: int


@dataclass(frozen=True)
class Snapshot:
    """Who was at work when the snapshot was taken."""

    xmax: int  # the first number not yet given out
    running: frozenset = frozenset()

    def finished(self, transaction):
        return (
            transaction < self.xmax
            and transaction not in self.running
        )

    def sees(self, version):
        return self.finished(version.xmin) and not (
            version.xmax and self.finished(version.xmax)
        )


def read(versions, snapshot):
    """The value of the one version that the snapshot sees."""
    (value,) = [v.value for v in versions if snapshot.sees(v)]
    return value
