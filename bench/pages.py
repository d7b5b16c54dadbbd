"""P11: the citizen's form on a cold load in Chromium: bytes over the line, others asked, the largest paint.

`python -m bench.pages` measures and prints JSON; `measure()` runs it in a process of its own.
"""

import json
import os
import subprocess
import sys
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench import site
from bench.timing import Result
from config.testbrowser import find_browser

LOADS = 5
HEAVIEST = 100_000  # bytes
SLOWEST = 1000.0  # milliseconds
OPTIONS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
PAINT = """() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
.observe({ type: "largest-contentful-paint", buffered: true }))"""


def measure() -> Result:
    found = site.apart("bench.pages")
    print(
        f"     {found['bytes']} bytes in {found['answers']} answers, {found['foreign']} from others; paints {found['paints']} ms"
    )
    slow = median(found["paints"])
    return Result(
        "P11",
        f"the citizen's form, cold: {found['bytes']} bytes, largest paint",
        slow,
        "ms",
        "",
        None,
        f"<= {HEAVIEST} bytes, nobody else asked, largest paint <= {SLOWEST:g} ms",
        found["bytes"] <= HEAVIEST and not found["foreign"] and slow <= SLOWEST,
    )


def main() -> int:
    with site.private() as servers:
        env = dict(servers.env, DJANGO_SETTINGS_MODULE="config.settings")
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "-v0"],
            cwd=site.ROOT,
            env=env,
            check=True,
            stdout=sys.stderr,
        )
        os.environ.update(env)
        with site.served("config.wsgi", env) as web:
            print(json.dumps(_measured(web)))
    return 0


def _measured(web: site.Web) -> dict[str, Any]:
    import django

    django.setup()
    from partnerships.models import Partnership

    Partnership.objects.create(
        slug="bench", name={"en": "Bench"}, city="Bench", country="BE", languages=["en"]
    )
    address = f"http://localhost:{web.port}/bench/speak/"
    web.ask("GET", "/bench/speak/")  # each worker has loaded its templates
    web.ask("GET", "/bench/speak/")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=OPTIONS)
        loads = [_loaded(browser, address) for _ in range(LOADS)]
        browser.close()
    return {**loads[-1], "paints": [round(one["paint"]) for one in loads]}


def _loaded(browser: Browser, address: str) -> dict[str, Any]:
    """One load in a window that has kept nothing."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    moved: list[float] = []
    foreign: list[str] = []
    session.on("Network.loadingFinished", lambda told: moved.append(told["encodedDataLength"]))
    page.on("request", lambda one: None if one.url.startswith(address[:20]) else foreign.append(one.url))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    paint = page.evaluate(PAINT)
    context.close()
    return {"bytes": int(sum(moved)), "answers": len(moved), "foreign": len(foreign), "paint": paint}


if __name__ == "__main__":
    sys.exit(main())
