"""A pile of paper that reached Havenstad yesterday: printed, filled in by nobody, scanned and read. A clerk goes on from here."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from config.samples.calendar import at_hour
from config.samples.everyone import CITY
from config.samples.people import City
from foundation import clock
from foundation.models import Actor
from foundation.services import relay
from intake.models import PrintRun
from intake.services import batches, printing, scanning
from paper import geometry
from paper.generator import scans
from paper.generator.people import Habits
from paper.generator.scanner import HARD
from surveys.models import Wave

QUESTIONNAIRES, SUGGESTIONS = 2, 2
DPI = 150  # enough for the eye, and quickly made
PERSON = Habits(skips=0.02, takes_back=0.15, slips=0.3, writes=1)
SCANNED = scans.Kind("sample", PERSON, replace(HARD, dpi=DPI))
SEED = 8  # the first of them has marks that are not clear
AT = {"en": "Library", "nl": "Bibliotheek"}


def bring(city: City, *, by: Actor) -> None:
    """Forms for the survey among everyone, and for suggestions, lie at a counter; some come back in one pile."""
    if city.network.slug != CITY:
        return
    here, language = city.partnership, city.network.languages[0]
    place = AT.get(language, AT["en"])
    wave = Wave.objects.get(partnership=here, series__door="open", state="open")
    with clock.at(at_hour(city.calendar.today - timedelta(days=4), 9)):
        asked, said = (
            printing.order(
                by=by, partnership=here, language=language, count=count, wave=about, destination=place
            )
            for count, about in ((QUESTIONNAIRES, wave), (SUGGESTIONS, None))
        )
        relay.drain(partnership_id=here.pk)
    with clock.at(at_hour(city.calendar.today - timedelta(days=1), 15)):
        batch = batches.open_batch(
            by=by,
            partnership=here,
            name=place,
            received_on=city.calendar.today - timedelta(days=1),
            returned=QUESTIONNAIRES + SUGGESTIONS,
            second_share=20,
        )
        pages = [*_filled(asked), *_filled(said)]
        scanning.upload(by=by, batch=batch, contents=[*pages, ("scan-double.jpg", pages[0][1])])
        relay.drain(partnership_id=here.pk)


def _filled(run: PrintRun) -> Iterator[tuple[str, bytes]]:
    """What a scanner makes of the copies of a run, by file name."""
    run.refresh_from_db()
    serials = tuple(run.sheets.order_by("position").values_list("serial", flat=True))
    layout = geometry.from_json(run.geometry)
    for scan in scans.scans(printing.sheet_of(run, serials), layout, SCANNED, SEED, print_dpi=DPI):
        yield f"scan-{scan.serial}-{scan.page}.jpg", scan.jpeg
