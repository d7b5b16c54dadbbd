import dataclasses

import pytest

from foundation.records import ChainReport, Contact, Once


@pytest.mark.parametrize("record", [Contact(name="Anna"), Once({"number": 1}), ChainReport(1, 0)])
def test_they_do_not_change(record):
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(record, dataclasses.fields(record)[0].name, "x")
