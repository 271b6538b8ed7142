# Everything goes through scripts/bootstrap.sh, which makes .venv first where it is missing or out of date.
BOOT = sh scripts/bootstrap.sh
ARGS =

.PHONY: help setup run demo test lint format bench screenshots translations lock smoke smoke-windows reproduce deb rpm tarball windows macos

help:
	@sed -n 's/^# *make /make /p' Makefile

# make setup         the environment in .venv, and nothing else
setup:
	@$(BOOT) setup

# make run           the program; a verb in ARGS: make run ARGS="--book shop.shopbook customers"
run:
	@$(BOOT) run $(ARGS)

# make demo          the program with a demo shop to look around in
demo:
	@$(BOOT) run demo $(ARGS)

# make test          every check and every test; one file: make test ARGS=tests/unit/test_paths.py
test:
	@$(BOOT) test $(ARGS)

# make lint          ruff, mypy and the floors, without the tests
lint:
	@$(BOOT) exec ruff check .
	@$(BOOT) exec ruff format --check .
	@$(BOOT) exec mypy
	@$(BOOT) exec lint-imports

# make format        lay out the source, and mend what ruff can mend safely
format:
	@$(BOOT) exec ruff check --fix .
	@$(BOOT) exec ruff format .

# make bench         the measurements of docs/architecture.md (tests/benches/bench_*.py)
bench:
	@$(BOOT) exec pytest -s -p no:cacheprovider -o python_files="bench_*.py" -o python_functions="bench_*" $(or $(ARGS),tests/benches)

# make screenshots   a picture of every page in build/screenshots
screenshots:
	@$(BOOT) exec python -m scripts.screenshots $(ARGS)

# make translations  collect the program's sentences and compile what is translated
translations:
	@$(BOOT) exec python scripts/translations.py $(ARGS)

# make lock          write requirements.lock after a change of pyproject.toml (ARGS=--upgrade: newer versions)
lock:
	@$(BOOT) exec python -m pip install --quiet "uv>=0.13"
	@$(BOOT) exec uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
		--group dev --group packaging --custom-compile-command "make lock" \
		$(ARGS) pyproject.toml -o requirements.lock
	@! grep -nE "https?://|file://|@ /" requirements.lock

# make deb, rpm, tarball, windows, macos   packages in dist/
deb rpm tarball windows macos:
	@$(BOOT) exec python packaging/build.py $@ $(ARGS)

# make smoke         try the .deb in a clean Debian 12 without Python: lint, install, use, remove (as root)
smoke:
	@$(BOOT) exec python packaging/chroot_smoke.py $(ARGS)

# make smoke-windows try the setup under wine: install, use, upgrade over an older one, remove; the portable folder
smoke-windows:
	@$(BOOT) exec python packaging/windows_smoke.py $(ARGS)

# make reproduce     build the .deb twice, and say what differs
reproduce:
	@$(BOOT) exec python packaging/reproduce.py
