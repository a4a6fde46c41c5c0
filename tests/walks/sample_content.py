"""What editors and reviewers do with what people wrote: answers, help lines, examples, a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.answers import answer_versions, help_lines, question_groups, questions
from store.answers.answer_versions import Place
from store.answers.help_lines import Line
from store.database import Database
from store.review import model_texts, review_tasks, reviews
from store.review.model_texts import Reading
from store.review.reviews import Reviewer
from store.review.verdicts import Verdict
from store.tables import Conversation, Example, Message, Model, Question, ReviewTask
from store.types import now
from store.wording.catalogue import Catalogue
from store.wording.languages import Languages
from tests.walks.sample import login_id, message, sample

CONTENT = Path(__file__).parent.parent.parent / "content"
# As the engine names models; nothing was trained.
TRAINED = "5a3b1e0c9d7f2468"


def content_work(database: Database) -> None:
    """Answers and a help line that wait for a second person; questions in groups."""
    with database.session() as session:
        _write_answers(session)
    with database.session() as session:
        _propose_help_line(session)
        _leave_questions(session)


def review_work(database: Database, live: str) -> None:
    """Some messages are judged, one answer is flagged, and a model compares with the `live` one."""
    with database.session() as session:
        review_tasks.fill(session, now() + timedelta(minutes=1))
    with database.session() as session:
        _judge(session)
    with database.session() as session:
        _compare(session, live)


def _write_answers(session: Session) -> None:
    place, topics = Place(**sample()["answer"]), Catalogue.load(CONTENT).topics
    editor, colleague = (login_id(session, login) for login in ("editor", "administrator"))
    published, proposed = sample()["versions"]
    for version in (published, proposed):
        current = answer_versions.current(session, place)
        assert current.live
        text = replace(answer_versions.text_of(current.live), lead=version["lead"])
        given = (place, text, version["remark"], editor, current.stamp, topics)
        assert not answer_versions.propose(session, *given)
        if version is published:
            stamp = answer_versions.current(session, place).stamp
            answer_versions.approve(session, place, colleague, stamp)


def _propose_help_line(session: Session) -> None:
    """Nothing but the day on which it is looked at again."""
    line = help_lines.shown(session)[0]
    fields: dict[str, Any] = {name: getattr(line, name) for name in help_lines.FIELDS}
    assert line.review_by
    later = Line(**fields | {"review_by": line.review_by + timedelta(days=365)})
    editor, codes = login_id(session, "editor"), Languages.load(CONTENT).codes
    help_lines.propose(session, line.id, later, codes, editor, line.revision)


def _leave_questions(session: Session) -> None:
    agent = login_id(session, "agent")
    for text in sample()["questions"]:
        asked = message(session, text)
        owner = session.get_one(Conversation, asked.conversation_id).person_id
        questions.leave(session, owner, asked.id, "en")
    session.flush()
    ids = {one.message.text: one.id for one in session.scalars(select(Question))}
    group = sample()["group"]
    of_group = [ids[text] for text in sample()["questions"][: group["of"]]]
    question_groups.put_into_new(session, of_group, group["name"], agent)
    questions.close(session, ids[sample()["closed"]], agent)


def _judge(session: Session) -> None:
    """Some were understood rightly, says the reviewer, and one got an answer that is outdated."""
    reviewer = Reviewer(login_id(session, "reviewer"))
    for text in sample()["judged"]:
        said = message(session, text)
        reasons = {"score": 0.1, "reasons": ["low_margin"], "text_key": text}
        task = {"message_id": said.id, "language": said.language, "topic": said.topic}
        session.merge(ReviewTask(**task, **reasons))
        session.flush()
        reviews.judge(session, reviewer, said.id, Verdict(str(said.topic)))
    flagged = message(session, sample()["judged"][0])
    reviews.flag(session, reviewer.staff_id, flagged.id, "outdated")


def _compare(session: Session, live: str) -> None:
    """A model whose figures stand in sample.yml; of the newest texts it reads some otherwise."""
    texts = model_texts.typed(session)
    topics = (str(session.get_one(Message, one.message_id).topic) for one in texts)
    old = [Reading(topic, topic) for topic in topics]
    new = [Reading("travel_costs", "travel_costs"), Reading("about_cd4d", "about_cd4d"), *old[2:]]
    report: dict[str, Any] = {"changes": model_texts.changes(texts, old, new)}
    for number, name in enumerate(("before", "after")):
        report[name] = {
            "languages": {code: two[number] for code, two in sample()["figures"].items()},
            "safety_topics": {
                topic: {"n": 60, "recall": two[number]} for topic, two in sample()["safety"].items()
            },
        }
    learnt = len(session.scalars(select(Example)).all())
    session.merge(Model(id=live, status="ready", made_by="project"))
    made_by = login_id(session, "editor")
    session.add(
        Model(
            id=TRAINED,
            **{"status": "ready", "progress": 100, "examples": learnt, "made_by": made_by},
            **{"compared_with": live, "report": report, "finished_at": now()},
        )
    )
