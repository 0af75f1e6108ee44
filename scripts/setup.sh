# Sourced by serve, test and build: makes .venv from requirements.txt on first use, or when
# requirements.txt, the Python version or the folder's place changes. Otherwise it needs no network.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
venv_python=$root/.venv/bin/python
stamp=$root/.venv/executed-stamp

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

is_supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
    if [ -n "${PYTHON:-}" ]; then
        is_supported "$PYTHON" || die "PYTHON=$PYTHON is not a Python 3.11 to 3.14."
        command -v "$PYTHON"
        return
    fi
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        if have "$candidate" && is_supported "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    die "Python 3.11 to 3.14 is needed and none was found. Install one, or name it: PYTHON=/path/to/python3 $0"
}

# What the environment was made from. Printed by the Python it is asked about.
fingerprint() {
    "$1" - "$root" <<'PY'
import hashlib, pathlib, platform, sys

root = pathlib.Path(sys.argv[1])
print(platform.python_version(), hashlib.sha256((root / "requirements.txt").read_bytes()).hexdigest(), root)
PY
}

is_current() {
    [ -f "$stamp" ] && [ -x "$venv_python" ] &&
        [ "$(cat "$stamp")" = "$(fingerprint "${PYTHON:-$venv_python}" 2>/dev/null)" ]
}

# apt-get with root's rights and without questions; fails where either is missing.
# Its output goes to a log that is shown when something goes wrong.
apt_install() {
    have apt-get || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif have sudo && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
    say "Installing $* with apt-get ..."
    mkdir -p .cache
    for step in update "install -y --no-install-recommends $*"; do
        # shellcheck disable=SC2086  # both are lists of words
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q $step >.cache/apt.log 2>&1 </dev/null ||
            { tail -n 5 .cache/apt.log >&2; return 1; }
    done
}

make_venv() {
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        apt_install "$package" || die "$python cannot make virtual environments: its venv module is a package of its own.
Install it and try again:  sudo apt-get install $package"
    fi
    wanted=$(fingerprint "$python")
    # A finished environment of the same Python is updated in place; any other is made anew.
    if [ ! -f "$stamp" ] || [ "$(cut -d' ' -f1 "$stamp")" != "${wanted%% *}" ]; then
        say "Making .venv with $python (once; about a minute) ..."
        rm -f "$stamp"
        "$python" -m venv --clear .venv
    else
        say "Updating .venv to requirements.txt ..."
        rm -f "$stamp"
    fi
    "$venv_python" -m pip install -qq --disable-pip-version-check --no-input \
        --require-hashes -r requirements.txt ||
        die "Installing requirements.txt failed (see above). The next command tries again."
    "$venv_python" - "$root/scripts" <<'PY'
import pathlib, sys, sysconfig

pathlib.Path(sysconfig.get_path("purelib"), "executed.pth").write_text(sys.argv[1] + "\n")
PY
    printf '%s\n' "$wanted" >"$stamp"
}

set_up() {
    is_current && return
    mkdir -p .cache
    # The lock lives on file descriptor 9 and ends with this process, however it ends.
    exec 9>.cache/setup.lock
    locker=$(find_python)
    "$locker" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)' 2>/dev/null || {
        say "Waiting for another set-up to finish ..."
        "$locker" -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'
    }
    is_current || make_venv
    exec 9>&-
}

# The address of the "edit this page" link, from a git remote on a forge; empty for any other.
edit_uri() {
    git remote get-url origin 2>/dev/null | sed -n \
        -e 's#\.git$##' \
        -e 's#^git@\([^:/]*\):#https://\1/#' \
        -e 's#^https://[^/@]*@#https://#' \
        -e 's#^\(https://[^/]*\.[^/]*/[^/]*/.*[^/]\)/*$#\1/edit/main/docs/#p'
}

use_mkdocs() {
    EDIT_URI=${EDIT_URI-$(edit_uri)}
    NO_MKDOCS_2_WARNING=1
    export EDIT_URI NO_MKDOCS_2_WARNING
}

set_up
