from feedback.templatetags.lines import line_rows

LINE = {
    "number": "12345678",
    "language": "nl",
    "words": "<script>alert(1)</script>",
    "facts": "a & b",
    "due": "1 May 2026",
    "status": "Received",
    "owner": "<b>City</b>",
    "person": "",
    "choose": 'Choose: "1"',
    "late": False,
    "paused": "",
}
NAMES = {
    "due_name": "Answer by",
    "status_name": "Status",
    "owner_name": "Who answers",
    "past": "past its day",
    "paused_until": "paused until",
}


def test_what_somebody_wrote_is_never_markup() -> None:
    row = line_rows([LINE], "/desk/brugge/suggestions/", True, NAMES)
    assert "<script>" not in row and "<b>" not in row and "&lt;script&gt;" in row
    assert "&quot;1&quot;" in row and 'href="/desk/brugge/suggestions/12345678/"' in row


def test_only_who_may_act_can_tick_and_only_what_is_so_is_said() -> None:
    plain = line_rows([LINE], "/", False, NAMES)
    assert "checkbox" not in plain and "past its day" not in plain and "paused" not in plain
    told = line_rows([{**LINE, "late": True, "paused": "3 May", "person": "<i>Jo"}], "/", False, NAMES)
    assert "past its day" in told and "paused until 3 May" in told and "&lt;i&gt;Jo" in told
