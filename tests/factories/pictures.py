"""Small files as people send them."""

import io

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def photo(name: str = "bike.jpg") -> SimpleUploadedFile:
    """A photo that says where it was taken."""
    exif = Image.Exif()
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 13.0, 0.0)})
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (10, 120, 60)).save(out, "JPEG", exif=exif)
    return SimpleUploadedFile(name, out.getvalue(), "image/jpeg")


def pdf(name: str = "letter.pdf") -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (200, 280), "white").save(out, "PDF", author="Anna Example")
    return SimpleUploadedFile(name, out.getvalue(), "application/pdf")
