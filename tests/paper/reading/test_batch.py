from paper.reading.batch import Batch
from tests.paper.reading import scanned


def test_a_mixed_pile_is_sorted_out():
    first = scanned.scan(scanned.printed()[0], scanned.crossed(scanned.box("trust_1", "4")), 1)
    batch = Batch(scanned.known)

    read = [
        looked.reading
        for name, content in (("1.jpg", first), ("note.txt", b"Dear city,"), ("again.jpg", first))
        for looked in batch.read(name, content)
    ]

    assert [(each.file, each.verdict) for each in read] == [
        ("1.jpg", "read"),
        ("note.txt", "unreadable"),
        ("again.jpg", "doubled"),
    ]
    assert read[2].answers == read[0].answers
    assert len(batch.missing()) == scanned.layout().pages - 1
