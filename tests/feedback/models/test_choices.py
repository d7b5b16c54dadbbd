from feedback.models import AnswerChannel, Channel, choices


def test_every_word_has_a_label() -> None:
    for name in (
        "Kind",
        "Channel",
        "AnswerChannel",
        "Status",
        "Outcome",
        "ReplyKind",
        "RefusalReason",
        "Verdict",
    ):
        assert all(str(label) for _value, label in getattr(choices, name).choices)


def test_paper_telephone_and_counter_are_channels_like_the_web() -> None:
    assert {"web", "offline", "phone", "counter", "paper", "meeting", "email", "signal"} <= set(
        Channel.values
    )
    assert {"none", "code", "email", "letter", "phone"} == set(AnswerChannel.values)
