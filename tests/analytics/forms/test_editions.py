from analytics.forms.editions import CorrectionForm


class Here:
    languages = ("nl", "fr")


def test_a_correction_needs_a_reason_in_a_language_of_the_partnership() -> None:
    assert CorrectionForm({"reason": "x", "language": "nl"}, partnership=Here(), language="nl").is_valid()
    assert not CorrectionForm({"reason": "", "language": "nl"}, partnership=Here(), language="nl").is_valid()
    assert not CorrectionForm({"reason": "x", "language": "de"}, partnership=Here(), language="nl").is_valid()
