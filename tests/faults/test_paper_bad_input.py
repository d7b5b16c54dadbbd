"""Everything that comes out of a scanner and should not: a clear verdict for each page, the pile goes on, nothing is lost.

No wrong answer is ever read: what cannot be told is doubtful, or the page has a verdict of its own.
"""

import io
import os

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image

from intake.models import PrintRun, ScannedPage
from paper.generator.pens import Picture
from surveys.services import instruments
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import scans
from tests.paper.reading.scanned import page_with_code
from tests.paper.reading.test_sources import bomb, locked, zipped

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
FINE_PAGES = 40 if os.environ.get("TANDEM_WHOLE") else 3


@pytest.fixture
def run() -> PrintRun:
    return scans.run(paper.city(), count=2)


def page_of(run: PrintRun) -> tuple[dict[str, tuple[str, ...]], Picture]:
    (meant, [jpeg]), _other = scans.filled(run)
    return meant, cv2.imdecode(np.frombuffer(jpeg, dtype=np.uint8), cv2.IMREAD_GRAYSCALE)


def saved(picture: Picture, kind: str = ".jpg") -> bytes:
    return cv2.imencode(kind, picture)[1].tobytes()


def of_a_screen(picture: Picture) -> bytes:
    """Photographed from a monitor: its dots and lines, a glow to one side, askew."""
    height, width = picture.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    dots = 14 * np.sin(across * 2.1) + 14 * np.sin(down * 1.9) + 10 * np.sin((across + down) * 0.21)
    glow = 0.75 + 0.25 * across / width
    lit = np.clip((picture.astype(np.float32) + dots) * glow, 0, 255).astype(np.uint8)
    frame = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    askew = frame + np.float32([[30, 40], [-60, 10], [-15, -50], [50, -20]])
    lies = cv2.getPerspectiveTransform(frame, askew)
    return saved(cv2.warpPerspective(lit, lies, (width, height), borderValue=20))


def faxed(picture: Picture) -> bytes:
    """One bit a dot, 204 x 98 dots an inch, as a TIFF in fax compression."""
    coarse = cv2.resize(picture, (1728, picture.shape[0] // 2), interpolation=cv2.INTER_AREA)
    out = io.BytesIO()
    Image.fromarray(coarse).point(lambda grey: 255 * (grey > 150)).convert("1").resize((1728, 2339)).save(
        out, "TIFF", compression="group4"
    )
    return out.getvalue()


def fine_colour(picture: Picture, pages: int) -> bytes:
    """A PDF of so many pages of A4 at 600 dpi in colour; all show the same sheet."""
    large = cv2.cvtColor(cv2.resize(picture, (4960, 7016), interpolation=cv2.INTER_CUBIC), cv2.COLOR_GRAY2BGR)
    large[..., 0] = np.clip(large[..., 0].astype(int) - 12, 0, 255)
    jpeg = saved(large)
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        image = pypdfium2.PdfImage.new(document)
        image.load_jpeg(io.BytesIO(jpeg), inline=True)
        image.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
        page = document.new_page(595, 842)
        page.insert_obj(image)
        page.gen_content()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def verdicts(run: PrintRun, *contents: bytes) -> list[str]:
    batch = paper.batch(run.partnership)
    scans.uploaded(batch, *contents)
    assert set(batch.uploads.values_list("job__state", flat=True)) == {"done"}
    pages = ScannedPage.objects.filter(upload__batch=batch).order_by("upload", "position")
    return list(pages.values_list("verdict", flat=True))


def nothing_wrong(page: ScannedPage, meant: dict[str, tuple[str, ...]]) -> None:
    for answer in page.answers:
        if answer["kind"] == "boxes" and answer["state"] != "doubtful":
            assert tuple(answer["values"]) == meant[answer["question"]], answer


def test_one_pile_with_all_of_it_goes_on_to_its_last_page(run: PrintRun):
    (_, [good]), (_, [last]) = scans.filled(run)
    _meant, picture = page_of(run)
    half = saved(picture[: picture.shape[0] // 2])
    url = saved(page_with_code("https://elsewhere.example/login"))
    white = saved(np.full(picture.shape, 252, dtype=np.uint8))
    upside_down = saved(np.ascontiguousarray(picture[::-1, ::-1]))

    found = verdicts(
        run, half, locked(), zipped(), bomb(), url, white, b"Dear city,", b"", good, upside_down, last
    )

    assert found[0] in ("misaligned", "no_code", "foreign")
    assert found[1:] == [
        "encrypted",
        "unreadable",
        "too_large",
        "foreign",
        "blank",
        "unreadable",
        "unreadable",
        "read",
        "doubled",
        "read",
    ]


@pytest.mark.parametrize("seen", [of_a_screen, faxed])
def test_a_screen_and_a_fax_are_read_without_a_wrong_answer_or_named(run: PrintRun, seen):
    meant, picture = page_of(run)

    [verdict] = verdicts(run, seen(picture))

    assert verdict in ("read", "misaligned", "no_code", "foreign")
    nothing_wrong(ScannedPage.objects.get(), meant)


def test_a_long_file_of_fine_colour_scans_is_read(run: PrintRun):
    meant, picture = page_of(run)

    found = verdicts(run, fine_colour(picture, FINE_PAGES))

    assert found == ["read"] + ["doubled"] * (FINE_PAGES - 1)
    nothing_wrong(ScannedPage.objects.order_by("position")[0], meant)


def test_another_version_is_read_by_its_own_and_one_never_printed_is_refused_by_name():
    first = forms.open_run(1)
    version = first.wave.version
    again = instruments.begin_draft(by=tenants.setter(), instrument=version.instrument)
    instruments.publish(by=tenants.setter(), version=again)
    second = scans.run(first.partnership, form_key=version.instrument.key, language="en", count=1)
    assert (first.form_version, second.form_version) == (1, 2)
    pages = [page for made in (first, second) for _, copy in scans.filled(made) for page in copy]
    elsewhere = saved(page_with_code(f"TDM2/{first.form_key}/7/7K3M9X2P/1/EN".upper()))

    found = verdicts(first, *pages, elsewhere)

    assert found == ["read"] * len(pages) + ["unknown_form"]
    runs = ScannedPage.objects.filter(verdict="read").values_list("sheet__run__form_version", flat=True)
    assert sorted(set(runs)) == [1, 2]
