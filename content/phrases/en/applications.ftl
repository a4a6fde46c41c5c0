# Applications: what was sent, what is being written, and the pool of experts.
# Arguments come from store/applications/application_notices.py. `demo`: whether the opening is an example.
# `opening`: the reference of an opening (D-004); `reference`: that of an application (CD4D-7K3M-2).

application-status-received = received
application-status-in_review = being read
application-status-interview = invited for an interview
application-status-matched = accepted
application-status-rejected = not chosen
application-status-withdrawn = withdrawn

## How far it is

applications-yours = { $total ->
    [one] You have sent one application:
   *[other] You have sent { $total } applications, the newest first:
}
# `sent` and `updated` are days.
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    Status: { $status }
    Last change on { DATETIME($updated, dateStyle: "long") }
    Sent on { DATETIME($sent, dateStyle: "long") }
applications-none = I know no application that was sent from this chat.
application-unknown = I know no application { $reference } that was sent from this chat. Please check the reference: it looks like CD4D-7K3M-2.
application-mistyped = { $reference } cannot be right: at least one letter or digit of it is wrong. Our references never have a 0 (zero), a 1 (one) or the letters I, L and O after CD4D. Please look at it once more.
application-none-for = You have not sent an application for { $opening } from this chat.
application-demo-note = Openings marked DEMO are examples. An application for one is an exercise: it leads to nothing real.

button-application = { $reference }

## What is not sent yet

drafts-yours = { $total ->
    [one] You have begun this. It is not sent yet:
   *[other] You have begun these. They are not sent yet:
}
# `answered` of `total` questions have an answer.
draft-line =
    { $opening }: { $title }
    Answers so far: { $answered } of { $total }
    Last day to apply: { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    For the pool of experts
    Answers so far: { $answered } of { $total }
draft-line-change = Changes to your application { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] You began an application for this opening, but you have not sent it: DEMO · { $title } ({ $opening }), { $institution }.
       *[no] You began an application for this opening, but you have not sent it: { $title } ({ $opening }), { $institution }.
    }
    The last day to apply is { DATETIME($deadline, dateStyle: "long") }. Would you like to go on?
draft-discarded = What you wrote is thrown away. Nothing was sent.

button-go-on-with = Go on: { $opening }
button-go-on-pool = Go on: pool of experts
button-discard-draft = Throw it away

## Sending

application-sent =
    Your application has arrived: { $title } ({ $opening }), { $institution }.

    Your reference is { $reference }. Please keep it: with it, you and the staff can find your application.
application-next = { $demo ->
    [yes] This opening is an example, so this was an exercise. Nothing real comes of it, and nobody has to read your application. You can try everything here: look at the status, change the application or withdraw it.
   *[no] What happens now: the staff of the programme can see your application. When its status changes, I tell you here. I cannot say how long that takes.
}
application-already = You have already applied for this opening: { $title } ({ $opening }). Your reference is { $reference }, and the status is: { $status }. A second application is not needed. You can change or withdraw the one that you have sent.
application-closed = Nobody can apply for { $title } ({ $opening }) any more: it is closed. Your application was not sent. What you wrote is still there.
application-incomplete = Your application for { $title } ({ $opening }) was not sent: some answers are still missing. I can ask you for them now.
application-nothing-to-send = There is nothing to send: I have no application from you that is not sent yet.

## Changing it

amend-which = Which application would you like to change?
amend-how =
    You can change your application { $reference } ({ $title }) until { DATETIME($deadline, dateStyle: "long") }, as long as no decision has been taken.
    I show you your answers, and you change what you like. The staff can see what was changed.
application-amended = Your application { $reference } ({ $title }) is changed. The staff see the new answers, and what they were before.
application-amended-nothing = Your application { $reference } ({ $title }) stays as it was: nothing in it was different.
application-too-late = { $open ->
    [yes] Your application { $reference } ({ $title }) can no longer be changed here. Its status is: { $status }. A person can help you.
   *[no] Your application { $reference } ({ $title }) can no longer be changed here: the last day to apply is over. A person can help you.
}

button-amend = Change it

## Withdrawing it

withdraw-which = Which application would you like to withdraw?
withdraw-ask =
    Shall I withdraw your application { $reference } ({ $title })?
    The staff will see that you do not want it any more. It cannot be undone, but you can apply again as long as the opening is open.
application-withdrawn = Your application { $reference } ({ $title }) is withdrawn. The staff can see that. Your answers stay stored until you erase everything with /forget.
application-withdrawn-before = Your application { $reference } ({ $title }) is already withdrawn. There is nothing more to do.
application-decided = Your application { $reference } ({ $title }) cannot be withdrawn here any more. Its status is: { $status }. A person can help you.

button-withdraw = Yes, withdraw it
button-keep-application = No, keep it

## News from the staff

application-news =
    News about your application { $reference }: { $title }, { $institution }.
    Its status is now: { $status }.
application-news-received = The staff have it.
application-news-in_review = The staff are reading it now.
application-news-interview = The staff would like to talk with you. Please check that the e-mail address and the telephone number in your application are right.
application-news-matched = You were chosen for this opening. The staff know what comes next.
application-news-rejected = You were not chosen for this opening. You can look at other openings at any time.
application-news-withdrawn = The staff have withdrawn it. If you do not know why, please ask a person.
# `message`: as staff typed it, in any language.
application-news-message = The staff write to you: { $message }

## The pool of experts

pool-joined = You are in the pool of experts now. When the staff think of you for an opening, I tell you here, and you decide. I cannot promise that this happens.
pool-changed = What the pool of experts knows of you is up to date.
pool-incomplete = You are not in the pool of experts yet: some answers are still missing. I can ask you for them now.
pool-yours = You are in the pool of experts. The staff can think of you for an opening.
pool-leave-ask = Shall I take you out of the pool of experts? What you told the pool is deleted, and the staff cannot think of you any more.
pool-left = You are no longer in the pool of experts. What you told the pool is deleted.
pool-not-in = You are not in the pool of experts.
pool-proposal =
    The staff think that this opening may be something for you:
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    Last day to apply: { DATETIME($deadline, dateStyle: "long") }

    You get this because you are in the pool of experts. You decide whether you apply.

button-change-pool = Change my answers
button-leave-pool = Leave the pool
button-leave-pool-sure = Yes, leave the pool

## Files and contacts. `limit`: how many megabytes a file may have.

upload-what-for = I cannot read files, but a file can be the CV of an application. Please begin the application first: it asks for the CV at the right moment.
upload-photo = I cannot take a picture or a video. Please send your CV as a file: PDF, DOC, DOCX or ODT, up to { $limit } MB.
upload-too_big = This file is too big: I can take up to { $limit } MB. It was not kept. Please send a smaller one.
upload-empty = This file is empty. It was not kept. Please send another one.
upload-wrong_kind = I cannot take a file of this kind. I looked at what is in it, not at its name. It was not kept. Please send your CV as PDF, DOC, DOCX or ODT.
upload-damaged = This file seems to be damaged, so it was not kept. Please save it again as PDF and send that.
upload-macros = There is a program in this file (macros). To be safe, I do not take such files. It was not kept. Please save it as PDF and send that.
upload-failed = Your file did not reach me: something went wrong on the way. It was not kept. Please send it once more.
upload-contact-other = This is not your own contact, so I cannot take the number from it. Please share your own contact, or type your number.
