from feedback.serializers import SuggestionIn


def test_what_is_left_out_has_its_default() -> None:
    made = SuggestionIn(data={"text": "a", "language": "nl"})
    assert made.is_valid()
    assert (made.validated_data["kind"], made.validated_data["channel"]) == ("suggestion", "api")


def test_a_door_of_the_house_is_not_for_others_to_name() -> None:
    assert set(SuggestionIn(data={"text": "a", "language": "nl", "channel": "counter"}).fields) >= {"channel"}
    assert not SuggestionIn(data={"text": "a", "language": "nl", "channel": "counter"}).is_valid()
