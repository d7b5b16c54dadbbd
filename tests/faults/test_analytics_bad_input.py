"""Issue 6's bad input, on screen and in files: undefined, too few or not comparable, each with its reason. Never 0 or 1 instead."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from django.test import Client

from analytics.services import codings as coding
from partnerships.models import Partnership
from surveys.records import WaveSnapshot
from surveys.workflow.waves import STATES, allowed
from tests.analytics.datasets.test_loop import imported_city
from tests.analytics.services.test_editions import erase_one
from tests.factories import codings, insight
from tests.factories import partnerships as people
from tests.factories.own_ties import closed

pytestmark = pytest.mark.django_db


def analyst(here: Partnership) -> Client:
    client = Client()
    client.force_login(people.staff("analyst", partnership=here))
    return client


def page(here: Partnership, name: str) -> str:
    answer = analyst(here).get(f"/insight/{here.slug}/{name}/")
    assert answer.status_code == 200
    return answer.content.decode()


def rows(here: Partnership, name: str) -> list[dict[str, str]]:
    answer = analyst(here).get(f"/insight/{here.slug}/{name}.csv")
    assert answer.status_code == 200
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def data(here: Partnership, name: str) -> Any:
    return json.loads(analyst(here).get(f"/insight/{here.slug}/{name}.json").content)


def with_waves(*taken: WaveSnapshot) -> Partnership:
    here = people.partnership()
    insight.stored(here, list(taken))
    return here


@pytest.mark.parametrize("answers", [0, 1, 2])
def test_waves_with_no_one_or_two_answers(answers: int) -> None:
    asked = {"strategic": 12}
    taken = insight.snapshot(levels={"strategic": answers}, invited=asked) if answers else nobody(asked)
    here = with_waves(taken)
    reason = "cannot be shown" if answers else "not in the data"
    assert "cannot be shown: too few people" in page(here, "intensity")
    found = rows(here, "intensity")
    assert found and all(one["value"] == one["low"] == "" for one in found)
    assert {one["reason"] for one in found} == {reason}
    cells = data(here, "intensity")["cells"]
    assert all(
        figure["value"] is None and figure["reason"] for one in cells for figure in one["figures"].values()
    )


def nobody(asked: dict[str, int]) -> WaveSnapshot:
    """A wave without a single answer."""
    taken = insight.snapshot(levels=asked)
    columns = ("level", "body", "capacity", "core", "actor_group", "pseudonym")
    none: dict[str, Any] = dict.fromkeys(columns, ())
    return replace(taken, matrix=taken.matrix[:0], dont_know=taken.dont_know[:0], **none)


def alike(taken: WaveSnapshot) -> WaveSnapshot:
    return replace(taken, matrix=np.asfortranarray(np.full_like(taken.matrix, 3)))


def test_everyone_answers_alike_among_few_it_is_hidden() -> None:
    here = with_waves(alike(insight.snapshot(levels={"strategic": 12})))
    assert "cannot be shown: too few people" in page(here, "intensity")
    assert {one["reason"] for one in rows(here, "intensity")} == {"cannot be shown"}


def test_everyone_answers_alike_among_many_it_is_told_without_an_interval() -> None:
    here = with_waves(alike(insight.snapshot(levels={"strategic": 30})))
    found = next(one for one in rows(here, "intensity") if one["quantity"] == "trust")
    assert (found["value"], found["low"], found["high"]) == ("50.0", "", "")
    assert found["reason"] == "undefined: no variation"
    report = data(here, "intensity")
    assert report["reliability"]["trust"]["value"] is None
    assert report["reliability"]["trust"]["reason"].startswith("undefined")
    assert "no interval: all the same" in page(here, "intensity")


def test_one_body_stands_alone_and_nothing_speaks_for_a_whole_or_for_levels() -> None:
    here = with_waves(
        insight.snapshot(1, levels={"strategic": 15}), insight.snapshot(2, levels={"strategic": 15})
    )
    assert {one["group"] for one in rows(here, "intensity")} == {"strategic"}
    said = page(here, "intensity")
    assert "Strategic level" in said and "Project level" not in said
    wave, _members = closed(9, lambda one, other: (one + other) % 4)
    (cell,) = data(wave.partnership, "network")["ties"]
    assert cell["lists"] == 1 and cell["centralization"]["value"] is not None


def test_no_benchmark_gives_no_ratio() -> None:
    here = imported_city("paper")
    assert "not who is missing" in page(here, "voice")
    for one in rows(here, "voice"):
        if one["quantity"] in ("ratio", "odds_ratio"):
            assert one["value"] == "" and one["reason"]
    assert all(trait["compared"] is False for trait in data(here, "voice")["traits"] if "compared" in trait)


def test_two_coders_who_never_met_the_same_text() -> None:
    here = codings.city(20)
    for at, text in enumerate(codings.texts(here)):
        coder = codings.coder("coder one" if at < 10 else "coder two")
        coding.add(by=coder, partnership=here, text=text, code="privacy", perception="obstructed")
        coding.finish(by=coder, partnership=here, text=text)
    agreement = data(here, "values")["agreement"]
    assert agreement["value"] is None and agreement["reason"]
    told = [one for one in rows(here, "values") if "agreement" in " ".join(one.values())]
    assert all("1.0" not in one.values() for one in told)
    assert "agree" in page(here, "values").lower()


def test_an_item_dropped_between_versions_is_not_compared() -> None:
    after = insight.snapshot(2, version=2)
    kept = [at for at, item in enumerate(after.items) if item != "tru_3"]
    after = replace(
        after,
        items=tuple(after.items[at] for at in kept),
        constructs=tuple(after.constructs[at] for at in kept),
        matrix=np.asfortranarray(after.matrix[:, kept]),
        dont_know=after.dont_know[:, kept],
    )
    here = with_waves(insight.snapshot(1), after)
    changed = [one for one in rows(here, "intensity") if one["wave"] == "2" and one["quantity"] == "trust"]
    shown = [one for one in changed if one["value"]]
    assert shown and all(one["change"] == "" for one in shown)
    assert {one["change_reason"] for one in shown} == {"not comparable: the questions changed"}
    other = [one for one in rows(here, "intensity") if one["wave"] == "2" and one["quantity"] == "commitment"]
    assert any(one["change"] and not one["change_reason"] for one in other)
    assert "not comparable: the questions changed" in page(here, "intensity")


def test_a_tie_reported_by_one_side_is_unconfirmed_and_by_none_missing() -> None:
    wave, _members = closed(
        10, lambda one, other: None if other == 9 else (one + other) % 4, silent=frozenset({8, 9})
    )
    here = wave.partnership
    found = next(one for one in rows(here, "network") if one["part"] == "levels")
    assert int(found["both"]) + int(found["one"]) + int(found["none"]) == int(found["pairs"]) == 45
    assert int(found["none"]) > 0 and int(found["one"]) > 0
    said = f"by one {found['one']} (unconfirmed), by none {found['none']} (missing, not absent)"
    assert said in page(here, "network")


def test_a_published_wave_is_not_opened_again_and_what_comes_after_changes_no_published_figure() -> None:
    assert not any(allowed("published", to) for to in STATES)
    here = people.partnership()
    series = insight.stored(here, [insight.snapshot(1)])
    public = Client().get(f"/{here.slug}/results.json").content
    erase_one(series)
    assert Client().get(f"/{here.slug}/results.json").content == public
    assert data(here, "intensity")["cells"] == json.loads(public)["cells"]
    again = analyst(here).get(f"/insight/{here.slug}/editions/")
    assert again.status_code == 200


def test_all_cases_open_nobody_was_answered_and_no_time_is_made_up() -> None:
    here = codings.city(8)
    said = page(here, "loop")
    assert "Time to reply: not in the data" in said
    found = data(here, "loop")
    assert found["all"]["n"] == 8 and found["all"]["answered"] == 0
    assert found["all"]["no_answer"] + found["all"]["no_text"] + found["all"]["holding_only"] == 8
    assert rows(here, "loop")
