"""Codes of an authenticator app: which fit when."""

from __future__ import annotations

import re

import pyotp
import pytest

from store.accounts import second_factor
from store.accounts.second_factor import fitting_step, new_secret
from store.crypto import Vault

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # RFC 6238: "12345678901234567890"
AT = 1_234_567_890.0
STEP = 41_152_263


@pytest.mark.parametrize(
    ("at", "code"), [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")]
)
def test_codes_are_those_of_the_standard(at: int, code: str) -> None:
    assert fitting_step(SECRET, code, None, at) == at // 30


def test_clock_may_be_wrong_by_one_step() -> None:
    for away in range(-4, 5):
        code = pyotp.TOTP(SECRET).at(AT + 30 * away)
        fits = STEP + away if abs(away) <= 1 else None
        assert fitting_step(SECRET, code, None, AT) == fits, away


def test_no_step_is_taken_twice_nor_one_before_it() -> None:
    totp = pyotp.TOTP(SECRET)
    for last in (STEP, STEP + 1):
        assert fitting_step(SECRET, totp.at(AT), last, AT) is None
        assert fitting_step(SECRET, totp.at(AT - 30), last, AT) is None
    assert fitting_step(SECRET, totp.at(AT + 30), STEP, AT) == STEP + 1


def test_secret_is_one_of_its_session_and_key(vault: Vault) -> None:
    secret = new_secret(vault, "token")
    assert re.fullmatch("[A-Z2-7]{32}", secret)
    assert secret == new_secret(vault, "token")
    others = [new_secret(vault, "tokem"), new_secret(Vault("another-key" * 4), "token")]
    assert len({secret, *others}) == 3
    # Neither the look-up of the session nor the signature of its forms tells it.
    assert vault.sign("csrf:token") != vault.sign("totp:token")


def test_picture_holds_the_address_of_the_secret() -> None:
    address = second_factor.address(SECRET, "iago@example.org")
    assert pyotp.parse_uri(address).secret == SECRET
    assert "iago%40example.org" in address
    drawing = second_factor.drawing(SECRET, "iago")
    assert drawing.startswith(b"<?xml")
    assert SECRET.encode() not in drawing
