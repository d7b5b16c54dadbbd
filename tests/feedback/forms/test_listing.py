from feedback.forms.listing import ListsForm


def test_one_of_the_lists_is_chosen() -> None:
    assert ListsForm({"which": "signs", "lines": "a;b"}).is_valid()
    assert "which" in ListsForm({"which": "nonsense", "lines": "a"}).errors
