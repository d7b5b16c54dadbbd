from delivery import workflow
from delivery.forms import BouncedForm, CallForm, MailroomForm


def test_a_call_ends_in_what_the_workflow_knows():
    assert {value for value, _ in CallForm().fields["outcome"].choices} == set(workflow.CALLS)


def test_a_bounce_needs_its_text():
    assert BouncedForm({"text": ""}).errors and not BouncedForm({"text": "x"}).errors


def test_the_mail_room_takes_no_senseless_key():
    assert "before" in MailroomForm({"before": "x"}).errors
