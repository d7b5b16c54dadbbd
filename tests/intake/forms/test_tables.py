from intake.forms.tables import TableForm


def test_a_table_is_needed():
    assert not TableForm({}, {}).is_valid()
