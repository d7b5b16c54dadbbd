from feedback.forms.publishing import PublishForm


def test_nothing_is_published_unread() -> None:
    assert "looked" in PublishForm({"text": "a"}).errors
    form = PublishForm({"text": "a", "looked": "on"})
    assert form.is_valid() and "looked" not in form.release()
