"""Rows after disclosure control."""

from collections import Counter
from dataclasses import replace

import pytest

from analytics.reports.rows import RowFile, row_file
from tests.factories.rows import asked, asked_wave, constant


def column(file: RowFile, name: str, wave: int | None = None) -> list:
    at = [one.name for one in file.columns].index(name)
    return [row[at] for row in file.rows if wave is None or row[1] == wave]


def test_every_row_is_among_k_alike() -> None:
    file = row_file(asked(), "en")
    known = [one.name for one in file.columns if one.name in ("level", "actor_group", "capacity", "core")]
    assert "level" in known
    cells = Counter(zip(column(file, "wave"), *(column(file, name) for name in known), strict=True))
    assert min(cells.values()) >= file.k
    assert len(file.rows) == 2 * 51


def test_no_pseudonym_body_words_leave() -> None:
    said = str(row_file(asked(), "en"))
    for secret in ("strategic-0", "project-3", "Noor"):
        assert secret not in said
    file = row_file(asked(), "en")
    assert file.dropped["remark"] == "words"
    assert file.dropped["age"] == "value"
    assert "capacity" not in file.dropped  # asked too, but the column stands for it
    assert not {"remark", "age", "body", "pseudonym"} & {one.name for one in file.columns}


def test_one_person_has_one_number_over_waves_drawn_anew_each_time() -> None:
    first, again = row_file(asked(), "en"), row_file(asked(), "en")
    assert first.linked == first.people == 51
    assert set(Counter(column(first, "person")).values()) == {2}
    assert column(first, "person") != column(again, "person")


def test_a_rare_path_is_cut() -> None:
    late = asked_wave(2)
    keep = [at for at, who in enumerate(late.snapshot.pseudonym) if who not in {"project-0", "project-1"}]
    taken = late.snapshot
    fewer = replace(
        taken,
        matrix=taken.matrix[keep],
        dont_know=taken.dont_know[keep],
        **{
            name: tuple(getattr(taken, name)[at] for at in keep)
            for name in ("level", "body", "capacity", "core", "actor_group", "pseudonym")
        },
        choices={key: tuple(cells[at] for at in keep) for key, cells in taken.choices.items()},
    )
    file = row_file(asked([asked_wave(1), replace(late, snapshot=fewer)]), "en")
    assert file.linked == 25  # the two who left would stand out, so nobody of their group is linked


def test_what_everybody_in_a_class_said_is_withheld() -> None:
    wave = asked_wave(1)
    same = replace(wave, snapshot=constant(wave.snapshot, "operational", "tru_1", 2))
    file = row_file(asked([same]), "en")
    level = {code: key for one in file.columns if one.name == "level" for code, key in one.keys.items()}
    pairs = zip(column(file, "level"), column(file, "tru_1"), strict=True)
    assert {code for at, code in pairs if level[at] == "operational"} == {97}


def test_an_option_few_chose_withholds_the_question() -> None:
    wave = asked_wave(1)
    rare = [("a",)] * 3 + [("b",)] * (wave.snapshot.n - 3)
    taken = replace(wave.snapshot, choices={**wave.snapshot.choices, "vignette": tuple(rare)})
    assert set(column(row_file(asked([replace(wave, snapshot=taken)]), "en"), "vignette")) == {97}


def test_missing_codes_are_told_apart() -> None:
    codes = Counter(column(row_file(asked([asked_wave(1)]), "en"), "int_0"))
    assert codes[98] == codes[99] == 1


def test_a_wave_of_few_is_left_out() -> None:
    small = asked_wave(2, levels={"strategic": 4})
    file = row_file(asked([asked_wave(1), small]), "en")
    assert file.waves == (1,)
    assert file.skipped == {2: "too_few"}
    assert row_file(asked([small]), "en").rows == ()


def test_only_the_waves_wanted() -> None:
    assert row_file(asked(), "en", wanted=[2]).waves == (2,)


@pytest.mark.parametrize("waves", [[], None])
def test_it_never_fails_for_want_of_waves(waves: list | None) -> None:
    assert row_file(asked(waves), "nl").method
