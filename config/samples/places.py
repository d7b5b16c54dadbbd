"""The places a sample city offers to who speaks, and its labelled bikes with the signs they can carry."""

from config.samples.people import City
from config.samples.stories import voices
from feedback.services import listing

BIKES = 12
KIND = {"nl": "fiets", "de": "Fahrrad"}
SIGNS = {
    "nl": ("zadel omgedraaid", "rem kapot", "band plat"),
    "de": ("Sattel gedreht", "Bremse defekt", "Reifen platt"),
}


def write(city: City) -> None:
    places = voices()["places"][city.network.slug]
    language = "de" if city.network.slug == "lindenstadt" else "nl"
    kind, names = KIND[language], places[:BIKES]
    lists = {
        listing.keep_places: places,
        listing.keep_assets: [f"B-{100 + at};{kind};{names[at % len(names)]}" for at in range(BIKES)],
        listing.keep_signs: [f"{kind};{sign}" for sign in SIGNS[language]],
    }
    for keep, lines in lists.items():
        keep(by=city.by, partnership=city.partnership, lines="\n".join(lines))
