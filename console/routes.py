"""Every address of the console and who may open it; whatever is not here is refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiohttp import web

from console import files, health, live
from console.accounts import (
    audit,
    invitations,
    login,
    own_factor,
    password,
    second_factor,
    sessions,
    staff,
)
from console.content import (
    answer_deciding,
    answer_editor,
    answer_history,
    answers,
    help_lines,
    programme_rules,
    programmes,
    question_groups,
    questions,
    upkeep,
)
from console.conversations import endangered, listing, redacting, tagging, transcript, views
from console.handover import badge, canned, deciding, queue, replying, settings, talk
from console.keys import LARGEST_BODIES, ROLES_BY_NAME, ROLES_BY_ROUTE
from console.limits import LARGEST_BODY, LARGEST_EDITOR, LARGEST_UPLOAD
from console.programme import (
    applications,
    attending,
    demo,
    event_stages,
    events,
    experts,
    exporting,
    importing,
    institutions,
    links,
    opening_stages,
    openings,
)
from console.review import examples, models, stories
from console.review import queue as reviewing
from console.unmasking import Unmasking
from store.accounts.sessions import ENROLMENT, SECOND_FACTOR, STAGES
from store.accounts.staff import ROLES as STAFF

# No role needed, no log-in either.
PUBLIC: frozenset[str] = frozenset({"public"})
# The steps of a log-in: what a session without its second factor opens, and nothing else.
CODE_ASKED = frozenset({SECOND_FACTOR})
SETTING_UP = frozenset({ENROLMENT})
ADMINISTRATORS = frozenset({"administrator"})
# Who changes what people are told, and runs openings and events.
EDITORS = frozenset({"editor", "administrator"})
# Who answers people in person.
AGENTS = frozenset({"agent", "editor", "administrator"})
# Who says what a message meant, and so teaches the model.
REVIEWERS = frozenset({"reviewer", "editor", "administrator"})

# Bytes: a text of 8,000 letters of any script, escaped by the browser, and what belongs to it.
LONG_FORM = 256 * 1024

ACCOUNT = "/staff/{staff:[A-Za-z0-9_-]{22}}"
WELCOME = "/welcome/{token:[A-Za-z0-9_-]{43}}"
WITHDRAW = "/staff/invitations/{invitation:[0-9]{1,18}}/withdraw"
# Who may see names and contact data, for a reason, and looks after people in danger.
UNMASKERS = AGENTS | REVIEWERS
FROM_CHAT = Unmasking(transcript.transcript_page, endangered.done)
FROM_DESK = Unmasking(talk.talk_page, talk.back)

CONVERSATION = "/conversations/{id:[A-Za-z0-9_-]{22}}"
TALK = "/desk/{id:[A-Za-z0-9_-]{22}}"
CANNED = "/desk/replies/{canned:[0-9]{1,18}}"
REDACT = CONVERSATION + "/messages/{message:[0-9]{1,18}}/redact"
VIEW_DELETE = "/conversations/views/{view:[0-9]{1,18}}/delete"
FLAG = "/content/flags/{flag:[0-9]{1,18}}/settle"
ANSWER = "/content/answers/{topic:[a-z0-9_]{1,60}}"
WORDING = f"{ANSWER}/{{language:[A-Za-z-]{{2,12}}}}"
PREVIEW = f"{WORDING}/preview"
DECISION = f"{WORDING}/{{decision:approve|reject|withdraw|drop}}"
VERSION = f"{WORDING}/versions/{{version:[0-9]{{1,9}}}}"
QUESTIONS = "/content/questions"
QUESTION = f"{QUESTIONS}/{{number:[0-9]{{1,18}}}}"
HELP_LINE = "/content/help-lines/{line:[a-z][a-z0-9_]{1,40}}"
LINE_DECISION = f"{HELP_LINE}/{{decision:approve|reject|undo}}"
PROGRAMME = "/content/programmes/{programme:[a-z][a-z0-9_]{1,40}}"
RULES = f"{PROGRAMME}/rules"
TRIAL = f"{PROGRAMME}/trial"
TASK = "/review/{task:[0-9]{1,18}}"
EXAMPLE = "/review/examples/{example:[0-9]{1,18}}/remove"
MODEL = "/models/{model:[0-9a-f]{16}}"
LINK = "/links/{reference:[DE]-[A-Z0-9-]{1,60}}"
FORMAT = "{format:csv|xlsx}"
OPENING = "/openings/{opening:D-[A-Z0-9-]{1,60}}"
INSTITUTION = "/institutions/{institution:[a-z0-9]+-[a-z0-9-]{1,80}}"
APPLICATION = "/applications/{application:[A-Z0-9]+-[A-Z0-9-]{1,40}}"
EXPERT = "/experts/{expert:[A-Za-z0-9_-]{22}}"
EVENT = "/events/{event:E-[A-Z0-9-]{1,60}}"
IMPORT = "/imports/{sheet:[A-Za-z0-9_-]{22}}"
TEMPLATE = f"/imports/template-{{kind:openings|institutions|events}}.{FORMAT}"


@dataclass(frozen=True)
class Route:
    """One address; methods of the same address follow each other and share its name."""

    name: str
    method: str
    path: str
    handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    roles: frozenset[str]
    # Bytes of a form.
    largest_body: int = LARGEST_BODY


ROUTES = (
    Route("health", "GET", "/healthz", health.show_health, PUBLIC),
    Route("file", "GET", "/static/{name}", files.send_file, PUBLIC),
    # Accounts
    Route("login", "GET", "/login", login.show_login, PUBLIC),
    Route("login", "POST", "/login", login.log_in, PUBLIC),
    Route("logout", "POST", "/logout", login.log_out, STAFF | STAGES),
    Route("second-factor", "GET", "/login/code", second_factor.show_code, CODE_ASKED),
    Route("second-factor", "POST", "/login/code", second_factor.enter_code, CODE_ASKED),
    Route("enrolment", "GET", "/login/setup", second_factor.show_setup, SETTING_UP),
    Route("enrolment", "POST", "/login/setup", second_factor.set_up, SETTING_UP),
    Route("enrolment-svg", "GET", "/login/setup.svg", second_factor.send_picture, SETTING_UP),
    Route("sessions", "GET", "/sessions", sessions.show_sessions, STAFF),
    Route("sessions-end", "POST", "/sessions/end", sessions.end_others, STAFF),
    Route("password", "GET", "/password", password.show_password, STAFF),
    Route("password", "POST", "/password", password.change_password, STAFF),
    Route("own-factor", "GET", "/second-factor", own_factor.show_factor, STAFF),
    Route("recovery-codes", "POST", "/second-factor/codes", own_factor.renew_codes, STAFF),
    Route("own-factor-new", "GET", "/second-factor/new", own_factor.show_replacement, STAFF),
    Route("own-factor-new", "POST", "/second-factor/new", own_factor.replace, STAFF),
    Route("own-factor-svg", "GET", "/second-factor/new.svg", second_factor.send_picture, STAFF),
    Route("welcome", "GET", WELCOME, invitations.show_welcome, PUBLIC),
    Route("welcome", "POST", WELCOME, invitations.accept, PUBLIC),
    Route("staff", "GET", "/staff", staff.show_staff, ADMINISTRATORS),
    Route("invite", "GET", "/staff/invite", invitations.show_invite, ADMINISTRATORS),
    Route("invite", "POST", "/staff/invite", invitations.invite, ADMINISTRATORS),
    Route("invitation-withdraw", "POST", WITHDRAW, invitations.withdraw, ADMINISTRATORS),
    Route("account", "GET", ACCOUNT, staff.show_account, ADMINISTRATORS),
    Route("account-role", "POST", f"{ACCOUNT}/role", staff.change_role, ADMINISTRATORS),
    Route("account-disable", "POST", f"{ACCOUNT}/disable", staff.disable, ADMINISTRATORS),
    Route("account-enable", "POST", f"{ACCOUNT}/enable", staff.enable, ADMINISTRATORS),
    Route("account-factor", "POST", f"{ACCOUNT}/factor", staff.reset_second_factor, ADMINISTRATORS),
    Route("account-unlock", "POST", f"{ACCOUNT}/unlock", staff.unlock, ADMINISTRATORS),
    Route("audit", "GET", "/audit", audit.show_audit, ADMINISTRATORS),
    Route("audit-csv", "GET", "/audit.csv", audit.export_audit, ADMINISTRATORS),
    # Conversations
    Route("home", "GET", "/", listing.show_home, STAFF),
    Route("conversations", "GET", "/conversations", listing.show_conversations, STAFF),
    Route("view-save", "POST", "/conversations/views", views.save, STAFF),
    Route("view-delete", "POST", VIEW_DELETE, views.delete, STAFF),
    Route("conversation", "GET", CONVERSATION, transcript.show_transcript, STAFF),
    Route("unmask", "POST", f"{CONVERSATION}/unmask", FROM_CHAT.unmask, UNMASKERS),
    Route("mask", "POST", f"{CONVERSATION}/mask", FROM_CHAT.mask, UNMASKERS),
    Route("tag-add", "POST", f"{CONVERSATION}/tags", tagging.add, UNMASKERS),
    Route("tag-remove", "POST", f"{CONVERSATION}/tags/remove", tagging.remove, UNMASKERS),
    Route("keep", "POST", f"{CONVERSATION}/keep", tagging.keep, UNMASKERS),
    Route("let-go", "POST", f"{CONVERSATION}/let-go", tagging.let_go, UNMASKERS),
    Route("danger-seen", "POST", f"{CONVERSATION}/danger/seen", endangered.mark_seen, UNMASKERS),
    Route("danger-unseen", "POST", f"{CONVERSATION}/danger/unseen", endangered.reopen, UNMASKERS),
    Route("redact", "GET", REDACT, redacting.ask, EDITORS),
    Route("redact", "POST", REDACT, redacting.redact, EDITORS),
    # Handover
    Route("live", "GET", "/live", live.stream, STAFF),
    Route("desk", "GET", "/desk", queue.show_queue, AGENTS),
    Route("desk-waiting", "GET", "/desk/waiting", badge.show_number, AGENTS),
    Route("replies", "GET", "/desk/replies", canned.show_replies, AGENTS),
    Route("reply-new", "GET", "/desk/replies/new", canned.show_new, EDITORS),
    Route("reply-new", "POST", "/desk/replies/new", canned.save_new, EDITORS),
    Route("reply-edit", "GET", CANNED, canned.show_reply, EDITORS),
    Route("reply-edit", "POST", CANNED, canned.save_reply, EDITORS),
    Route("reply-delete", "POST", f"{CANNED}/delete", canned.delete, EDITORS),
    Route("reply-restore", "POST", f"{CANNED}/restore", canned.restore, EDITORS),
    Route("desk-settings", "GET", "/desk/settings", settings.show_settings, EDITORS),
    Route("desk-hours", "POST", "/desk/settings/hours", settings.save_hours, EDITORS),
    Route("desk-limits", "POST", "/desk/settings/limits", settings.save_limits, EDITORS),
    Route("desk-group", "POST", "/desk/settings/group", settings.make_code, EDITORS),
    Route(
        "desk-group-disconnect",
        "POST",
        "/desk/settings/group/disconnect",
        settings.disconnect,
        EDITORS,
    ),
    Route("desk-talk", "GET", TALK, talk.show_talk, AGENTS),
    Route("desk-reply", "POST", f"{TALK}/reply", replying.send_reply, AGENTS),
    Route("desk-insert", "POST", f"{TALK}/insert", replying.insert_canned, AGENTS),
    Route("desk-note", "POST", f"{TALK}/note", replying.keep_note, AGENTS),
    Route("desk-unmask", "POST", f"{TALK}/unmask", FROM_DESK.unmask, AGENTS),
    Route("desk-mask", "POST", f"{TALK}/mask", FROM_DESK.mask, AGENTS),
    Route("desk-take", "POST", f"{TALK}/take", deciding.take, AGENTS),
    Route("desk-give", "POST", f"{TALK}/give", deciding.give, AGENTS),
    Route("desk-close", "POST", f"{TALK}/close", deciding.close, AGENTS),
    Route("desk-reopen", "POST", f"{TALK}/reopen", deciding.reopen, AGENTS),
    # Review
    Route("review", "GET", "/review", reviewing.show_queue, REVIEWERS),
    Route("review-undo", "POST", "/review/undo", reviewing.undo, REVIEWERS),
    Route("review-second", "POST", "/review/second", reviewing.set_second, EDITORS),
    Route("review-task", "POST", TASK, reviewing.judge, REVIEWERS),
    Route("story", "POST", f"{CONVERSATION}/story", stories.download_story, REVIEWERS),
    Route("examples", "GET", "/review/examples", examples.show_examples, REVIEWERS),
    Route("examples-zip", "GET", "/review/examples.zip", examples.download, EDITORS),
    Route("example-restore", "POST", "/review/examples/restore", examples.restore, REVIEWERS),
    Route("example-remove", "POST", EXAMPLE, examples.remove, REVIEWERS),
    # Models
    Route("models", "GET", "/models", models.show_models, REVIEWERS),
    Route("models-progress", "GET", "/models/progress", models.show_progress, REVIEWERS),
    Route("models-train", "POST", "/models/train", models.train, EDITORS),
    Route("models-margins", "POST", "/models/margins", models.save_margins, ADMINISTRATORS),
    Route("models-back", "POST", "/models/back", models.roll_back, ADMINISTRATORS),
    Route("model", "GET", MODEL, models.show_model, REVIEWERS),
    Route("model-live", "POST", f"{MODEL}/live", models.go_live, ADMINISTRATORS),
    # Content
    Route("content", "GET", "/content", upkeep.show_content, STAFF),
    Route("flag-settle", "POST", FLAG, upkeep.settle_flag, EDITORS),
    Route("answers", "GET", "/content/answers", answers.show_answers, STAFF),
    Route("answer", "GET", ANSWER, answers.show_answer, STAFF),
    Route("answer-edit", "GET", WORDING, answer_editor.show_editor, EDITORS),
    Route("answer-edit", "POST", WORDING, answer_editor.save, EDITORS, LONG_FORM),
    Route("answer-preview", "POST", PREVIEW, answer_editor.preview, EDITORS, LONG_FORM),
    Route("answer-proposal", "GET", f"{WORDING}/proposal", answer_deciding.show_proposal, STAFF),
    Route("answer-decide", "POST", DECISION, answer_deciding.decide, EDITORS),
    Route("answer-versions", "GET", f"{WORDING}/versions", answer_history.show_versions, STAFF),
    Route("answer-version", "GET", VERSION, answer_history.show_version, STAFF),
    Route("answer-version", "POST", VERSION, answer_history.roll_back, EDITORS),
    Route("questions", "GET", "/content/questions", questions.show_questions, STAFF),
    Route("questions-gather", "POST", f"{QUESTIONS}/gather", question_groups.gather, AGENTS),
    Route("questions-answer", "GET", f"{QUESTIONS}/answer", question_groups.show_answer, AGENTS),
    Route("questions-answer", "POST", f"{QUESTIONS}/answer", question_groups.answer, AGENTS),
    Route("questions-tell", "POST", f"{QUESTIONS}/tell", question_groups.tell_answer, AGENTS),
    Route("question-reply", "POST", f"{QUESTION}/reply", questions.answer_question, AGENTS),
    Route("question-close", "POST", f"{QUESTION}/close", questions.close_question, AGENTS),
    Route("question-reopen", "POST", f"{QUESTION}/reopen", questions.reopen_question, AGENTS),
    Route("help-lines", "GET", "/content/help-lines", help_lines.show_lines, STAFF),
    Route("help-line-new", "GET", "/content/new-help-line", help_lines.show_new, EDITORS),
    Route("help-line-new", "POST", "/content/new-help-line", help_lines.propose_new, EDITORS),
    Route("help-line", "GET", HELP_LINE, help_lines.show_line, STAFF),
    Route("help-line", "POST", HELP_LINE, help_lines.propose, EDITORS),
    Route("help-line-decide", "POST", LINE_DECISION, help_lines.decide, EDITORS),
    Route("programmes", "GET", "/content/programmes", programmes.show_programmes, STAFF),
    Route("programme", "GET", PROGRAMME, programmes.show_programme, STAFF),
    Route("programme-facts", "POST", f"{PROGRAMME}/facts", programmes.save_facts, EDITORS),
    Route("programme-choices", "POST", f"{PROGRAMME}/choices", programmes.save_choices, EDITORS),
    Route("programme-rules", "GET", RULES, programme_rules.show_rules, EDITORS),
    Route("programme-rules", "POST", RULES, programme_rules.save_rules, EDITORS, LONG_FORM),
    Route("programme-trial", "POST", TRIAL, programme_rules.try_rules, EDITORS, LONG_FORM),
    Route("programme-copy", "POST", f"{PROGRAMME}/copy", programmes.copy, EDITORS),
    Route("programme-undo", "POST", f"{PROGRAMME}/undo", programmes.undo, EDITORS),
    # Programme: readers see the lists of openings and events, and nothing of anybody.
    Route("openings", "GET", "/openings", openings.show_openings, STAFF),
    Route("openings-export", "GET", f"/openings.{FORMAT}", exporting.export_openings, EDITORS),
    Route("opening-new", "GET", "/openings/new", openings.show_new, EDITORS),
    Route("opening-new", "POST", "/openings/new", openings.save_new, EDITORS, LARGEST_EDITOR),
    Route("opening", "GET", OPENING, openings.show_opening, AGENTS),
    Route("opening-edit", "GET", f"{OPENING}/edit", openings.show_editor, EDITORS),
    Route("opening-edit", "POST", f"{OPENING}/edit", openings.save, EDITORS, LARGEST_EDITOR),
    Route("opening-publish", "GET", f"{OPENING}/publish", opening_stages.ask_to_publish, EDITORS),
    Route("opening-publish", "POST", f"{OPENING}/publish", opening_stages.publish, EDITORS),
    Route("opening-close", "POST", f"{OPENING}/close", opening_stages.close, EDITORS),
    Route("opening-reopen", "POST", f"{OPENING}/reopen", opening_stages.reopen, EDITORS),
    Route("opening-copy", "POST", f"{OPENING}/copy", opening_stages.copy, EDITORS),
    Route("opening-delete", "GET", f"{OPENING}/delete", opening_stages.ask_to_delete, EDITORS),
    Route("opening-delete", "POST", f"{OPENING}/delete", opening_stages.delete, EDITORS),
    Route("opening-experts", "GET", f"{OPENING}/experts", experts.show_fitting, AGENTS),
    Route("opening-experts", "POST", f"{OPENING}/experts", experts.propose, AGENTS),
    Route(
        "applications-export",
        "GET",
        f"{OPENING}/applications.{FORMAT}",
        exporting.export_applications,
        EDITORS,
    ),
    Route("demo", "GET", "/openings/demo", demo.show_demo, ADMINISTRATORS),
    Route("demo", "POST", "/openings/demo", demo.remove, ADMINISTRATORS),
    Route("institutions", "GET", "/institutions", institutions.show_institutions, EDITORS),
    Route(
        "institutions-export",
        "GET",
        f"/institutions.{FORMAT}",
        exporting.export_institutions,
        EDITORS,
    ),
    Route("institution-new", "GET", "/institutions/new", institutions.show_new, EDITORS),
    Route("institution-new", "POST", "/institutions/new", institutions.save_new, EDITORS),
    Route("institution", "GET", INSTITUTION, institutions.show_editor, EDITORS),
    Route("institution", "POST", INSTITUTION, institutions.save, EDITORS),
    Route(
        "institution-delete", "GET", f"{INSTITUTION}/delete", institutions.ask_to_delete, EDITORS
    ),
    Route("institution-delete", "POST", f"{INSTITUTION}/delete", institutions.delete, EDITORS),
    Route("imports", "GET", "/imports", importing.show_imports, EDITORS),
    Route("imports", "POST", "/imports", importing.upload, EDITORS, LARGEST_UPLOAD),
    Route("sheet-template", "GET", TEMPLATE, importing.send_template, EDITORS),
    Route("sheet", "GET", IMPORT, importing.show_import, EDITORS),
    Route("sheet-take-over", "POST", f"{IMPORT}/take-over", importing.take_over, EDITORS),
    Route("sheet-undo", "POST", f"{IMPORT}/undo", importing.undo, EDITORS),
    Route("sheet-faults", "GET", f"{IMPORT}/faults.{FORMAT}", importing.send_report, EDITORS),
    # Agents read applications and answer people, so they also set the status that people are told.
    Route("applications", "GET", "/applications", applications.show_board, AGENTS),
    Route("application", "GET", APPLICATION, applications.show_application, AGENTS),
    Route("application-move", "POST", f"{APPLICATION}/status", applications.move, AGENTS),
    Route("application-cv", "GET", f"{APPLICATION}/cv", applications.send_document, AGENTS),
    Route("experts", "GET", "/experts", experts.show_experts, AGENTS),
    Route("expert", "GET", EXPERT, experts.show_expert, AGENTS),
    Route("expert-cv", "GET", f"{EXPERT}/cv", experts.send_document, AGENTS),
    Route("events", "GET", "/events", events.show_events, STAFF),
    Route("events-export", "GET", f"/events.{FORMAT}", exporting.export_events, EDITORS),
    Route("event-new", "GET", "/events/new", events.show_new, EDITORS),
    Route("event-new", "POST", "/events/new", events.save_new, EDITORS, LARGEST_EDITOR),
    Route("event", "GET", EVENT, events.show_event, AGENTS),
    Route("event-edit", "GET", f"{EVENT}/edit", events.show_editor, EDITORS),
    Route("event-edit", "POST", f"{EVENT}/edit", events.save, EDITORS, LARGEST_EDITOR),
    Route("event-publish", "POST", f"{EVENT}/publish", event_stages.publish, EDITORS),
    Route("event-move", "GET", f"{EVENT}/move", event_stages.ask_to_move, EDITORS),
    Route("event-move", "POST", f"{EVENT}/move", event_stages.move, EDITORS),
    Route("event-seats", "POST", f"{EVENT}/seats", event_stages.resize, EDITORS),
    Route("event-cancel", "GET", f"{EVENT}/cancel", event_stages.ask_to_cancel, EDITORS),
    Route("event-cancel", "POST", f"{EVENT}/cancel", event_stages.cancel, EDITORS),
    Route("event-delete", "GET", f"{EVENT}/delete", event_stages.ask_to_delete, EDITORS),
    Route("event-delete", "POST", f"{EVENT}/delete", event_stages.delete, EDITORS),
    Route("attendance", "GET", f"{EVENT}/attendance", attending.show_attendance, AGENTS),
    Route("attendance", "POST", f"{EVENT}/attendance", attending.mark, AGENTS, LARGEST_EDITOR),
    Route("attendance-export", "GET", f"{EVENT}/attendance.{FORMAT}", attending.export, EDITORS),
    Route("links", "GET", "/links", links.show_links, STAFF),
    Route("link-png", "GET", f"{LINK}.png", links.send_picture, STAFF),
    Route("link-svg", "GET", f"{LINK}.svg", links.send_drawing, STAFF),
)


def add_routes(app: web.Application, routes: Sequence[Route]) -> None:
    """Enter the table into the app, for the router and for console/access.py."""
    by_route: dict[web.AbstractRoute, frozenset[str]] = {}
    largest: dict[web.AbstractRoute, int] = {}
    for route in routes:
        resource = app.router.add_resource(route.path, name=route.name)
        for method in ("GET", "HEAD") if route.method == "GET" else (route.method,):
            added = resource.add_route(method, route.handler)
            by_route[added], largest[added] = route.roles, route.largest_body
    app[ROLES_BY_ROUTE], app[LARGEST_BODIES] = by_route, largest
    # Of an address that is opened and sent, the roles of whoever opens it.
    app[ROLES_BY_NAME] = {route.name: route.roles for route in reversed(routes)}
