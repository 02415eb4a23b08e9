# make run    the map on http://127.0.0.1:8050
# make test   all tests
# make check  what CI runs
# make help   the rest

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8050
JOBS ?= 2
READER ?= rules
MINUTES ?= 10
FILES ?= 10000
VIEWERS ?= 200

.DEFAULT_GOAL := help
.PHONY: help setup node run test lint types style check fuzz eval test-model rules golden bench lock docs wheel test-s3 hostile load chaos mangled audit clean

help:  ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*##\(.*\)/  make \1\t\2/p' Makefile

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' || \
		{ echo "Python 3.11, 3.12 or 3.13 is needed. Name it: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt | $(VENV)/bin/pip
	@echo "Installing what the map needs: one to two minutes, the first time only."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

# Holds all that `make run` needs, too.
$(VENV)/test.stamp: requirements-test.txt requirements.txt | $(VENV)/bin/pip
	@echo "Installing what the tests need: a few minutes, the first time only."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $(VENV)/run.stamp $@

node:
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null || \
		{ echo "Node 20.19 or newer, with npm, is needed to check the page's scripts. Install it, and run make again."; exit 1; }

node_modules/.stamp: package.json package-lock.json | node
	@echo "Installing what checks the page's scripts."
	npm ci --silent
	@touch $@

setup: $(VENV)/test.stamp  ## a virtual environment with all that is needed

run: $(VENV)/run.stamp  ## build the layers from seeds/ and serve the map
	$(BIN)/python -m dashboard build
	$(BIN)/python -m dashboard serve --port $(PORT)

test: setup node  ## all tests, in a real browser too
	PAGE_SETTINGS="$$($(BIN)/python -m tests.js.settings)" npm test --silent
	@$(BIN)/python tests/browser/chromium.py
	@# Many processes are started: none compiles again what another has compiled.
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(JOBS) --dist loadgroup

lint: types style  ## style, types, import directions, and the committed layers

types: setup
	$(BIN)/mypy

style: setup node_modules/.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	npm run --silent lint
	$(BIN)/python -m dashboard check

check: lint test  ## what CI runs, with fewer made-up texts

fuzz: setup  ## all made-up texts, answers and tables: more than 20,000, in some minutes
	ONE_OF=1 $(BIN)/python -m pytest -n $(JOBS) -q tests/extraction/test_fuzz.py tests/extraction/english/test_repairs.py \
		tests/extraction/ground/test_zone_rules.py tests/readers/test_model_reader.py tests/importing/test_importer.py

eval: setup  ## scores of reading, as a table; READER=model, both; TEXTS=a folder of your own
	$(BIN)/python -m tests.evaluation.score --reader $(READER) $(if $(TEXTS),--texts $(TEXTS))

test-model: setup node  ## a small real model on this machine, all the way; fetches 200 MB
	$(BIN)/python -m tests.evaluation.local_model

rules: setup  ## what each rule of extraction is worth, on all texts at hand
	$(BIN)/python -m tests.evaluation.rules

golden: setup  ## renew the exact outcomes of all passages; their diff is the review of a rule
	$(BIN)/python -m tests.evaluation.outcomes

$(VENV)-bench/run.stamp: requirements-bench.txt
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

bench: setup $(VENV)-bench/run.stamp  ## times beside kepler.gl, Panel, Streamlit and a plain Dash app, up to 10 M events
	@$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m tests.benchmarks.run

lock: setup node  ## renew the exact versions in requirements*.txt (needs uv) and package-lock.json
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra test -c requirements.txt pyproject.toml -o requirements-test.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --extra login --extra s3 -c requirements.txt pyproject.toml -o requirements-service.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --group moto -o requirements-moto.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --group bench -o requirements-bench.txt
	npm update --package-lock-only
	node -e 'const f = "package-lock.json", l = JSON.parse(fs.readFileSync(f)); Object.values(l.packages).forEach((p) => delete p.funding); fs.writeFileSync(f, JSON.stringify(l, null, 2) + "\n")'

docs: setup  ## renew the lists in docs/: commands, routes, licences
	$(BIN)/python -m tests.documentation

wheel: $(VENV)/run.stamp  ## an installable package in dist/, with the command conflict-map
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

$(VENV)-moto/run.stamp: requirements-moto.txt
	$(PYTHON) -m venv $(VENV)-moto
	$(VENV)-moto/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-moto.txt
	@touch $@

test-s3: setup $(VENV)-moto/run.stamp  ## the map in object storage, with moto's server
	MOTO_SERVER=$(CURDIR)/$(VENV)-moto/bin/moto_server $(BIN)/python -m pytest tests/deploy/test_object_storage.py

hostile: setup  ## 10,000 requests that nobody sends in earnest, over all routes: none is a fault
	HOSTILE_REQUESTS=10000 $(BIN)/python -m pytest -q tests/web/server/test_hostile_requests.py

load: setup  ## 200 viewers at a million events; VIEWERS=10 for fewer
	@$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m tests.benchmarks.run --candidates ours --sizes 1M --only load --viewers $(VIEWERS)

chaos: setup  ## ten minutes of work while everything goes wrong; MINUTES=2 for fewer
	$(BIN)/python -m tests.chaos.run --minutes $(MINUTES)

mangled: setup  ## brings in ten thousand files that something went wrong with; FILES=500 for fewer
	nice -n 15 $(BIN)/python -m tests.importing.mangled $(FILES)

audit: setup  ## known holes in the libraries, where the network allows to ask
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --disable-pip-version-check pip-audit
	$(VENV)-audit/bin/pip-audit --disable-pip --require-hashes -r requirements-service.txt

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) $(VENV)-bench $(VENV)-model $(VENV)-moto $(VENV)-audit node_modules .mypy_cache .ruff_cache .hypothesis
