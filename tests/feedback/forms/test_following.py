from feedback.forms.following import CodeForm, VerdictForm


def test_both_are_needed() -> None:
    assert set(CodeForm({"number": "1"}).errors) == {"code"}


def test_a_verdict_is_yes_partly_or_no() -> None:
    assert VerdictForm({"verdict": "partly"}).is_valid()
    assert not VerdictForm({"verdict": "perhaps"}).is_valid()
