"""The places a sample city offers to who speaks, and its labelled bikes with the signs they can carry."""

import math

from config.samples.people import City
from config.samples.stories import voices
from feedback.services import listing

BIKES = 12
KIND = {"nl": "fiets", "de": "Fahrrad"}
SIGNS = {
    "nl": ("zadel omgedraaid", "rem kapot", "band plat"),
    "de": ("Sattel gedreht", "Bremse defekt", "Reifen platt"),
}
MIDDLE = {"havenstad": (52.1, 2.9), "lindenstadt": (50.6, 9.9)}  # degrees; nobody lives just there
KM = (
    (0, 0),
    (-1.4, -1.6),
    (1.7, 0.5),
    (0.5, 1.1),
    (-1.1, 0.6),
    (2.2, -1.3),
    (-2.4, 1.5),
    (0.9, -0.9),
    (-0.4, 2.0),
    (2.6, 1.8),
)
"""East and north of the middle, for one place after the other."""


def write(city: City) -> None:
    places = voices()["places"][city.network.slug]
    language = "de" if city.network.slug == "lindenstadt" else "nl"
    kind, names = KIND[language], places[:BIKES]
    lists = {
        listing.keep_places: _where(city.network.slug, places),
        listing.keep_assets: [f"B-{100 + at};{kind};{names[at % len(names)]}" for at in range(BIKES)],
        listing.keep_signs: [f"{kind};{sign}" for sign in SIGNS[language]],
    }
    for keep, lines in lists.items():
        keep(by=city.by, partnership=city.partnership, lines="\n".join(lines))


def _where(slug: str, names: list[str]) -> list[str]:
    """name; latitude; longitude, as a coordinator would paste it. The last places stay without a position."""
    middle, degree = MIDDLE[slug], 111.0
    spread = math.cos(math.radians(middle[0])) * degree
    known = [
        f"{name};{middle[0] + north / degree:.5f};{middle[1] + east / spread:.5f}"
        for name, (east, north) in zip(names, KM, strict=False)
    ]
    return [*known, *names[len(KM) :]]
