from paper.generator import scans
from paper.reading import pages, sources
from tests.paper.reading import scanned

GOES = ("read", "corrected", "empty")


def test_every_kind_gives_pages_with_truth_that_can_be_read():
    """A few pages of each kind; the whole acceptance set is read by the benchmark (make bench ONLY=P9)."""
    right = wrong = asked = 0
    for kind in scans.KINDS:
        for scan in scans.scans(scanned.SHEET, scanned.layout(), kind, scans.TUNING):
            [opened] = sources.pages(scan.jpeg)
            reading = pages.look(opened.picture, scanned.known).reading
            assert (reading.verdict, reading.serial, reading.page) == ("read", scan.serial, scan.page)
            sure = {each.question: each.values for each in reading.answers if each.state in GOES}
            asked += len(scan.meant)
            right += sum(sure.get(key) == meant for key, meant in scan.meant.items())
            wrong += sum(key in sure and sure[key] != meant for key, meant in scan.meant.items())

    assert asked >= 30
    assert wrong == 0
    assert right >= 0.9 * asked


def test_tuning_and_acceptance_never_meet():
    assert scans.ACCEPTANCE - scans.TUNING > 100_000


def test_the_same_seed_gives_the_same_set():
    kind = scans.KINDS[0]
    one, two = (next(scans.scans(scanned.SHEET, scanned.layout(), kind, 7)) for _ in range(2))

    assert one == two
