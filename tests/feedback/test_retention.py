from feedback.retention import RULES


def test_what_a_person_said_is_blanked_and_the_counts_stay() -> None:
    blanked = {(rule.model, field) for rule in RULES if "blank" in rule.action for field in rule.fields}
    assert {("feedback.Suggestion", name) for name in ("text", "title", "place_text")} <= blanked
    assert {
        ("feedback.Reply", "text"),
        ("feedback.FollowUp", "words"),
        ("feedback.Handling", "note"),
    } <= blanked
    assert ("feedback.Provenance", "raw") in blanked
    kept = {(rule.model, field) for rule in RULES if rule.action == "keep" for field in rule.fields}
    assert {
        ("feedback.Suggestion", "kind"),
        ("feedback.Reply", "delivered_on"),
        ("feedback.FollowUp", "verdict"),
    } <= kept
