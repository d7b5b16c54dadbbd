"""`make clean`: the demo's data and sockets go."""

import shutil

from config.supervisor import place
from config.supervisor.demo import data_folder
from config.supervisor.tending import say


def run() -> int:
    """Removes what the demo of this checkout keeps; refuses while it runs."""
    home = data_folder()
    if not home.exists():
        return 0
    ours = place.of_checkout(home)
    with place.held(home):
        for folder in (ours.sockets, ours.data, home):
            shutil.rmtree(folder, ignore_errors=True)
    say("The demo's data is removed.")
    return 0
