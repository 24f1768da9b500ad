# Every target is a thin wrapper around one command; `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help site test lint format bench preview serve lock quarto sample clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

site: $(STAMP) ## build the website and the PDF into _site/
	$(BIN)/lastfm-report build $(ARGS)

test: $(STAMP) ## lint, check types and run every test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lastfm-report lint
	$(BIN)/pytest $(ARGS)

lint: $(STAMP) ## check the code and the chapters, quickly
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/lastfm-report lint

format: $(STAMP) ## put the code into its one layout
	$(BIN)/ruff check --fix-only . && $(BIN)/ruff format .

bench: $(STAMP) ## measure speed and memory against others, into benchmarks/latest.json
	$(BIN)/python -m benchmarks $(ARGS)

preview: $(STAMP) ## rebuild a chapter on every save and serve it
	$(BIN)/lastfm-report preview $(ARGS)

quarto: $(STAMP) ## add Quarto itself (needs GitHub)
	$(BIN)/python -m pip install --quiet "quarto-cli>=1.8"

sample: $(STAMP) ## make the invented data again from their seeds
	$(BIN)/python -m analysis.synthetic data/sample
	$(BIN)/python -m analysis.listening.examples

serve: $(STAMP) ## serve _site/ on this machine
	$(BIN)/lastfm-report serve $(ARGS)

lock: ## resolve requirements.lock again (needs uv)
	uv pip compile --universal --python-version 3.11 --no-emit-index-url --no-emit-find-links \
	  --generate-hashes --extra dev --custom-compile-command "make lock" pyproject.toml -o requirements.lock

clean: ## remove the site and the caches, keep the data
	rm -rf _site .cache .quarto _freeze data/clean

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(None if (3, 11) <= v <= (3, 13) else "Python 3.11 to 3.13 is needed (TensorFlow has no newer wheel); name one: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@
