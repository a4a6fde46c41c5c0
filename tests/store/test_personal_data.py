"""Contact data and names are found however they are written, and nothing of them is left."""

from __future__ import annotations

import string
from pathlib import Path
from time import perf_counter

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.content import ContentError, read_yaml
from store.privacy.introductions import OWN_LIST, NameWords
from store.privacy.personal_data import Kind, cleaned, find, mask, pieces
from store.wording.languages import Languages

EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
LETTERS = string.ascii_lowercase

logins = st.from_regex(r"[a-z]{3,8}[._]?[a-z]{2,8}[0-9]{0,3}", fullmatch=True)
emails = st.builds("{}@{}.{}".format, logins, logins, st.sampled_from(["nl", "com", "co.uk"]))
regions = st.sampled_from(["NL", "SO", "IQ", "AF", "NG", "GH", "SL", "MA", "FR", "BE", "DE", "ET"])


@st.composite
def phones(draw: st.DrawFn) -> str:
    """A number that can be called, as people of that country or of others write it."""
    number = phonenumbers.example_number_for_type(
        draw(regions), phonenumbers.PhoneNumberType.MOBILE
    )
    assert number
    styles = phonenumbers.PhoneNumberFormat
    style = draw(st.sampled_from([styles.E164, styles.INTERNATIONAL, styles.NATIONAL]))
    return phonenumbers.format_number(number, style)


digits = st.text(string.digits, min_size=8, max_size=12)
ibans = st.builds(
    "{}{}ABNA{}".format,
    st.sampled_from(["NL", "DE", "FR"]),
    st.from_regex(r"[0-9]{2}", fullmatch=True),
    st.text(string.digits, min_size=10, max_size=14),
)
handles = logins.map("@{}".format)
links = st.builds(
    "{}{}".format,
    st.sampled_from(
        ["https://linkedin.com/in/", "t.me/", "wa.me/", "www.facebook.com/", "http://"]
    ),
    st.from_regex(r"[a-z]{3,8}\.[a-z]{2,3}", fullmatch=True),
)
contacts = st.one_of(emails, phones(), digits, ibans, handles, links).flatmap(
    lambda one: st.sampled_from([one, one.translate(EASTERN), one.translate(PERSIAN)])
)
# What stands around it: words of several scripts, marks, breaks.
WORDS = "call me|mijn nummer is|رقمي هو|شماره من|waa|écrivez à|and|in 2026|6 weeks|12 juni|D-017"
around = st.lists(st.sampled_from([*WORDS.split("|"), *"-()!1🌸\n"]), max_size=4).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(around, contacts, around)
def test_nothing_of_contact_data_survives(before: str, contact: str, after: str) -> None:
    text = f"{before} {contact} {after}"
    for result in (mask(text), cleaned(text)[0]):
        assert contact not in result
        assert not any(part in result for part in _telling(contact)), result


def _telling(contact: str) -> list[str]:
    """Parts that would give somebody away: four letters or digits in a row."""
    bare = [c for c in contact.removeprefix("https://linkedin.com/in/") if c.isalnum()]
    runs = ["".join(bare[n : n + 5]) for n in range(max(1, len(bare) - 4))]
    return [run for run in runs if run.isdecimal() and len(run) == 5]


@settings(max_examples=200, deadline=None)
@given(around, contacts, around)
def test_spans_are_in_order_and_inside_the_text(before: str, contact: str, after: str) -> None:
    text = f"{before} {contact} {after}"
    place = 0
    for span in find(text):
        assert place <= span.start < span.end <= len(text)
        place = span.end
    assert mask(text) == "".join(piece.text for piece in pieces(text))


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    masked = mask(text, ["Hodan"])
    assert mask(text, ["Hodan"]) == masked
    clean, _ = cleaned(text, names=["Hodan"])
    assert clean == clean.strip()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(contacts, st.sampled_from(["Somalia", "health", "صحة"])), max_size=6))
def test_entities_move_along_with_the_text(parts: list[str]) -> None:
    text, entities = "", []
    for part in parts:
        text += "  in " if text else ""
        entity = {
            "entity": "place",
            "value": "SO",
            "start": len(text),
            "end": len(text) + len(part),
        }
        text += part
        entities.append(entity | {"word": part})
    clean, moved = cleaned(text, entities)
    for entity in moved:
        assert clean[entity["start"] : entity["end"]] == entity["word"]
    words = ("Somalia", "health", "صحة")
    assert [e["word"] for e in moved] == [part for part in parts if part in words]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("mail hodan.warsame@example.org please", Kind.EMAIL),
        ("hodan at gmail dot com", Kind.EMAIL),
        ("hodan (at) hotmail.com", Kind.EMAIL),
        ("bel 06-12345678", Kind.PHONE),
        ("+252 61 5123456", Kind.PHONE),
        ("tel:06 12 34 56 78", Kind.PHONE),
        ("رقمي ٠٦١٢٣٤٥٦٧٨", Kind.PHONE),
        ("\u202a+31 6 12345678\u202c اتصل", Kind.PHONE),
        ("bsn 123456782", Kind.NUMBER),
        ("V-nummer 2801234567", Kind.NUMBER),
        ("V2801234567", Kind.NUMBER),
        ("shomare 6 1 5 1 2 3 4 5 6", Kind.NUMBER),
        ("NL91 ABNA 0417 1643 00", Kind.IBAN),
        ("nl91abna0417164300", Kind.IBAN),
        ("https://www.linkedin.com/in/hodan-w/", Kind.LINK),
        ("facebook.com/hodan.warsame", Kind.LINK),
        ("t.me/hodanw", Kind.LINK),
        ("https://ind.nl/mijn?v=2801234567", Kind.LINK),
        ("ik ben @hodan_w op telegram", Kind.HANDLE),
    ],
)
def test_each_kind_is_found(text: str, kind: Kind) -> None:
    assert kind in [span.kind for span in find(text)], find(text)


@pytest.mark.parametrize(
    "text",
    [
        "from 12-06-2026 to 01.09.2026",
        "the programme of 2016-2021",
        "2026-09-01 / 2026-12-31",
        "D-017, E-003 and CD4D-7834-2",
        "6-8 weeks, 10:30 - 12:00, room 12/14",
        "€ 25.000 for 40 experts",
        "https://www.iom-nederland.nl/en/cd4d and ind.nl/en",
        "meet me at home. dot",
        "What is my name in the form?",
        "mijn naam staat niet in de lijst",
        "",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert find(text) == []
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hi, my name is Hodan Warsame and I want to help", "Hi, my name is and I want to help"),
        (
            "hello my name is hodan warsame and i live in utrecht",
            "hello my name is and i live in utrecht",
        ),
        ("MY NAME IS HODAN, CAN I APPLY", "MY NAME IS , CAN I APPLY"),
        ("Ik heet Jan de Vries en ik woon in Almere", "Ik heet en ik woon in Almere"),
        ("Je m’appelle Aïcha. Où postuler ?", "Je m’appelle . Où postuler ?"),
        ("مرحبا اسمي هدى أحمد وأنا طبيبة", "مرحبا اسمي وأنا طبيبة"),
        ("سلام اسم من مریم است و پزشک هستم", "سلام اسم من است و پزشک هستم"),
        ("Magacaygu waa Xodan Warsame waxaan rabaa shaqo", "Magacaygu waa waxaan rabaa shaqo"),
        ("Name: Hodan Warsame", "Name:"),
    ],
)
def test_a_name_that_is_introduced_is_found(text: str, rest: str) -> None:
    assert cleaned(text)[0] == rest


@pytest.mark.parametrize(
    "text",
    [
        "Hodan here",
        "HODAN",
        "regards, hodan w.",
        "Hodan's form",
        "Hódan",
        "ask warsame",
        "Warsame-Ali",
    ],
)
def test_a_known_name_is_found_in_any_spelling(text: str) -> None:
    left = mask(text, ["Hodan Warsame"]).casefold()
    assert "odan" not in left
    assert "warsame" not in left


def test_a_known_name_is_found_in_other_scripts() -> None:
    assert "هدى" not in mask("وهدى هنا", ["هدى"])
    assert "علي" not in mask("من علي هستم", ["علی"])


def test_small_words_of_a_name_stay_readable() -> None:
    assert mask("de wet van Almere", ["Jan van de Berg"]) == "de wet van Almere"
    assert mask("I am here", ["I am Ali"]) == "I am here"
    assert mask("ik ben hier, Ben", ["Ben"]) == "ik ben hier, •••"


def test_a_mask_says_what_it_hides() -> None:
    masked = mask("hodan@example.org 06-12345678 @hodan")
    assert masked == "••••••••@•••••••• ☎•••••••• @••••••"


def test_entities_that_stand_nowhere_are_dropped() -> None:
    wrong = [{"entity": "a", "value": "x"} | place for place in ({}, {"start": 3, "end": 3})]
    wrong += [{"entity": "a", "value": "x", "start": 0, "end": 99}]
    wrong += [{"entity": "phone", "value": "+31612345678", "start": 0, "end": 4}]
    assert cleaned("call me", wrong) == ("call me", [])


@pytest.mark.parametrize("content", ["", "introductions: []", "introductions: {en: [1]}"])
def test_a_file_that_holds_something_else_is_refused_by_name(tmp_path: Path, content: str) -> None:
    path = tmp_path / "personal_data.yml"
    path.write_text(content)
    with pytest.raises(ContentError, match=r"personal_data\.yml"):
        NameWords.load(path)


def test_every_language_has_its_introductions() -> None:
    given = read_yaml(OWN_LIST)
    for name in ("introductions", "ends", "particles"):
        assert set(given[name]) == set(Languages.load(OWN_LIST.parent).codes), name


def test_a_long_text_takes_no_longer_than_many_short_ones() -> None:
    parts = ("x", "1 ", "a.", "@a", "((", "1-", "a at ", "my name is ", "06 12", "aa11", "2026-")
    for part in (*parts, "www.", "a-", "+", "a/", "hodan ", "\u202a", "a@", "://"):
        started = perf_counter()
        mask(part * (4096 // len(part)), ["Hodan Warsame"])
        assert perf_counter() - started < 2, part
