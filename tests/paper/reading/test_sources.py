import io
import struct
import zipfile
import zlib

import pypdfium2
import pytest
from PIL import Image

from paper.reading import sources
from paper.reading.sources import Opened


def picture(size: tuple[int, int] = (400, 600), mode: str = "L", **options: object) -> Image.Image:
    return Image.new(mode, size, **options)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def opened(content: bytes) -> list[Opened]:
    return list(sources.pages(content))


@pytest.mark.parametrize(
    ("content", "grey"),
    [
        (saved(picture(color=200), "JPEG"), 200),
        (saved(picture(mode="RGB", color=(200, 200, 200)), "JPEG"), 200),
        (saved(picture(mode="CMYK", color=(0, 0, 0, 55)), "JPEG"), 200),
        (saved(picture(mode="1", color=1), "PNG"), 255),
        (saved(picture(mode="I;16", color=200 << 8), "PNG"), 200),
        (saved(picture(mode="RGBA", color=(0, 0, 0, 0)), "PNG"), 255),
        (saved(picture(mode="P", color=0), "PNG", transparency=0), 255),
        (saved(picture(mode="1", color=1), "TIFF", compression="group4"), 255),
    ],
)
def test_every_kind_of_picture_becomes_grey(content: bytes, grey: int):
    [page] = opened(content)

    assert page.picture.shape == (600, 400)
    assert abs(int(page.picture[300, 200]) - grey) <= 2


@pytest.mark.parametrize("kind", ["TIFF", "PDF"])
def test_files_of_many_pages_give_them_in_order(kind: str):
    shades = [picture(color=shade) for shade in (10, 120, 250)]

    found = opened(saved(shades[0], kind, save_all=True, append_images=shades[1:]))

    assert [page.position for page in found] == [1, 2, 3]
    assert [
        abs(int(page.picture[100, 100]) - shade) < 5
        for page, shade in zip(found, (10, 120, 250), strict=True)
    ]


def test_very_fine_pictures_are_halved():
    assert opened(saved(picture((3600, 4000), color=255), "PNG"))[0].picture.shape == (2000, 1800)
    assert opened(saved(picture((3600, 4000), color=255), "JPEG"))[0].picture.shape == (2000, 1800)


def bomb() -> bytes:
    """A PNG of 50,000 x 50,000 pixels in a few bytes."""
    head = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 0, 0, 0, 0)

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


def zipped() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("zeros", b"\0" * 1_000_000)
    return written.getvalue()


def locked() -> bytes:
    """A PDF that asks for a password (its key does not fit)."""
    body = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    )
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>"
    start = len(body)
    table = b"xref\n0 3\n0000000000 65535 f \n" + b"".join(
        f"{body.index(each):010d} 00000 n \n".encode() for each in (b"1 0 obj", b"2 0 obj")
    )
    end = b"trailer<</Size 3/Root 1 0 R/ID[<00><00>]/Encrypt " + lock + b">>\nstartxref\n"
    return body + table + end + str(start).encode() + b"\n%%EOF"


def _wide() -> bytes:
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_000, 14_000)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _swollen() -> bytes:
    """A PDF of a few kilobytes with one picture of 60,000 x 60,000 dots."""
    packed = zlib.compress(b"\0" * 1_000_000)
    shape = b"/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode"
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/XObject/Subtype/Image"
        + shape
        + b"/Length %d>>stream\n" % len(packed)
        + packed
        + b"\nendstream",
        b"<</Length 27>>stream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream",
    )
    objects = b"".join(b"%d 0 obj%s endobj\n" % (nth, part) for nth, part in enumerate(parts, start=1))
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (_swollen(), "too_large"),
        (b"", "unreadable"),
        (b"Dear city,", "unreadable"),
        (b"%PDF-1.7 and nothing else", "unreadable"),
        (saved(picture((3000, 3000)), "JPEG")[:500], "unreadable"),
        (saved(picture((20, 20)), "PNG"), "unreadable"),
        (saved(picture(), "GIF"), "unreadable"),
        (zipped(), "unreadable"),
        (bomb(), "too_large"),
        (_wide(), "too_large"),
        (locked(), "encrypted"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, verdict: str):
    [page] = opened(content)

    assert page.picture is None
    assert page.verdict == verdict


def test_a_whole_file_can_be_too_large(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sources, "MOST_BYTES", 10)

    assert opened(b"x" * 11)[0].verdict == "too_large"


def test_pages_are_counted_before_they_are_read():
    shades = [picture(color=shade) for shade in (10, 120, 250)]

    assert [
        sources.count(saved(shades[0], kind, save_all=True, append_images=shades[1:]))
        for kind in ("TIFF", "PDF")
    ] == [3, 3]
    assert (
        sources.count(saved(shades[0], "JPEG")) == sources.count(b"Dear city,") == sources.count(bomb()) == 1
    )


def test_a_scanner_s_own_jpeg_is_taken_as_it_is_and_long_files_are_read_to_their_end():
    noisy = [Image.effect_noise((700, 900), 20 + nth % 5) for nth in range(45)]

    found = opened(saved(noisy[0], "PDF", save_all=True, append_images=noisy[1:], resolution=100))

    assert [page.position for page in found] == list(range(1, 46))
    assert {page.picture.shape for page in found} == {(900, 700)}


def test_what_a_pdf_says_of_its_picture_is_not_believed():
    content = saved(picture(color=200), "PDF").replace(b"/Width 400", b"/Width 300")

    assert opened(content)[0].picture.shape != (600, 400), "drawn, not taken as it is"
