"""Accounts of the demo. They exist only where sample cities are loaded, and their password is no secret."""

from dataclasses import dataclass

from config.samples.people import City
from foundation.models import Actor, User
from foundation.services import actors
from partnerships.services import accounts, grants

PASSWORD = "tandem-sample-cities"  # noqa: S105  (printed by the demo; a real site never has these accounts)


@dataclass(frozen=True)
class Login:
    key: str
    name: str
    roles: tuple[str, ...]
    org: str


HAVENSTAD = (
    Login("coordinator", "Noor Van den Broucke", ("coordinator",), "city"),
    Login("handler", "Daan Peeterbroeck", ("handler",), "city"),
    Login("operator", "Veerle Tielemans", ("handler",), "bikes"),
    Login("clerk", "Gérard Lefèvre", ("clerk",), "city"),
    Login("analyst", "Zoë Çelik", ("analyst", "coder"), "lab"),
    Login("coder", "Søren Kühnert", ("coder",), "lab"),
)
LINDENSTADT = (
    Login("koordination", "Dörte Weißgerber", ("coordinator",), "company"),
    Login("bearbeitung", "Jürgen Rößler", ("handler",), "city"),
    Login("analyse", "Çiğdem Yıldırım", ("analyst", "coder"), "university"),
)


def of(slug: str) -> tuple[Login, ...]:
    return HAVENSTAD if slug == "havenstad" else LINDENSTADT


def address(login: Login, slug: str) -> str:
    return f"{login.key}@{slug}.example"


def open_all(city: City) -> dict[str, User]:
    """The city's accounts by key, each with its grants."""
    users: dict[str, User] = {}
    for login in of(city.network.slug):
        language = city.network.languages[0]
        user = accounts.open_for(
            by=city.by, email=address(login, city.network.slug), name=login.name, language=language
        )
        user.set_password(PASSWORD)
        user.save(update_fields=["password"])
        for role in login.roles:
            org = city.orgs[login.org]
            grants.give(by=city.by, user=user, partnership=city.partnership, organisation=org, role=role)
        users[login.key] = user
    return users


def actor(user: User) -> Actor:
    return actors.for_user(user)
