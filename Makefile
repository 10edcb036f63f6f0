# Two commands are enough: `make site` and `make test`. Both set up what they need the first time.
# More words for a command go in ARGS: make site ARGS="--today 2025-06-30".

PYTHON ?= python3
RUN := .venv/bin/python
UV := $(RUN) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
      --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.PHONY: help site serve check test generated lock bench quality clean set-up set-up-tests

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-9s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

site: set-up ## Check the content and build the whole site into the folder "site" (ARGS=--strict: to publish it)
	@$(RUN) scripts/build.py $(ARGS)

serve: set-up ## Build the site and show it on this computer, until Ctrl+C
	@$(RUN) scripts/serve.py $(ARGS)

check: set-up ## Only check the content: every mistake with its file and line (ARGS=--strict: before publishing)
	@$(RUN) scripts/check.py $(ARGS)

test: set-up-tests ## Run all tests, those in the browser included
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy
	@$(RUN) -m pytest $(ARGS)

generated: set-up ## Make anew what is made and committed: the schemas, and the list of strings that pages ask for
	@$(RUN) scripts/generated.py $(ARGS)

lock: set-up-tests ## Pin the packages anew from pyproject.toml (ARGS=--upgrade for newer ones)
	@$(UV) $(ARGS) --output-file requirements.lock
	@$(UV) $(ARGS) --group dev --constraints requirements.lock --output-file requirements-dev.lock

bench: set-up ## Time the check and the whole build over several runs
	@$(RUN) scripts/bench.py $(ARGS)

quality: set-up-tests ## Try the whole built site as visitors do: accessibility, weight, markup, Lighthouse
	@$(RUN) scripts/quality.py $(ARGS)

clean: ## Remove all that was built (the virtual environment stays)
	@rm -rf build site site-* .mypy_cache .pytest_cache .ruff_cache .hypothesis

set-up:
	@$(PYTHON) scripts/set_up.py

set-up-tests:
	@$(PYTHON) scripts/set_up.py --tests
