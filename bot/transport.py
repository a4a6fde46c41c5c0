"""HTTP for python-telegram-bot over aiohttp: cheaper than httpx, and tells what was not sent."""

from __future__ import annotations

import ssl
from typing import Any

import aiohttp
import certifi
from telegram._utils.defaultvalue import DEFAULT_NONE, DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
READ_SECONDS = 20.0


class NotSentError(NetworkError):
    """No connection came about, so Telegram has not seen the request."""


class UncertainError(NetworkError):
    """The connection broke after the request had left: Telegram may have acted on it."""


class AiohttpRequest(BaseRequest):
    """One pool of connections; `limit` is how many at a time."""

    def __init__(self, limit: int = 64) -> None:
        self._limit = limit
        self._read_seconds = READ_SECONDS
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds to wait for an answer."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            # The system's certificates and certifi's: a small image may lack the former.
            context = ssl.create_default_context()
            context.load_verify_locations(certifi.where())
            connector = aiohttp.TCPConnector(limit=self._limit, ssl=context)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = DEFAULT_NONE,
        write_timeout: Any = DEFAULT_NONE,  # noqa: ARG002 - python-telegram-bot's signature
        connect_timeout: Any = DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Send one request; raises NotSentError, TimedOut or UncertainError."""
        if self._session is None:
            raise RuntimeError("not initialized")
        seconds = self._read_seconds if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=seconds)
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError):
            # The address holds the token: nothing of the cause may be passed on.
            raise NotSentError("no connection") from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise UncertainError(type(error).__name__) from None


def _body(request_data: RequestData | None) -> Any:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return request_data.json_parameters
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
