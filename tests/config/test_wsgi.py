from config.wsgi import application


def test_it_is_django() -> None:
    assert type(application).__name__ == "WSGIHandler"
