"""What is kept of a check: only with a clear yes, used and deleted when asked."""

from __future__ import annotations

import pytest

from tests.actions.check import answer_all
from tests.actions.conftest import Form


async def test_the_answers_are_kept_only_when_somebody_agrees(form: Form) -> None:
    await answer_all(form)
    kept = await form.hears("yes", "affirm", 0.9)
    assert kept.replies[0]["command"] == "keep_profile"
    assert kept.replies[0]["args"]["facts"]["origin"] == "SO"
    assert (form.requested, form.left) == (None, {})

    await answer_all(form)
    assert "not kept" in (await form.presses("Do not keep them")).text
    assert (form.requested, form.left) == (None, {})


async def test_whether_to_keep_is_asked_once_more_and_then_not_again(form: Form) -> None:
    await answer_all(form)
    again = await form.answers_other("how_to_apply")
    assert "Shall I keep your answers" in again.text
    assert "Source:" not in again.text

    assert (await form.answers_other("search_openings")).replies == []
    assert (form.requested, form.left) == (None, {})


async def test_an_answer_can_be_corrected_after_the_verdict(form: Form) -> None:
    await answer_all(form)
    answer = await form.hears("no, I meant Ghana", "deny", 0.9, country="Ghana=GH")

    assert "would not have fitted Past One" in answer.text
    assert "Shall I keep your answers" in answer.text


async def test_kept_answers_are_offered_and_used(kept: Form) -> None:
    offer = await kept.starts()
    assert "Shall I use them?" in offer.text

    used = await kept.presses("Use them")
    assert "Country of origin: Somalia" in used.text
    assert "Question 4 of 7" in used.text


async def test_what_is_said_now_goes_before_what_was_kept(kept: Form) -> None:
    await kept.starts("I am Nigerian", nationality="Nigerian=NG")
    await kept.hears("yes", "affirm", 0.9)

    assert kept.left["origin"] == "NG"


async def test_kept_answers_can_be_deleted_or_left_alone(kept: Form) -> None:
    await kept.starts()
    fresh = await kept.hears("no", "deny", 0.9)
    assert "Question 1 of 7" in fresh.text

    await kept.starts()
    kept.slots["reuse_profile"] = None
    kept.requested = "reuse_profile"
    deleted = await kept.presses("Delete them")
    assert deleted.replies[0] == {"command": "drop_profile"}
    assert "Question 1 of 7" in deleted.text


async def test_who_had_answers_kept_is_not_introduced_again(kept: Form) -> None:
    first = await kept.starts()

    assert "check-intro" not in first.phrases
    assert "I ask up to 7 short questions" in (await Form(kept.rasa, kept.topic).starts()).text


async def test_a_button_to_keep_an_earlier_check_does_not_end_a_new_one(form: Form) -> None:
    await answer_all(form)
    await form.presses("Do not keep them")
    await form.starts()
    told = await form.presses("Keep them")

    assert "That button does not fit any more" in told.text
    assert form.requested == "origin"


@pytest.mark.parametrize(
    ("text", "topic", "answer"),
    [
        ("I don't want you to keep them", "nlu_fallback", "keep them=keep"),
        ("no, keep them", "nlu_fallback", "keep them=keep"),
        ("keep them", "deny", "keep them=keep"),
        ("ik wil niet dat je ze bewaart", "affirm", "bewaart=keep"),
        ("yes, never", "affirm", ""),
        ("je veux pas que tu les gardes", "nlu_fallback", "gardes=keep"),
        ("لا أريد أن تحفظها", "nlu_fallback", "تحفظها=keep"),
        ("نمی‌خواهم ذخیره شود", "nlu_fallback", "ذخیره=keep"),
        ("maya, kaydi", "nlu_fallback", "kaydi=keep"),
        ("I don't know, keep them", "nlu_fallback", "keep them=keep"),
    ],
)
async def test_nobody_agrees_by_saying_no(form: Form, text: str, topic: str, answer: str) -> None:
    await answer_all(form)
    told = await form.hears(text, topic, 0.8, **({"answer": answer} if answer else {}))

    assert "keep_profile" not in told.phrases
    assert "not kept" in told.text


async def test_of_yes_and_no_the_no_counts(form: Form) -> None:
    await answer_all(form)
    body = form.rasa.body("validate_check_eligibility_form", {"answer": ["keep", "discard"]})
    body["tracker"]["latest_message"]["intent"] = {"name": "affirm", "confidence": 0.9}
    body["tracker"]["slots"] |= form.slots | {"requested_slot": "keep_profile"}
    told = form.rasa.answer(await (await form.rasa.post(body)).json())

    assert told.phrases == ["check-not-kept"]


async def test_who_is_not_sure_is_asked_once_more(form: Form) -> None:
    await answer_all(form)
    await form.hears("I don't know", answer="I don't know=unsaid")

    assert form.requested == "keep_profile"


async def test_kept_answers_are_not_used_after_a_no(kept: Form) -> None:
    await kept.starts()
    await kept.hears("please do not use them", answer="use them=use")

    assert "origin" not in kept.left
    assert kept.requested == "origin"
