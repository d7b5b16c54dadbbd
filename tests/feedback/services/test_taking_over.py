import pytest

from feedback import mapping
from feedback.models import Reply, Suggestion
from feedback.services import taking_over
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db
MAPPING = mapping.read(
    'source_name = "old"\n[columns]\nkey = "id"\ntext = "words"\nsaid_on = "day"\nsource = "source"\nreply = "reply"\nkind = "kind"\n'
)


def _file(folder, *lines: str):
    path = folder / "rows.csv"
    path.write_text("id,words,day,source,reply,kind\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def _take(path, here, **more):
    return taking_over.take_file(by=feedback.staff(), partnership=here, path=path, mapping=MAPPING, **more)


def test_it_stores_rows_and_a_second_run_adds_nothing(tmp_path):
    here, path = (
        feedback.place(),
        _file(
            tmp_path, "1,Trees,2016-01-22,citizen,,suggestion", "2,Bench,2016-01-23,meeting,No.,suggestion"
        ),
    )

    first, second = _take(path, here), _take(path, here)

    assert (first.stored, second.stored, second.known) == (2, 0, 2)
    assert Suggestion.objects.filter(partnership=here, source="meeting").count() == 1
    assert Reply.objects.filter(partnership=here).count() == 1


def test_bad_rows_are_told_with_their_lines_and_the_good_ones_stored(tmp_path):
    here = feedback.place()
    path = _file(
        tmp_path,
        "1,Trees,2016-01-22,c,,suggestion",
        "2,,2016-01-23,c,,suggestion",
        "3,Bench,soon,c,,suggestion",
        "4,Bench,2016-01-23,c,,poem",
    )

    taken = _take(path, here)

    assert taken.stored == 1
    assert {line for line, _column, _why in taken.refused} == {3, 4, 5}


def test_a_dry_run_stores_nothing(tmp_path):
    here = feedback.place()

    taken = _take(_file(tmp_path, "1,Trees,2016-01-22,c,,suggestion"), here, dry_run=True)

    assert (taken.read, taken.stored) == (1, 0)
    assert not Suggestion.objects.filter(partnership=here).exists()


def test_a_run_cut_off_is_run_again(tmp_path, monkeypatch):
    here = feedback.place()
    path = _file(tmp_path, *(f"{key},Tree {key},2016-01-22,c,,suggestion" for key in range(5)))
    monkeypatch.setattr(taking_over, "BATCH", 2)

    def cut(rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _take(path, here, progress=cut)

    assert _take(path, here).stored == 3
    assert Suggestion.objects.filter(partnership=here).count() == 5


def test_a_column_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text("id,words\n1,Trees\n")

    with pytest.raises(Refused, match="day"):
        _take(path, feedback.place())
