"""The lines of the overview."""

from django.template import Context, Template

from surveys.forms import said


def test_it_is_the_markup_of_the_component() -> None:
    part = Template('{% row question %}<span dir="auto">{{ said }}</span>{% endrow %}')
    whole = part.render(Context({"question": "How <much>?", "said": "<b>more</b>"}))

    assert _bare(said.markup([("How <much>?", "<b>more</b>")])) == _bare(whole)


def test_no_answer_is_told() -> None:
    assert "tandem-quiet" in said.markup([("How?", "")])


def _bare(markup: str) -> str:
    return "".join(line.strip() for line in markup.splitlines())
