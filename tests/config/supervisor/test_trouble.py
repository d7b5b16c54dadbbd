from config.supervisor.trouble import Leaving, Trouble


def test_leaving_is_no_trouble() -> None:
    assert not issubclass(Leaving, Trouble)
    assert str(Trouble("do this")) == "do this"
