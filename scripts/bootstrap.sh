#!/bin/sh
# From a fresh copy of the source to a running program, with nothing installed but a shell.
#   sh scripts/bootstrap.sh setup            the environment in .venv, and nothing else
#   sh scripts/bootstrap.sh run [ARGS]       the program (a verb and its options, or the window)
#   sh scripts/bootstrap.sh test [ARGS]      every check; ARGS go to pytest
#   sh scripts/bootstrap.sh exec TOOL ARGS   a tool of .venv, e.g. `exec ruff format .`
# PYTHON=/path/to/python3.12 chooses the interpreter when .venv is made.
set -eu

cd "$(dirname "$0")/.."
root=$(pwd)
venv=$root/.venv
bin=$venv/bin

# What Qt needs of the system (Debian's names; others in README.md): to draw at all, to draw on a screen.
QT_PACKAGES="libglib2.0-0 libgl1 libegl1 libfontconfig1 libdbus-1-3 libxkbcommon0"
XCB_PACKAGES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxkbcommon-x11-0 libxcb-shape0"
# What the tests call: a virtual screen, keys pressed from outside, a judge of our exports, a reader of our PDFs.
TEST_PACKAGES="xvfb xauth xdotool hledger poppler-utils"
TEST_PROGRAMS="Xvfb xvfb-run xauth xdotool hledger pdftotext pdftoppm"

say() { printf '%s\n' "shopbook: $*" >&2; }
give_up() { say "$*"; exit 1; }

# install_packages NAMES: by apt-get, where this user may; fails quietly where not.
install_packages() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
    say "installing system packages: $*"
    $as_root apt-get update -qq >/dev/null || return 1
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

good_python() { "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null; }

find_python() {
    for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3 python; do
        if command -v "$candidate" >/dev/null 2>&1 && good_python "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if ! python=$(find_python); then
        install_packages python3 python3-venv || true
        python=$(find_python) || give_up "Python 3.11, 3.12, 3.13 or 3.14 is needed, and was not found." \
            "Install it (Debian, Ubuntu: apt-get install python3 python3-venv), or name it: PYTHON=/path/to/python3"
    fi
    # Debian takes ensurepip out of python3; without it a venv has no pip.
    if ! "$python" -c 'import ensurepip' 2>/dev/null; then
        package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
        install_packages "$package" || install_packages python3-venv ||
            give_up "$python cannot make an environment. Please run: apt-get install $package"
    fi
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear "$venv"
}

# The stamp says which lock was installed, by which Python, and where: an environment cannot be moved.
wanted_stamp() {
    "$bin/python" -c 'import hashlib, pathlib, sys
text = pathlib.Path("requirements.lock").read_bytes() + pathlib.Path("pyproject.toml").read_bytes()
print(hashlib.sha256(text).hexdigest(), sys.version.split()[0], sys.argv[1])' "$root"
}

setup() {
    if ! { [ -x "$bin/python" ] && good_python "$bin/python" && "$bin/python" -m pip --version >/dev/null 2>&1; }; then
        make_venv
    fi
    stamp=$(wanted_stamp)
    if [ "$(cat "$venv/.stamp" 2>/dev/null || true)" = "$stamp" ]; then
        return 0
    fi
    say "installing what requirements.lock names"
    "$bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock ||
        give_up "not all of it could be installed (why is said above). The network is needed for this, once;" \
            "run the same again, and it goes on."
    # The command `shopbook`; everything it needs is there by now, so nothing is looked for outside.
    "$bin/python" -m pip install -qq --disable-pip-version-check --no-index --no-deps \
        --no-build-isolation --editable .
    printf '%s\n' "$stamp" >"$venv/.stamp"
}

is_linux() { [ "$(uname -s)" = Linux ]; }

qt_draws() {
    QT_QPA_PLATFORM=offscreen "$bin/python" -c \
        'from PySide6.QtWidgets import QApplication; QApplication([])' >/dev/null 2>&1
}

# The libraries that the plugin for X11 would not find; empty when it is fine.
xcb_lacks() {
    plugins=$("$bin/python" -c \
        'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms")')
    ldd "$plugins/libqxcb.so" 2>/dev/null | sed -n 's/^[[:space:]]*\(.*\) => not found.*/\1/p' | sort -u
}

need_qt() {
    is_linux || return 0
    # shellcheck disable=SC2086  # the lists are words on purpose
    if ! qt_draws; then
        install_packages $QT_PACKAGES || true
        qt_draws || give_up "Qt cannot start; libraries of the system are missing." \
            "Please run: apt-get install $QT_PACKAGES $XCB_PACKAGES"
    fi
}

need_xcb() {
    is_linux || return 0
    # shellcheck disable=SC2086
    if [ -n "$(xcb_lacks)" ]; then
        install_packages $XCB_PACKAGES || true
        lacks=$(xcb_lacks | tr '\n' ' ')
        [ -z "$lacks" ] || give_up "Qt cannot open a window; missing: $lacks." \
            "Please run: apt-get install $XCB_PACKAGES"
    fi
}

test_programs_missing() {
    for program in $TEST_PROGRAMS; do
        command -v "$program" >/dev/null 2>&1 || printf '%s ' "$program"
    done
}

# Sets `deselect` to what cannot be tested here. A CI that cannot test everything fails instead.
need_test_programs() {
    deselect=""
    if ! is_linux; then
        deselect="not xvfb and not interop"
        return 0
    fi
    # shellcheck disable=SC2086
    if [ -n "$(test_programs_missing)" ]; then
        install_packages $TEST_PACKAGES || true
        missing=$(test_programs_missing)
        if [ -n "$missing" ]; then
            [ -z "${CI:-}" ] || give_up "the tests need: $missing"
            say "not here: $missing- the tests that need a screen or another program are left out."
            say "To run them too: apt-get install $TEST_PACKAGES"
            deselect="not xvfb and not interop"
        fi
    fi
}

run_checks() {
    export QT_QPA_PLATFORM=offscreen
    "$bin/ruff" check .
    "$bin/ruff" format --check .
    "$bin/mypy"
    "$bin/lint-imports"
    if [ -n "$deselect" ]; then
        exec "$bin/python" -m pytest -n 2 -m "$deselect" "$@"
    fi
    exec "$bin/python" -m pytest -n 2 "$@"
}

# Opens the window, so it needs a screen; a verb (`run customers`) needs neither that nor Qt's libraries.
run_program() {
    case ${1:-} in
        "" | demo)
            need_qt
            if is_linux && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
                give_up "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set)." \
                    "Without one, use the verbs: .venv/bin/shopbook --help"
            fi
            [ -n "${QT_QPA_PLATFORM:-}" ] || need_xcb
            ;;
    esac
    exec "$bin/python" -m app "$@"
}

# One statement a line: `a && b` would switch off `set -e` inside a, and a failed install would pass for done.
verb=${1:-help}
[ $# -eq 0 ] || shift
case $verb in
    setup)
        setup
        ;;
    run)
        setup
        run_program "$@"
        ;;
    test)
        setup
        need_qt
        need_xcb
        need_test_programs
        run_checks "$@"
        ;;
    exec)
        [ $# -gt 0 ] || give_up "exec needs the name of a tool"
        setup
        tool=$1
        shift
        exec "$bin/$tool" "$@"
        ;;
    *)
        sed -n '2,7s/^# \{0,1\}//p' scripts/bootstrap.sh
        [ "$verb" = help ] || exit 2
        ;;
esac
