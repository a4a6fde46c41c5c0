"""getMe, getUpdates and the webhook's switches."""

import re
from urllib.parse import urlsplit

from sandbox.errors import bad_request, conflict
from sandbox.params import Params
from sandbox.state import World
from sandbox.wire import Encoded, Json

MAX_POLL_SECONDS = 50
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)


def get_me(world: World, _params: Params) -> Json:
    """Who the bot is."""
    return world.bot.user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, params: Params) -> Encoded:
    """Long-polls; everything below `offset` is forgotten, the rest stays."""
    if world.bot.webhook:
        raise conflict(WEBHOOK_ACTIVE)
    allow(world, params)
    limit = min(max(params.integer("limit", 100), 1), 100)
    seconds = min(max(params.number("timeout"), 0), MAX_POLL_SECONDS)
    updates = await world.updates.poll(params.integer("offset"), limit, seconds)
    return Encoded(b"[" + b",".join(update.body for update in updates) + b"]")


def allow(world: World, params: Params) -> None:
    """Takes allowed_updates over; absent keeps what was, an empty list means the usual ones."""
    wanted = params.json("allowed_updates")
    if isinstance(wanted, list):
        world.updates.allowed = frozenset(map(str, wanted)) or None


def set_webhook(world: World, params: Params) -> bool:
    """From now on updates are posted to `url`; an empty one switches that off."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    hook = _read_hook(url, params)
    allow(world, params)
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    world.updates.interrupt("terminated by setWebhook request")
    world.bot.webhook = hook
    world.webhook_changed()
    return True


def _read_hook(url: str, params: Params) -> Json:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: invalid webhook URL specified")
    secret = params.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(params.integer("max_connections", 40), 1), 100)
    return {"url": url, "secret": secret, "max_connections": connections}


def delete_webhook(world: World, params: Params) -> bool:
    """Back to getUpdates; what is pending stays unless it is to be dropped."""
    world.bot.webhook = {}
    world.webhook_changed()
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    return True


def get_webhook_info(world: World, _params: Params) -> Json:
    """What is set, how much waits, and the last failure."""
    hook, queue = world.bot.webhook, world.updates
    info: Json = {
        "url": hook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(queue),
    }
    if hook:
        info["max_connections"] = hook["max_connections"]
    if queue.allowed:
        info["allowed_updates"] = sorted(queue.allowed)
    return info | hook.get("failure", {})


METHODS = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
