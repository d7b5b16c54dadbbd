from intake.records.scanned import ScanCount, doubtful, sure

ANSWERS = [
    {"question": "kind", "values": ["complaint"], "state": "corrected"},
    {"question": "answer", "values": [], "state": "empty"},
    {"question": "values", "values": ["a", "b"], "state": "read"},
    {"question": "text", "values": [], "state": "doubtful"},
]


def test_pages_always_add_up():
    count = ScanCount(pages=20, read=12, doubled=2, blank=3, settled=1)

    assert (count.to_look_at, count.not_counted) == (2, 5)


def test_only_what_is_sure_fills_in_a_form():
    assert sure(ANSWERS) == {"kind": "complaint"}
    assert doubtful(ANSWERS) == ["text"]
