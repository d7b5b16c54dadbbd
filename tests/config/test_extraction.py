import ast

import pytest
from babel.messages.pofile import write_po

from config import extraction

PAGE = """
  {% extends "base.html" %}
  {% load i18n %}
      {% translate "Speak up" %}
  <p>{% blocktranslate with name=city trimmed %}
       Welcome to {{ name }}
  {% endblocktranslate %}</p>
    {% button _("Send it") kind="secondary" %}
  {% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}
"""
CODE = "from django.utils.translation import gettext_lazy as _, pgettext_lazy\nA = _('Open')\nB = pgettext_lazy('lid', 'Open')\n"


@pytest.fixture
def house(tmp_path):
    (tmp_path / "feedback" / "migrations").mkdir(parents=True)
    (tmp_path / "feedback" / "models.py").write_text(CODE)
    (tmp_path / "feedback" / "migrations" / "0001.py").write_text("_('not this')")
    (tmp_path / "templates" / "feedback").mkdir(parents=True)
    (tmp_path / "templates" / "feedback" / "page.html").write_text(PAGE)
    (tmp_path / "templates" / "base.html").write_text('{% load i18n %}{% translate "Frame" %}')
    (tmp_path / "config").mkdir()
    return tmp_path


def ids(catalogue):
    return {message.id for message in catalogue if message.id}


def test_it_finds_texts_in_code_and_templates(house):
    found = extraction.texts("feedback", house)

    assert ids(found) == {"Open", "Speak up", "Welcome to %(name)s", "Send it", ("%(n)s day", "%(n)s days")}
    assert found.get("Open", "lid") is not None


def test_what_is_nobody_elses_is_the_front_doors(house):
    assert ids(extraction.texts("config", house)) == {"Frame"}


def test_an_unknown_room_is_refused(house):
    with pytest.raises(ValueError, match="kitchen"):
        extraction.texts("kitchen", house)


def test_update_lists_what_lacks_and_keeps_what_is_there(house):
    assert len(extraction.update("config", "nl", house)) == 1
    path = extraction.catalogue_path("config", "nl", house)
    kept = extraction.catalogue("config", "nl", house)
    kept.get("Frame").string = "Kader"
    with path.open("wb") as out:
        write_po(out, kept)

    assert extraction.update("config", "nl", house) == []
    assert 'msgstr "Kader"' in path.read_text()


def test_a_second_update_changes_nothing(house):
    extraction.update("feedback", "fr", house)
    path = extraction.catalogue_path("feedback", "fr", house)
    before = path.read_text()

    extraction.update("feedback", "fr", house)

    assert path.read_text() == before


def test_missing_names_the_file(house):
    assert extraction.missing("config", "de", house) == [("Frame", ["templates/base.html"])]


def test_no_text_hides_in_an_f_string():
    """There the extraction does not see it, and readers of other languages get English."""
    calls = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "pgettext_lazy"}
    hidden = [
        f"{path.name}:{inner.lineno}"
        for room in extraction.ROOMS
        for path in extraction.python_files(room, extraction.ROOT)
        for outer in ast.walk(ast.parse(path.read_text()))
        if isinstance(outer, ast.JoinedStr)
        for inner in ast.walk(outer)
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", "") in calls
    ]
    assert hidden == []
