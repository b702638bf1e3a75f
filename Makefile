# On a fresh machine with Python 3.11+, git and make: `make site` builds site/, `make test` proves it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
ADDRESS ?= 127.0.0.1:8000
KIND    ?= content
SECONDS ?= 60
LINT   := $(BIN)/ruff check . && $(BIN)/ruff format --check .
TYPES  := $(BIN)/mypy
SPREAD := --numprocesses auto --dist loadfile --no-loadscope-reorder
QUICK  := $(BIN)/pytest $(SPREAD) --hypothesis-profile quick tests/architecture tests/unit tests/golden tests/property

.DEFAULT_GOAL := help
unexport PYTHONDONTWRITEBYTECODE  # the tests start the command often: it is compiled once
.PHONY: help site offline published test quick facts coverage types fuzz check lighthouse fmt upkeep release serve screenshot lock clean

help: ## what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

site: $(READY) ## build the published site into site/
	$(BIN)/briefing build

offline: $(READY) ## the briefing without a network: a zip, one HTML file and a PDF in dist/
	$(BIN)/briefing offline

published: offline ## the site with the briefing without a network beside it, to be downloaded
	$(BIN)/briefing build --downloads dist

test: $(READY) ## run every test
	$(LINT) && $(TYPES)
	$(BIN)/pytest $(SPREAD)

quick: $(READY) ## run the tests that need no built site, no browser and no server, in less than a minute
	$(LINT)
	@$(TYPES) & types=$$!; $(QUICK); tests=$$?; wait $$types && exit $$tests  # types take one core a while

facts: $(READY) ## run the tests of the content alone
	$(BIN)/pytest $(SPREAD) tests/content

coverage: $(READY) ## say which lines and branches of the generator the quick tests do not run
	$(QUICK) --cov generator --cov-branch --cov-report term:skip-covered

types: $(READY) ## check the types of the program
	$(TYPES)

fuzz: $(READY) ## look for inputs that break it, for SECONDS=60 of KIND=content (needs Atheris)
	$(BIN)/python -m tests.fuzz.guided $(KIND) $(SECONDS) .fuzz

lighthouse: site ## let Lighthouse look at one page of each kind (needs Node and Chromium)
	npm ci --prefix tests/lighthouse --ignore-scripts --silent
	$(BIN)/python -m tests.lighthouse.look

fmt: $(READY) ## lay out content/ as all of it is laid out
	$(BIN)/briefing fmt

check: $(READY) ## say what is wrong in content/, and where
	$(BIN)/briefing check

upkeep: $(READY) ## say which plans are past their date and which links are dead
	$(BIN)/briefing upkeep --today "$$(date -u +%F)" --links

release: offline site ## the files of a release in dist/: for no network, for paper, as data, the generator; with checksums
	$(BIN)/pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	$(BIN)/briefing pack

serve: $(READY) ## the site on http://127.0.0.1:8000/, rebuilt at every save
	$(BIN)/briefing serve --address $(ADDRESS)

screenshot: $(READY) ## make the README's pictures again (needs Chromium)
	$(BIN)/python docs/screenshot.py

lock: $(READY) ## resolve requirements.lock anew (needs uv)
	uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --custom-compile-command 'make lock' -o requirements.lock

clean: ## remove everything that was made
	rm -rf $(VENV) site site_src/* site_src/.briefing-files .briefing-scratch-* dist tests/*/node_modules bench/*/node_modules .pytest_cache .hypothesis .ruff_cache .mypy_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
