import io
import zipfile

import pytest
from django.utils import translation
from PIL import Image, PngImagePlugin

from foundation.errors import Refused
from foundation.services import files, uploads
from tests.factories import foundation

GPS = 0x8825


def picture(kind="JPEG", size=(40, 20), mode="RGB", **options):
    out = io.BytesIO()
    Image.new(mode, size, (200, 30, 30) if mode == "RGB" else None).save(out, kind, **options)
    return out.getvalue()


def with_gps(orientation=1):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "PhoneMaker"
    exif.get_ifd(GPS).update({1: "N", 2: (51.0, 13.0, 0.0)})
    return picture(exif=exif)


def opened(content):
    return Image.open(io.BytesIO(content))


@pytest.mark.django_db
def test_a_photo_is_kept_without_place_and_device():
    kept = uploads.photo(by=foundation.actor(), partnership_id=1, name="../IMG 1.jpeg", content=with_gps())

    content = files.read(kept)
    assert (kept.name, kept.media_type) == ("IMG 1.jpg", "image/jpeg")
    assert not opened(content).getexif() and b"PhoneMaker" not in content and b"Exif" not in content


def test_a_photo_taken_sideways_is_turned_upright():
    content, _ = uploads.redrawn(with_gps(orientation=6))

    assert opened(content).size == (20, 40)


def test_no_word_hides_in_a_png():
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", "hidden words")
    words.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta/>")

    content, ending = uploads.redrawn(picture("PNG", mode="RGBA", pnginfo=words))

    assert ending == "png" and b"hidden" not in content and b"xmp" not in content


def test_webp_becomes_jpeg_and_grey_stays_visible():
    assert uploads.redrawn(picture("WEBP"))[1] == "jpg"
    assert uploads.redrawn(picture("JPEG", mode="L"))[1] == "jpg"
    assert uploads.redrawn(picture("JPEG", mode="CMYK"))[1] == "jpg"


def test_an_archive_behind_a_photo_is_left_behind():
    hidden = io.BytesIO()
    with zipfile.ZipFile(hidden, "w") as archive:
        archive.writestr("evil.html", "<script>alert(1)</script>")

    content, _ = uploads.redrawn(picture() + hidden.getvalue())

    assert not zipfile.is_zipfile(io.BytesIO(content)) and b"script" not in content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04" + b"0" * 100,
        b"%PDF-1.7\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a" + b"0" * 50,
        b"hello",
    ],
)
def test_what_is_no_photo_is_refused(content):
    with translation.override("en"), pytest.raises(Refused) as refused:
        uploads.redrawn(content)
    assert refused.value.status == 415 and "JPEG" in refused.value.message


def test_more_than_ten_megabytes_is_refused():
    with pytest.raises(Refused) as refused:
        uploads.redrawn(picture() + b"0" * uploads.MAX_BYTES)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("size", [(6400, 6300), (10_000, 9_000), (20_000, 20_000)])
def test_a_flood_of_pixels_is_refused_before_they_are_drawn(size):
    with pytest.raises(Refused) as refused:
        uploads.redrawn(picture("PNG", size=size, mode="1"))
    assert refused.value.code == "too_many_pixels"


def test_a_cut_off_photo_is_refused():
    with pytest.raises(Refused) as refused:
        uploads.redrawn(picture(size=(400, 400))[:-200])
    assert refused.value.code == "broken_photo"


@pytest.mark.django_db
def test_a_name_of_nothing_but_signs_gets_one():
    kept = uploads.photo(by=foundation.actor(), partnership_id=1, name="///..<>.png", content=picture())

    assert kept.name == "photo.jpg"
