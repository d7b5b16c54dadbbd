# Two commands are enough: make demo, make test. Python 3.11 or later and make are all they need.
# Everything lands inside this folder: .venv (packages), build (made things), .tandem (the demo's data).

.DEFAULT_GOAL := help
.PHONY: help demo test check fix bench faults lock clean front catalogues install install-dev
SHELL := /bin/sh

FIND_PYTHON = for p in "$$PYTHON" python3.11 python3.12 python3.13 python3.14 python3 python; do \
  [ -n "$$p" ] && "$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done
V := .venv/bin
PY := $(V)/python
ONLY ?=
SUITE ?=

help:
	@echo "make demo    the whole site on this machine, with sample cities (PORT=8000; SAMPLES=0 for an empty one)"
	@echo "make test    every test, with private servers and a browser (SUITE=tests/config for a part)"
	@echo "make check   format, lint, types, templates, contracts, pins"
	@echo "make fix     what can be put right by itself"
	@echo "make bench   the figures to reach (ONLY=P1,P7 for some)"
	@echo "make faults  the long fault runs and simulations, whole"
	@echo "make lock    pin requirements anew"
	@echo "make clean   remove what was made here, the demo's data too"

# The look is built while the database is made: the supervisor calls `make front catalogues`.
demo: install
	@exec $(PY) -m config.supervisor demo

test: install-dev front catalogues
	@$(PY) -m config.testrun $(SUITE)

faults: install-dev front catalogues
	@TANDEM_WHOLE=1 $(PY) -m config.testrun -m "slow or service" $(SUITE)

bench: install-dev front catalogues
	@$(PY) -m config.supervisor exec -- $(PY) -m bench $(if $(ONLY),--only $(ONLY))

check: install-dev front
	@failed=; run() { name=$$1; shift; echo "$$name"; "$$@" >build/check.log 2>&1 || { cat build/check.log; failed="$$failed, $$name"; }; }; \
	run "ruff format" $(V)/ruff format --check .; \
	run "ruff" $(V)/ruff check .; \
	run "mypy" $(V)/mypy config analytics intake surveys feedback delivery partnerships foundation paper formspec; \
	run "djlint format" $(V)/djlint --check --quiet templates; \
	run "djlint" $(V)/djlint --lint --quiet templates; \
	run "import-linter" $(V)/lint-imports --no-cache; \
	run "Django" env SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_urlsafe(64))') PUBLIC_URL=https://tandem.example \
	  ALLOWED_HOSTS=tandem.example TANDEM_DATA=build/check $(PY) manage.py check --deploy --fail-level WARNING; \
	[ -z "$$failed" ] || { echo "Not in order: $${failed#, }"; exit 1; }; echo "All is in order."

fix: install-dev
	@$(V)/ruff check --fix --quiet . ; $(V)/ruff format --quiet . ; $(V)/djlint --reformat --quiet templates ; true

# --- what the commands above stand on; each is made again only when its list changed ---

install: $(V)/.base
install-dev: $(V)/.dev

$(PY):
	@python=$$($(FIND_PYTHON)); [ -n "$$python" ] || { echo "Tandem needs Python 3.11 or later. Install it, or say where it is: make PYTHON=/path/to/python"; exit 1; }; \
	  echo "Making .venv with $$($$python --version) …"; \
	  "$$python" -m venv --without-pip .venv || { echo "Python's venv part is missing (on Debian and Ubuntu: apt install python3-venv)."; rm -rf .venv; exit 1; }

# uv installs in seconds; where there is none for this machine, pip does the same more slowly. A venv with its own pip
# takes longer to make than all the packages to install, so pip is put in only when Python has none outside it.
INSTALL = if [ -x $(V)/uv ]; then $(V)/uv pip install --quiet --python $(PY) --require-hashes $(1); \
  else $(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip >/dev/null; $(PY) -m pip install $(QUIETLY) $(1); fi
QUIETLY = --quiet --disable-pip-version-check --require-hashes

$(V)/.uv: requirements/uv.txt | $(PY)
	@$$($(FIND_PYTHON)) -m pip --python $(PY) install $(QUIETLY) -r requirements/uv.txt 2>/dev/null \
	  || { $(PY) -m ensurepip >/dev/null && $(PY) -m pip install $(QUIETLY) -r requirements/uv.txt; } \
	  || echo "uv is not to be had here; pip will do, more slowly."
	@touch $@

$(V)/.base: requirements/base.txt $(V)/.uv
	@echo "Installing packages (once; about 300 MB) …"
	@$(call INSTALL,-r requirements/base.txt)
	@touch $@

$(V)/.dev: requirements/dev.txt $(V)/.base
	@echo "Installing what tests need (once) …"
	@$(call INSTALL,-r requirements/base.txt -r requirements/dev.txt)
	@touch $@

front: $(V)/.base
	@command -v npm >/dev/null || [ -x $(V)/npm ] || { echo "Installing Node (once) …"; $(call INSTALL,-r requirements/node.txt); }
	@mkdir -p build
	@PATH="$(CURDIR)/$(V):$$PATH" $(PY) -m config.frontbuild --if-needed

catalogues: $(V)/.base
	@$(PY) -m config.catalogues

LOCK = $(V)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header

lock: $(V)/.uv
	@cd requirements && for list in uv node base dev; do ../$(LOCK) $(UPGRADE) $$list.in -o $$list.txt >/dev/null && echo "requirements/$$list.txt"; done

clean:
	@[ ! -x $(PY) ] || $(PY) -m config.supervisor forget
	@rm -rf build node_modules .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
