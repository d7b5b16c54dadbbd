"""An SMTP server that takes every mail and forgets it: `python -m bench.mailserver PORT`."""

import asyncio
import os
import sys
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope, Session


class Taken:
    async def handle_EHLO(
        self, server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """As the mail servers of towns do it takes commands together (RFC 2920), unless BENCH_ONE_BY_ONE is set."""
        session.host_name = hostname
        together = [] if os.environ.get("BENCH_ONE_BY_ONE") else ["250-PIPELINING"]
        return [*responses[:-1], *together, responses[-1]]

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        return "250 taken"


async def serve(port: int) -> None:
    def made() -> Any:
        return SMTP(Taken(), hostname="localhost", data_size_limit=None)

    server = await asyncio.get_running_loop().create_server(made, "127.0.0.1", port)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1])))
