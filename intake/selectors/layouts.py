"""Which layout a page that came back was printed with."""

from collections.abc import Callable

from intake.models import PrintedSheet, PrintRun
from paper.codes import PageCode
from paper.geometry import Geometry, from_json
from partnerships.models import Partnership


def known(partnership: Partnership) -> Callable[[PageCode], Geometry | None]:
    """What tells the layout of a page by its code: by its copy's own print run; without a serial by the newest like it.

    None for what was never printed here. Layouts are parsed once.
    """
    parsed: dict[int, Geometry] = {}

    def layout(code: PageCode) -> Geometry | None:
        run = _run(partnership, code)
        if run is None:
            return None
        if run.pk not in parsed:
            parsed[run.pk] = from_json(run.geometry)
        return parsed[run.pk]

    return layout


def _run(partnership: Partnership, code: PageCode) -> PrintRun | None:
    if code.serial:
        sheets = PrintedSheet.objects.filter(partnership=partnership, serial=code.serial)
        sheet = sheets.select_related("run").first()
        return sheet.run if sheet and _fits(sheet.run, code) else None
    runs = PrintRun.objects.filter(
        partnership=partnership,
        form_key=code.form,
        form_version=code.version,
        language=code.language,
        large_print=code.large_print,
    )
    return runs.exclude(geometry={}).order_by("-id").first()


def _fits(run: PrintRun, code: PageCode) -> bool:
    return bool(run.geometry) and (run.form_key, run.form_version) == (code.form, code.version)
