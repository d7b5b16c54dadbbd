import json
from dataclasses import replace

from paper import geometry, sheet
from paper.geometry import Question
from tests.formspec.examples import FORM
from tests.paper.examples import SHEET


def test_what_is_written_down_is_read_back():
    found = sheet.geometry(replace(SHEET, large_print=True))

    again = geometry.from_json(json.loads(json.dumps(geometry.to_json(found))))

    assert (again.form, again.version, again.pages, again.large_print) == ("every", 3, found.pages, True)
    assert again.questions == found.questions
    assert {place.question for place in again.places} == {place.question for place in found.places}
    by_key = {(place.kind, place.item, place.option, place.row): place for place in found.places}
    assert all(
        abs(place.x - by_key[(place.kind, place.item, place.option, place.row)].x) < 0.001
        for place in again.places
    )


def test_every_question_has_its_kind():
    found = {question.key: question for question in geometry.questions(FORM)}

    assert found["trust_1"] == Question("trust_1", "one")
    assert found["three"] == Question("three", "many", most=2)
    assert found["all"] == Question("all", "many")
    assert found["ties__a"].kind == found["ties__b"].kind == "one"
    assert found["shared__other"].kind == found["since"].kind == found["what"].kind == "writing"


def test_boxes_and_places_to_write_are_told_apart():
    page = geometry.to_json(sheet.geometry(SHEET))["pages"][0]

    assert {each["kind"] for each in page["boxes"]} == {"box"}
    assert {each["kind"] for each in page["fields"]} == {"area", "cell"}
    assert {each["question"] for each in page["fields"]} >= {"shared__other", "what"}
    assert len(page["corners"]) == 4
