# Two commands do everything: `make site` publishes, `make test` verifies. Neither needs anything activated.
# What the operating system must provide is listed in noticegen/commands/installation.py, which installs it with apt.

PYTHON ?= python3
VENV := .venv
UV := uv==0.13.9

# Only files named in the lock, by their hash; never a package to compile.
PIP_INSTALL := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes
LOCK := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-build \
	--custom-compile-command "make lock" $(UPGRADE) pyproject.toml

.PHONY: site test test-rapide doctor docs catalogue rule lock clean systeme-site systeme-tests

site: $(VENV)/.site
	$(PYTHON) build.py

test: systeme-tests $(VENV)/.tests
	$(VENV)/bin/python -m tests.paliers rapide lent navigateur

test-rapide: $(VENV)/.tests
	$(VENV)/bin/python -m tests.paliers rapide

doctor: $(VENV)/.site
	$(PYTHON) build.py doctor

# The system is looked at each time (a cached .venv may meet a machine without Pango); the stamps only spare pip.
systeme-site:
	@$(PYTHON) -m noticegen.commands.installation site

systeme-tests: systeme-site
	@$(PYTHON) -m noticegen.commands.installation tests

$(VENV)/.cree: | systeme-site
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.site: requirements.lock $(VENV)/.cree | systeme-site
	$(PIP_INSTALL) -r requirements.lock
	$(VENV)/bin/python -m compileall -q noticegen
	touch $@

$(VENV)/.tests: requirements-dev.lock $(VENV)/.site
	$(PIP_INSTALL) -r requirements-dev.lock
	touch $@

# The generated pages: docs/regles.md, docs/commandes.md, schema/. A test keeps them current.
docs: $(VENV)/.site
	$(VENV)/bin/python -m noticegen.commands.documentation

# Click's messages in French, compiled after a change of click.po.
catalogue: $(VENV)/.tests
	$(VENV)/bin/python -c "import polib; name = 'noticegen/commands/locale/fr/LC_MESSAGES/click'; polib.pofile(name + '.po').save_as_mofile(name + '.mo')"

# A new rule and its evidence, ready to fill in: make rule id=delai-perdu
rule: $(VENV)/.site
	$(VENV)/bin/python -m noticegen.commands.nouvelle_regle $(id)

# Locks again what pyproject.toml asks for; `make lock UPGRADE=--upgrade` takes the newest versions.
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check $(UV)
	$(LOCK) --output-file requirements.lock
	$(LOCK) --extra tests --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf site site-epreuve build
