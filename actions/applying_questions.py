"""What is asked of somebody who applies, in order; store/applications/drafts.py has the answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy.orm import Session

from actions.facts import EDUCATION, EXPERIENCE, FIELD, HOME, ORIGIN, RESIDENCE, by_programmes
from actions.lookup import Asked
from actions.questions import Consent, Question
from actions.questions_in_words import Attachment, Email, FreeText, Languages, Name, Phone
from store.applications.drafts import CONSENT, CV, MOTIVATION
from store.programmes.programmes import all_programmes, rules

# Questions whose answers no draft keeps.
REUSE, SUMMARY = "reuse", "summary"
NOT_KEPT = frozenset({REUSE, SUMMARY})
USE, SEND, CHANGE, AGREE = "use", "send", "change", "agree"
LANGUAGE_CODES = ("nl", "en", "fr", "ar", "so", "fa", "prs", "ti", "am")

REUSE_QUESTION = Consent(
    REUSE,
    choices=(USE, "fresh"),
    wording="apply-reuse",
    topics={"affirm": USE, "deny": "fresh"},
    agreement=USE,
    refusal="fresh",
)
NAME = Name("name")
EMAIL = Email("email", near=frozenset({"contact_iom"}))
PHONE = Phone("phone", near=frozenset({"contact_iom", "opening_hours"}))
LANGUAGES = Languages(
    "languages",
    near=frozenset({"change_language", "language_rule", "counsellor_languages"}),
    codes=LANGUAGE_CODES,
)
AVAILABILITY = FreeText(
    "availability",
    choices=("now", "months", "later", "online"),
    wording="apply-availability",
)
MOTIVATION_QUESTION = FreeText(MOTIVATION, least=20, most=3000)
CV_QUESTION = Attachment(CV, near=frozenset({"documents_needed"}))
CONSENT_QUESTION = Consent(
    CONSENT,
    near=frozenset({"data_protection"}),
    choices=(AGREE, "refuse"),
    wording="apply-consent",
    topics={"affirm": AGREE, "deny": "refuse"},
    agreement=AGREE,
    refusal="refuse",
)
SUMMARY_QUESTION = Consent(
    SUMMARY,
    choices=(SEND, CHANGE),
    wording=f"apply-{SUMMARY}",
    topics={"affirm": SEND, "deny": CHANGE},
    agreement=SEND,
    refusal=CHANGE,
)
# Staff must know which country it is: "another one" is no answer here.
EXACT_ORIGIN = replace(ORIGIN, groups={})
EXACT_RESIDENCE = replace(RESIDENCE, groups={}, buttons=(HOME,))


def questions(session: Session, asked: Asked) -> Sequence[Question]:
    """All of them."""
    origin, residence = by_programmes(rules(all_programmes(session)), EXACT_ORIGIN, EXACT_RESIDENCE)
    return (
        REUSE_QUESTION,
        NAME,
        EMAIL,
        PHONE,
        residence,
        origin,
        replace(FIELD, choices=(*asked.knowledge.sectors, "other")),
        EDUCATION,
        EXPERIENCE,
        LANGUAGES,
        AVAILABILITY,
        MOTIVATION_QUESTION,
        CV_QUESTION,
        CONSENT_QUESTION,
        SUMMARY_QUESTION,
    )
