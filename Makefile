# Two commands do everything on a fresh machine with Python 3.11 or newer and make:
#   make site    environment, check, both agreements built into site/
#   make test    the same, plus a Chromium if there is none, then every check and test

PYTHON ?= python3
BIN := .venv/bin

# The files are UTF-8, whatever the language of the computer is.
export PYTHONUTF8 := 1

# Images of containers often forbid Python to keep what it has compiled: each command would take 0.2 s longer.
unexport PYTHONDONTWRITEBYTECODE

# Where the site goes, and how problems are printed: text, json, github or gitlab.
SITE ?= site
CHECK_FORMAT ?= text

# Where the parts of a site of many agreements are, and where those are that were just made.
PARTS ?= build/parts
NEW_PARTS ?= build/new-parts
AGREEMENT ?=
export AGREEMENT

.PHONY: watch site check preview quality-report test lint types imports unit chromium editor fresh serve golden \
    due part join audit bill measurements screenshots gallery paper-template clean pins demo backtest bench \
    bench-country bench-charts properties long torture pythons fuzz

site: check
	@echo "Building the pages of both agreements into $(SITE)/ ..."
	@$(BIN)/laa build --site-dir $(SITE)
	@echo
	@echo "The site is in $(SITE)/. To open it, run:"
	@echo "    $(BIN)/python -m http.server --directory $(SITE) 8000"
	@echo "and open http://localhost:8000/ in a browser."

check: .venv/site.done
	@echo "Checking data/ and content/ ..." >&2
	@$(BIN)/laa check --format $(CHECK_FORMAT)

# The site as a folder that opens without a server, to show it before it is public.
preview: check
	$(BIN)/laa build --site-dir build/preview --by-file-name --preview

# A site of many agreements, each on a machine of its own: which parts are to be made, one of them, and
# the site of all. docs/github.md and docs/gitlab.md say how. A name goes to the shell as a variable,
# so that nothing in it is a command.
due: .venv/site.done
	@$(BIN)/laa due "$(PARTS)" --format github >> "$${GITHUB_OUTPUT:-/dev/stdout}"

part: .venv/site.done
	@$(BIN)/laa check --format $(CHECK_FORMAT) "$$AGREEMENT"
	@$(BIN)/laa build "$$AGREEMENT" --part "$(PARTS)/$$AGREEMENT"

join: .venv/site.done
	@sh .ci/gather_parts.sh "$(NEW_PARTS)" "$(PARTS)"
	@$(BIN)/laa join "$(PARTS)"/* --site-dir "$(SITE)"

# Every problem in the form that GitLab shows. It does not stop where there are any: `check` does.
quality-report: .venv/site.done
	mkdir -p build
	-$(BIN)/laa check --format gitlab > build/code-quality.json

test: .venv/test.done chromium editor lint types imports site unit

lint: .venv/test.done
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/test.done
	$(BIN)/mypy

imports: .venv/test.done
	$(BIN)/lint-imports

unit: .venv/test.done chromium editor
	$(BIN)/pytest -n 2 --dist worksteal

chromium:
	@sh tests/install_chromium.sh

editor: .venv/test.done
	@$(BIN)/python -m tests.install_editor

# Goes through the first hour of a newcomer in a copy of this folder: see tests/fresh/.
fresh:
	@sh tests/fresh/here.sh

# Runs the tests of the room in which a file was saved. Ctrl and C end it.
watch: .venv/test.done
	$(BIN)/python -m tests.watch

serve: .venv/site.done
	$(BIN)/laa serve

# A made-up agreement in build/demo/, checked and built into build/demo-site/.
demo: .venv/site.done
	rm -rf build/demo
	$(BIN)/laa demo build/demo
	$(BIN)/laa check --data-dir build/demo/data --content-dir build/demo/content
	$(BIN)/laa build --data-dir build/demo/data --content-dir build/demo/content \
	    --site-dir build/demo-site

# Rewrites the golden sites of the tests. Read the difference before you accept it.
golden: .venv/test.done
	$(BIN)/pytest tests/golden --snapshot-update

# Tries the forecasts on made-up years and writes docs/forecasts.md.
backtest: .venv/test.done
	$(BIN)/python -m tests.backtest

# Makes the template of Word reports again, over what staff changed in it.
paper-template: .venv/site.done
	$(BIN)/python -m generator.papers.template

# Writes every form of chart in its edge cases into build/gallery/.
gallery: .venv/test.done
	$(BIN)/python -m tests.gallery

# The properties with all their examples, of which `make test` tries a part.
properties: .venv/test.done
	LAA_LONG=1 $(BIN)/pytest -n 2 --dist worksteal tests/properties

# Every test as thorough as it can be: each page where `make unit` takes the heaviest of each kind.
long: .venv/test.done chromium editor
	LAA_LONG=1 $(BIN)/pytest -n 2 --dist worksteal

# What a build costs, stage by stage and beside other generators: see docs/benchmarks.md.
# Other sizes: make bench SIZES="5000 10000"
bench: .venv/test.done
	$(BIN)/python -m tests.bench $(SIZES)

# Prints what charts weigh and how long they take.
bench-charts: .venv/test.done
	$(BIN)/python -m tests.bench_charts

# Makes a made-up country in parts and prints what that cost. 150 areas of 200 measures take some three
# quarters of an hour of one core, and 7 GB in build/country/.
AREAS ?= 150
MEASURES ?= 200
bench-country: .venv/test.done
	$(BIN)/python -m tests.bench.country --areas $(AREAS) --measures $(MEASURES)

# Spoils files of every kind at random and runs the commands on them. It prints what came of it,
# and keeps the files of each case that fails in build/fuzz/. Some 10 minutes on two cores.
CASES ?= 5000
SEED ?= $(shell date +%s)
fuzz: .venv/test.done
	$(BIN)/python -m tests.fuzz --cases $(CASES) --seed $(SEED)

# Kills builds at random moments, and gives them full, closed and other disks. Some 15 minutes.
KILLS ?= 100
torture: .venv/test.done
	$(BIN)/python -m tests.torture --kills $(KILLS)

# Makes the same files with each Python of this computer, and compares every byte. A way to a Python
# may stand in PYTHONS, too.
PYTHONS ?= python3.11 python3.12 python3.13 python3.14
pythons: .venv/test.done
	@for python in $(PYTHONS); do \
	    place="build/pythons/$$($$python -c 'import platform; print(platform.python_version())' 2>/dev/null)" || \
	        { echo "$$python is not on this computer: left out."; continue; }; \
	    $$python -m venv "$$place" && "$$place/bin/python" .ci/install_packages.py requirements.txt && \
	    PYTHONPATH=. "$$place/bin/python" .ci/fetch_chart_program.py || exit 1; \
	done
	$(BIN)/pytest tests/acceptance/test_made_again.py

# Measures every kind of page and writes docs/measurements.md.
measurements: .venv/test.done chromium
	$(BIN)/python -m tests.take_measurements

# Takes the pictures of docs/screenshots/ from the built site.
screenshots: site .venv/test.done chromium
	$(BIN)/python -m tests.take_screenshots

# Whether a pinned package has a known hole. It ends with 0 only where the database was asked and knows
# none, with 1 where it knows one, and with 3 or 4 where nothing was asked.
audit: .venv/site.done
	@$(BIN)/python .ci/audit.py requirements.txt

# What the program is made of, for those who keep lists of software: CycloneDX in JSON.
bill: .venv/site.done
	@$(BIN)/python .ci/bill_of_materials.py build/bill-of-materials.json

# Makes the pinned requirements again, with hashes and without index addresses. Needs uv.
pins: BUILD = sed -n 's/^requires = \["\(.*\)"\]/\1/p' pyproject.toml
pins: COMPILE = uv pip compile --universal --generate-hashes --no-annotate --no-header \
    --python-version 3.11 --quiet pyproject.toml -
pins:
	$(BUILD) | $(COMPILE) -o requirements.txt
	$(BUILD) | $(COMPILE) --extra test -c requirements.txt -o requirements-test.txt

# The way from the environment to the code is written without the folder's own name, since Python
# reads it as ASCII where LC_ALL=C is set, whatever letters the name has.
# Each step ends with a mark of its own, so that one that was cut off or failed is done again.
.venv/python.done:
	@sh .ci/make_environment.sh $(PYTHON)
	@touch $@

.venv/site.done: .venv/python.done requirements.txt pyproject.toml
	@$(BIN)/python .ci/install_packages.py requirements.txt
	@$(BIN)/pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e .
	@for way in .venv/lib/python*/site-packages/_laa_in_plain_english.pth; do echo ../../../.. > "$$way"; done
	@$(BIN)/python .ci/fetch_chart_program.py
	@touch $@

.venv/test.done: .venv/site.done requirements-test.txt
	@$(BIN)/python .ci/install_packages.py requirements-test.txt
	@touch $@

clean:
	rm -rf .venv build site
