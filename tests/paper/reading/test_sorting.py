from paper.reading.records import PageReading
from paper.reading.sorting import Missing, Pile


def page(serial: str, number: int, verdict: str = "read", file: str = "a.pdf") -> PageReading:
    return PageReading(file, number, verdict, form="core", version=1, serial=serial, page=number)


def test_the_same_page_twice_is_doubled_and_says_where_the_first_is():
    pile = Pile()

    verdicts = [pile.add(page("A", 1), 2), pile.add(page("B", 1), 2), pile.add(page("A", 1, file="b.pdf"), 2)]

    assert [each.verdict for each in verdicts] == ["read", "read", "doubled"]
    assert verdicts[2].detail == "first in a.pdf, page 1"


def test_pages_that_did_not_come_are_listed():
    pile = Pile()
    for reading in (page("A", 1), page("B", 2), page("B", 1), page("C", 3), page("D", 1, "misaligned")):
        pile.add(reading, 2 if reading.serial != "C" else 3)

    assert pile.missing() == (
        Missing("core", 1, "A", 2),
        Missing("core", 1, "C", 1),
        Missing("core", 1, "C", 2),
    )


def test_copies_without_a_number_cannot_be_told_apart():
    pile = Pile()

    assert [pile.add(page("", 1), 2).verdict for _ in range(2)] == ["read", "read"]
    assert pile.missing() == ()
