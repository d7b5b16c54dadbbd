from types import SimpleNamespace

from partnerships.views.kinds import KINDS, Act


def test_every_kind_has_its_key_words_and_as_many_cells_as_columns():
    for key, kind in KINDS.items():
        assert key == kind.key
        assert all(str(text) for text in (kind.title, kind.lede, kind.add, *kind.columns))


def test_an_act_is_found_by_its_key_and_offered_while_wanted():
    bodies = KINDS["bodies"]
    assert isinstance(bodies.act("end"), Act)
    assert bodies.act("fly") is None
    assert bodies.open_acts(SimpleNamespace(ended_on=1)) == []
