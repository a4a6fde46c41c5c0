# Two commands matter: `make run` and `make test`. Both set up everything they need.
PYTHON ?= $(shell command -v python3 || command -v python)
APP := .venv/app/bin/python
CODE := store bot actions console sandbox engine tools bench tests
# Their tests start whole installations, which need all processors.
WHOLE := tests/e2e tests/stories tests/walks
SPREAD := --numprocesses logical --maxprocesses 4 --dist loadfile
export RASA_TELEMETRY_ENABLED := false

.PHONY: help run test lint check train reset-login nlu-report preview bench format lock setup setup-dev
.DEFAULT_GOAL := help

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: setup ## Build, train, migrate, seed and start everything; Ctrl-C stops it
	@$(APP) -m tools.run

test: setup-dev ## Run the whole test suite
	@$(APP) -m tools.train
	@$(APP) -m tools.browser
	.venv/rasa/bin/python -m pytest -c tests/engine/pytest.ini --confcutdir=tests/engine tests/engine
	$(APP) -m pytest tests $(SPREAD) --ignore=tests/engine $(WHOLE:%=--ignore=%)
	$(APP) -m pytest $(WHOLE)

lint: setup-dev ## ruff, mypy, content checks
	$(APP) -m ruff check $(CODE)
	$(APP) -m ruff format --check $(CODE)
	$(APP) -m mypy store bot actions console sandbox engine tools bench
	.venv/rasa/bin/python -m engine validate
	$(APP) -m yamllint --strict content domain stories nlu config.yml endpoints.yml credentials.yml docker-compose.yml

check: lint ## Fast checks before a push: lint, content, shape
	$(APP) -m pytest tests/test_shape.py tests/content

train: setup ## Train the model if its data has changed
	@$(APP) -m tools.train

reset-login: setup ## A new password and second factor for who is locked out: LOGIN=admin
	@$(APP) -m tools.reset_login $(LOGIN)

nlu-report: setup ## Measure the understanding: QUESTIONS=file.tsv (language, topic, text)
	@$(APP) -m tools.train
	@.venv/rasa/bin/python -m bench.nlu_report $(if $(QUESTIONS),--questions $(QUESTIONS))

preview: setup ## Write pages that show each answer as the chat does into docs/answers/
	@$(APP) -m bot.preview docs/answers

bench: setup-dev ## Measure throughput, latency, memory and start, beside stock Rasa; then the console's pages
	@$(APP) -m tools.train
	@$(APP) -m bench
	@rm -f var/bench-console.db*
	@$(APP) -m bench.console

format: setup-dev ## Format the code
	$(APP) -m ruff check --fix $(CODE)
	$(APP) -m ruff format $(CODE)

lock: ## Compile requirements/*.in again
	@$(PYTHON) tools/lock.py

setup:
	@$(PYTHON) tools/setup.py app rasa

setup-dev: setup
	@$(PYTHON) tools/setup.py dev rasa-dev
