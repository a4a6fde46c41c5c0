"""What can be refused, on either side of the chat."""

from sandbox.wire import Json


class ApiError(Exception):
    """A refusal in the words of the Bot API; programs match on the description."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        """The answer's body as Telegram writes it."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | {"parameters": self.parameters} if self.parameters else body


def bad_request(what: str) -> ApiError:
    """A 400 with Telegram's usual prefix."""
    return ApiError(400, f"Bad Request: {what}")


def forbidden(what: str) -> ApiError:
    """A 403 with Telegram's usual prefix."""
    return ApiError(403, f"Forbidden: {what}")


def conflict(what: str) -> ApiError:
    """A 409 with Telegram's usual prefix."""
    return ApiError(409, f"Conflict: {what}")


class PhoneError(Exception):
    """A refusal of the person side; `code` is a constant that tests and the page match on."""

    def __init__(self, code: str, status: int = 400) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
