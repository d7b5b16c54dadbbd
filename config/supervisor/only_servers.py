"""For developers: the checkout's servers alone, with the addresses to put into the environment."""

from config.supervisor import place, servers
from config.supervisor.children import Group
from config.supervisor.demo import data_folder
from config.supervisor.tending import say, tended
from config.supervisor.trouble import Leaving


def run() -> int:
    """Starts the servers of this checkout and tends them until Ctrl-C; returns 0."""
    home = data_folder()
    with place.held(home), tended() as household:
        try:
            addresses = servers.start(household, place.of_checkout(home), Group(), home / "logs")
            say(
                "".join(f'export {name}="{value}"\n' for name, value in addresses.items())
                + "Ready; stop with Ctrl-C."
            )
            while True:
                household.look_after()
        except Leaving:
            say("Stopping …")
    place.tidy(place.of_checkout(home))
    return 0
