from feedback.retention import RULES


def test_what_a_person_said_is_blanked_and_the_counts_stay() -> None:
    blanked = {field for rule in RULES if "blank" in rule.action for field in rule.fields}
    assert {"text", "title", "place_text", "words", "note", "reason", "raw"} <= blanked
    assert not {"kind", "channel", "received_on", "verdict", "delivered_on"} & blanked
