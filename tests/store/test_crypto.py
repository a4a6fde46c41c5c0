"""Keys rotate without losing anybody."""

from __future__ import annotations

import pytest
from cryptography.fernet import InvalidToken

from store.crypto import MalformedKeyError, Vault, new_key

OLD, NEW = "o" * 40, "n" * 40


def test_text_comes_back_and_looks_different_each_time() -> None:
    vault = Vault(OLD)

    assert vault.decrypt(vault.encrypt("Ophélia 🌿")) == "Ophélia 🌿"
    assert vault.encrypt("same") != vault.encrypt("same")


def test_a_new_key_in_front_reads_the_old_and_writes_the_new() -> None:
    before, during, after = Vault(OLD), Vault(f"{NEW}, {OLD}"), Vault(NEW)
    ciphertext = before.encrypt("rosemary")

    assert during.decrypt(ciphertext) == "rosemary"
    assert after.decrypt(during.encrypt(during.decrypt(ciphertext))) == "rosemary"
    with pytest.raises(InvalidToken):
        after.decrypt(ciphertext)


def test_people_are_still_found_while_keys_rotate() -> None:
    assert Vault(f"{NEW},{OLD}").lookup("4711") == Vault(OLD).lookup("4711")
    assert Vault(OLD).lookup("4711") != Vault(OLD).lookup("4712")


def test_a_hash_tells_nothing_about_a_signature() -> None:
    assert Vault(OLD).lookup("x") != Vault(OLD).sign("x")


@pytest.mark.parametrize("keys", ["", "short", f"{OLD},", f"{OLD},short"])
def test_short_keys_are_refused_without_being_shown(keys: str) -> None:
    with pytest.raises(MalformedKeyError) as caught:
        Vault(keys)

    assert "short" not in str(caught.value)


def test_a_fresh_key_is_long_enough() -> None:
    Vault(new_key())
