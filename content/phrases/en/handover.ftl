# Asking for a person, talking to one, and the group of staff. What is said when somebody asks stands in commands.ftl.

## Whether staff are there: never a promise.
## $opening: when they are there again · $zone: the city of the time zone in which that is told

handover-hours-unknown = I do not know when the staff are there, so I cannot say when they read this.
handover-hours-open = By their office hours the staff are there now.
handover-hours-closed = By their office hours the staff are not there now.
handover-hours-opening = By their office hours the staff are not there now, but again from { DATETIME($opening, dateStyle: "full", timeStyle: "short") } (time in { $zone }).
# How long others have waited of late. Numbers of 2 and more.
handover-usual-minutes = Of late, half of those who asked had a first answer within about { $minutes } minutes. Time outside office hours is not counted.
handover-usual-hours = Of late, half of those who asked had a first answer within about { $hours } hours. Time outside office hours is not counted.

## The talk

handover-begun = From here on a person of the staff writes to you. I am silent until the talk is over.
handover-open = A person of the staff is answering you here, so I am silent. End the talk if you want to use me again.
handover-file = The staff can read what you write here, but they cannot open pictures, recordings, files or locations. Please tell them in words.
handover-over = The talk with the staff is over, and I am back. What would you like to know?
handover-taken-back = All right, you do not wait for a person any more. What would you like to know?
handover-nothing-to-end = You are not waiting for a person, and nobody of the staff is talking to you now. What would you like to know?
handover-not-taken-up = You asked for a person. The staff have ended your request without writing here; I do not know why. You can ask again, leave your question in writing, or go on asking me.
handover-unanswered = I am sorry: you asked for a person, and nobody has answered you here. So that you do not wait for nothing, I have ended your request. You can ask again, leave your question in writing, or go on asking me.
handover-left = I am sorry: the staff have not answered what you wrote last. So that you do not wait for nothing, I have ended the talk, and I am back. You can ask again, leave your question in writing, or go on asking me.
button-end-talk = End the talk
button-stop-waiting = I do not need a person any more
button-ask-again = Ask for a person again

## The group of staff. $language: the own name of a language, or none · $since: since when · $address: of the console

group-say-code = I only work in private chats. Is this the group of the staff? Then send here, within 15 minutes: /connect and the code from the console. If not, I leave again.
group-connected = This group is connected: I say here when somebody waits for a person of the staff. What people write I never repeat here.
group-disconnected = This group is not connected any more. I am leaving it now.
group-waiting = Somebody waits for a person of the staff, since { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] The language is not known.
   *[other] Language: { $language }.
}
group-danger = Somebody may be in danger. Please look at once. Since { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] The language is not known.
   *[other] Language: { $language }.
}
group-console = { $address }

## Names of fields in the document with one's own data

data-handovers = talks with the staff
data-because = why (asked: you asked; safety: danger was recognised; staff: they wrote first)
data-began_at = began on
data-first_reply_at = first answered by the staff on
data-last_reply_at = last answered by the staff on
data-group_told_at = group of the staff told on
data-closed_at = ended on
data-outcome = how it ended
data-notes = notes of the staff about this chat
data-tags = words by which the staff find this chat again
