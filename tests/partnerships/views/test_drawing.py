from partnerships.records import Node
from partnerships.views.drawing import governance, picture

NODES = [
    Node("a", "Board <b>", "strategic", seats=3, guests=1, company="GmbH"),
    Node("b", "Team", "operational", "a", decides=False),
]


def test_it_draws_without_script_and_style():
    svg = picture(NODES)
    assert svg.startswith("<svg")
    assert not any(word in svg for word in ("<script", "<style", " style=", " class="))


def test_names_are_text_never_markup():
    assert "Board &lt;b&gt;" in picture(NODES)


def test_it_tells_who_decides_by_words_and_edge():
    svg = picture(NODES)
    assert svg.count("stroke-dasharray") == 1
    assert "advises or prepares" in svg
    assert "3 seats, 1 guest" in svg


def test_nothing_draws_nothing():
    assert governance([]) == {**governance([]), "branches": (), "picture": ""}
