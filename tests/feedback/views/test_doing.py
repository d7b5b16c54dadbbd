from feedback.views.doing import STEPS
from feedback.workflow import steps
from partnerships.rules import ALLOWED


def test_every_step_names_an_action_somebody_may() -> None:
    assert {step.needs for step in STEPS.values()} <= set(ALLOWED)


def test_every_step_of_the_table_has_its_form() -> None:
    """The post says undelivered; a reply is hold or answer."""
    table = {step for _status, step in steps.TABLE} - {"undelivered", "hold", "answer"}
    assert table | {"reply"} <= set(STEPS)
