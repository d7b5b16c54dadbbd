"""What a sample city asked of the company that holds the data, and where it went to hear who never writes. All invented."""

from datetime import timedelta

from config.samples.calendar import at_hour
from config.samples.people import City
from foundation import clock
from partnerships.services import listening

# (which data, days ago asked, days to the answer or None, delivered or refused, what came)
REQUESTS = (
    (
        {
            "en": "Trips by neighbourhood and hour, to see who is not reached",
            "nl": "Ritten per wijk en uur, om te zien wie niet bereikt wordt",
            "de": "Fahrten nach Viertel und Stunde, um zu sehen, wer nicht erreicht wird",
            "fr": "Trajets par quartier et par heure, pour voir qui n'est pas atteint",
        },
        310,
        64,
        "delivered",
        "A table by month and district; no hours.",
    ),
    (
        {
            "en": "Complaints that reached the operator and not the city",
            "nl": "Klachten die bij de uitbater kwamen en niet bij de stad",
            "de": "Beschwerden, die beim Betreiber ankamen und nicht bei der Stadt",
            "fr": "Plaintes arrivées chez l'exploitant et non à la ville",
        },
        220,
        91,
        "refused",
        "The operator calls them a trade secret.",
    ),
    (
        {
            "en": "How many people stand on the waiting list, and for how long",
            "nl": "Hoeveel mensen op de wachtlijst staan, en hoe lang al",
            "de": "Wie viele auf der Warteliste stehen, und wie lange schon",
            "fr": "Combien de personnes attendent sur la liste, et depuis quand",
        },
        75,
        None,
        "",
        "",
    ),
)
VISITS = (
    (
        200,
        "Community centre North",
        "Women's language class",
        ("Arabic", "Dutch"),
        14,
        "The app asks for a bank card.",
    ),
    (120, "Saturday market", "Stallholders", ("Turkish", "Dutch"), 9, "Nobody knew that paper is possible."),
    (
        30,
        "Home for the elderly",
        "Residents",
        ("Dutch", "French"),
        11,
        "The telephone is answered in one language.",
    ),
)


def write(city: City) -> None:
    """Each on the day it happened."""
    today = city.calendar.today
    partner = next(org for org in city.orgs.values() if org.actor_group != "city")
    for what, ago, took, state, answer in REQUESTS:
        asked = today - timedelta(days=ago)
        with clock.at(at_hour(asked, 11)):
            row = listening.ask(
                by=city.by, partnership=city.partnership, what=what, organisation=partner, asked_on=asked
            )
        if took is None or took > 80:
            listening.escalate(
                request=row,
                by=city.by,
                escalated_on=asked + timedelta(days=45),
                escalated_to="the alderman for mobility",
            )
        if took is not None:
            listening.settle(
                request=row, by=city.by, state=state, settled_on=asked + timedelta(days=took), answer=answer
            )
    for ago, place, group, languages, people, heard in VISITS:
        listening.visit(
            by=city.by,
            partnership=city.partnership,
            visited_on=today - timedelta(days=ago),
            place=place,
            group=group,
            languages=languages,
            people=people,
            heard=heard,
        )
