"""Downloads."""

from analytics.views.files import download


def test_a_file_is_an_attachment_that_nobody_else_keeps() -> None:
    response = download("a,b", "x-intensity.csv")
    assert response["Content-Type"].startswith("text/csv")
    assert response["Content-Disposition"] == 'attachment; filename="x-intensity.csv"'
    assert response["Cache-Control"] == "private, no-store"
