from feedback.forms.ruling import RuleForm

GOOD = {"acknowledge_days": "2", "answer_days": "8", "valid_from": "2099-01-04", "cites": "The council"}


def test_acknowledging_comes_before_answering() -> None:
    assert RuleForm(GOOD).is_valid()
    assert list(RuleForm({**GOOD, "acknowledge_days": "9"}).errors) == ["acknowledge_days"]
    assert list(RuleForm({**GOOD, "kind": "nonsense", "answer_days": "999"}).errors) == [
        "kind",
        "answer_days",
    ]
