"""What went wrong, in words for the person at the terminal."""


class Trouble(Exception):
    """A start that cannot go on. The text says what to do."""


class Leaving(Exception):
    """Someone asked us to stop (Ctrl-C, SIGTERM, a closed terminal)."""
