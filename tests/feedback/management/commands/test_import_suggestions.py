import os
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from feedback.models import Reply, Suggestion
from feedback.selectors import paging, register
from feedback.selectors import worklist as lists
from tests.factories import feedback

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[4]
BARCELONA = (
    Path(os.environ.get("TANDEM_SHARED", ROOT.parent / "shared")) / "data" / "barcelona-proposals-2016.csv"
)
MAPPING = ROOT / "docs" / "examples" / "barcelona-proposals-2016.toml"


def _run(*words: str) -> str:
    said = StringIO()
    call_command("import_suggestions", *words, stdout=said)
    return said.getvalue()


def test_it_writes_refused_rows_with_their_lines(tmp_path):
    here, path = feedback.place(), tmp_path / "p.csv"
    path.write_text(
        "proposal_id,created_on,source,status,rejected_message,district,category,title,summary,votes\n"
        "1,2016-01-22,citizen,accepted,,Gràcia,Viure,Arbres,Més arbres,4\n"
        "2,someday,citizen,accepted,,Gràcia,Viure,Arbres,Més arbres,4\n",
        encoding="utf-8",
    )

    said = _run(str(path), "--partnership", here.slug, "--mapping", str(MAPPING))

    assert "1 stored" in said
    assert (tmp_path / "p.csv.errors.csv").read_text().splitlines()[1].startswith("3,created_on,")


def test_an_unknown_partnership_is_refused(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        _run(str(tmp_path / "p.csv"), "--partnership", "nowhere", "--mapping", str(MAPPING))


def test_a_latin_1_file_is_refused_in_words(tmp_path):
    path = tmp_path / "p.csv"
    path.write_bytes("title\ncafé\n".encode("latin-1"))

    with pytest.raises(CommandError, match="UTF-8"):
        _run(str(path), "--partnership", feedback.place().slug, "--mapping", str(MAPPING))


@pytest.mark.slow
@pytest.mark.skipif(not BARCELONA.exists(), reason="the public data are not beside this checkout")
def test_barcelona_stands_whole():
    here = feedback.place()

    said = _run(str(BARCELONA), "--partnership", here.slug, "--mapping", str(MAPPING))

    assert "10860 stored" in said
    assert Suggestion.objects.filter(partnership=here, provenance__source_status="accepted").count() == 8142
    assert Reply.objects.filter(partnership=here).count() == 2718
    desk = paging.page(here.pk, lists.asked(here, "imported"))
    assert len(desk.rows) == paging.PAGE
    assert register.entries(here.pk).count() == 10860
    assert register.entries(here.pk, words="bicicleta").exists()
