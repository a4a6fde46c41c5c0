"""Names of what the application carries."""

from aiohttp import web

from sandbox.state import World
from sandbox.webhook import Delivery

WORLD = web.AppKey("world", World)
DELIVERY = web.AppKey("delivery", Delivery)
