"""Starts and tends what one machine needs: PostgreSQL, Valkey, and for the demo the site's own processes.

Runs before Django, on the standard library alone. `python -m config.supervisor demo` and
`python -m config.supervisor exec -- COMMAND …` are its two doors.
"""
