# Events and registrations. Arguments come from store/wording/replies.py (`event_args`) and
# actions/conditions.py; `conditions` stands in openings.ftl. A demo event is always marked as one.
#
# $title, $reference (E-003), $summary, $languages, $price (or "none"), $place: of the event
# $starts: when it begins, $zone: the city of the time zone in which that is told
# $hours: how long it takes · $held: online, place or both · $demo: yes or no

## Lists. $total: how many fit · $over: whether they are over, instead of to come

events-found =
    I looked for: { conditions }
    { $over ->
        [yes] { $total ->
            [one] One event fits.
           *[other] { $total } events fit. The latest comes first.
        }
       *[no] { $total ->
            [one] One coming event fits.
           *[other] { $total } coming events fit. The soonest comes first.
        }
    }
events-all = { $total ->
    [one] One event is coming.
   *[other] { $total } events are coming. The soonest comes first.
}
# What was looked for, beside a place or a month: events that are over.
events-past = over
# $number: in the list · $free: seats · $over: whether it is over
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone }), { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    { $summary }
    Spoken: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Price: { $price }
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] Full: there is a waiting list
    [one] One seat left
   *[other] { $free } seats left
}
# Of several pages: cards $first to $last of $total.
events-page = { $first }–{ $last } of { $total }
events-demo-note = Events marked DEMO are examples and do not take place. You can try everything with them, for example registering. It leads to nothing real.
events-none =
    I looked for: { conditions }
    No event fits.
events-none-advice = { $loosened ->
    [yes] If you leave one thing out, there is more:
   *[no] Leaving one thing out does not help either. You can ask me again at any time.
}
events-none-coming = No event is planned now. You can ask me again at any time.
events-none-past = I know no event that is over.

button-event = { $title }
button-all-events = All events
button-events-past = What is over
# Leads to event number $number of the list.
button-event-number = About { $number }

## One event

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone }), { $hours ->
        [one] one hour
       *[other] { $hours } hours
    }
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }

    { $summary }

    Spoken: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Price: { $price }
    }
event-over = This event is over.
event-on = This event has begun.
event-is-off = This event was cancelled. It does not take place.
# $outcome: a text of the content
event-outcome = What came of it: { $outcome }
# How the person stands: $status registered or waiting, $seats, $position in the line.
event-own-place = { $status ->
    [waiting] { $seats ->
        [one] You are on the waiting list for one seat. You are number { $position } in the line.
       *[other] You are on the waiting list for { $seats } seats. You are number { $position } in the line.
    }
   *[registered] { $seats ->
        [one] You are registered: one seat.
       *[other] You are registered: { $seats } seats.
    }
}
event-which = Which event do you mean? Press one, or give me its reference, for example E-003.
event-unknown = I know no event { $reference }. Please check the reference: it looks like E-003.

button-map = Map
button-calendar = Calendar file

## The calendar file

calendar-file = { $demo ->
    [yes] Open this file to put the event into your calendar. It is an example, marked DEMO: it does not take place.
   *[no] Open this file to put the event into your calendar. If the event is moved, take the new file.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO: this event is an example and does not take place.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    { $languages }

## Registering: the form. It asks for the event, seats and needs, and sums up.

register-intro =
    Registering for: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
register-full = All seats are taken. You can stand on the waiting list: I tell you when a seat becomes free for you.
# $seats: how many the person has now
register-change = { $title } ({ $reference }): { $seats ->
    [one] you asked for one seat.
   *[other] you asked for { $seats } seats.
} Let us change that.
register-event = Which event would you like to come to? Press one, or give me its reference, for example E-003.
register-event-help = An event has a title and a reference, such as E-003. Press a button, or look at the coming events first.
register-seats = How many seats do you need, with yourself?
# $most: as many as one can ask for
register-seats-most = I can note one to { $most } seats. For a larger group, please ask for a person.
register-seats-help = Give a number: 1 for yourself, 2 for you and one more person.
register-fact-seats = Seats
register-needs = Do you need anything to take part? For example: a place for a wheelchair, an interpreter, a seat in front. The staff can read what you write.
register-needs-help = Write in your own words what you need to take part, or press “Nothing”.
register-needs-none = Nothing
register-fact-needs = What I need
register-summary =
    Is this right?

    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    Seats: { $seats }
    What I need: { $needs }
register-register_sure-help = Press “Register” and I register you. Press “Change” to answer the questions again.
register-sure-register = Register
register-sure-change = Change
register-impossible = I cannot register you now. A person can help you.
# Of somebody who has a place. $seats: how many
register-already-registered = { $seats ->
    [one] You are already registered for { $title } ({ $reference }): one seat.
   *[other] You are already registered for { $title } ({ $reference }): { $seats } seats.
}
register-already-waiting = { $seats ->
    [one] You are already on the waiting list for { $title } ({ $reference }): one seat.
   *[other] You are already on the waiting list for { $title } ({ $reference }): { $seats } seats.
}
button-change-seats = Change seats

## What became of it: the first line, then `registration-line`, then notes.

registered-new = You are registered.
registered-changed = Your registration is changed.
registered-already = You are registered. Nothing has changed.
registered-promoted = There is room for you now: you are registered.
# $reminders: which ones will still come
registered-note = { $reminders ->
    [both] I remind you a day and two hours before it begins.
    [one] I remind you two hours before it begins.
   *[none] It begins soon.
} If you cannot come, please cancel: somebody else may be waiting for a seat.
waiting-new = There are not enough free seats. You are on the waiting list.
waiting-changed = Your place on the waiting list is changed.
waiting-already = You are on the waiting list. Nothing has changed.
waiting-note = I tell you when a seat becomes free for you. I cannot promise that it happens.
# $number: in a list of several, else 0 · $status: registered, waiting or off (the event was cancelled)
# $position: in the line of those who wait
registration-line =
    { $number ->
        [0] {""}
       *[other] { $number }.{" "}
    }{ $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    { $seats ->
        [one] One seat
       *[other] { $seats } seats
    }: { $status ->
        [off] the event was cancelled and does not take place
        [waiting] on the waiting list, you are number { $position }
       *[registered] registered
    }
# $needs: what the person wrote
registration-needs = What you need: { $needs }
registration-demo-note = This is an exercise: the event is an example and does not take place.
# There are not so many: $free more are free, $seats is what the person keeps.
registration-no-more-seats = { $free ->
    [0] There are no more seats at { $title } ({ $reference }). You keep what you have: { $seats }.
    [one] There is only one more seat at { $title } ({ $reference }). You keep what you have: { $seats }.
   *[other] There are only { $free } more seats at { $title } ({ $reference }). You keep what you have: { $seats }.
}
# $capacity: how many seats there are in all
register-too-many = { $title } ({ $reference }) has { $capacity ->
    [one] only one seat
   *[other] only { $capacity } seats
} in all. I have not changed anything.
register-too-late = { $title } ({ $reference }) has begun or is over. Nobody can register any more.
registration-cancelled = Your registration for { $title } ({ $reference }) is cancelled. Thank you for telling us.
registration-too-late = { $title } ({ $reference }) has begun or is over. A registration cannot be cancelled any more.
registration-none-here = You have no registration for { $title } ({ $reference }).

button-register-again = Register again

## My registrations

registrations-yours = { $total ->
    [one] You have a registration for one coming event:
   *[other] You have registrations for { $total } coming events:
}
registrations-none = I know no registration for a coming event from this chat.
# $number: of the registration in the list
button-calendar-of = Calendar { $number }
button-change-seats-of = Seats { $number }
button-cancel-of = Cancel { $number }

## Cancelling

# $status: registered or waiting · $seats: how many
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })

    { $status ->
        [waiting] Shall I take you off the waiting list? If you come back later, you stand at its end.
       *[registered] { $seats ->
            [one] Shall I cancel your seat? It may go to somebody who is waiting.
           *[other] Shall I cancel your { $seats } seats? They may go to somebody who is waiting.
        }
    }
cancel-registration-which = Which registration shall I cancel?
button-cancel-yes = Yes, cancel it
button-cancel-no = No, keep it

## What the staff change

# $before: when it was to begin
event-moved =
    There is a change: { $title } ({ $reference })
    Before: { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    Now: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
event-off =
    { $title } ({ $reference }) was cancelled. It does not take place.
    It was planned for { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone }).

## Reminders, and the question afterwards

event-reminder =
    A reminder: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (time in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
# $seats: how many the person has
reminder-seats = { $seats ->
    [one] You have one seat. If you cannot come, please cancel.
   *[other] You have { $seats } seats. If you cannot come, please cancel.
}
feedback-ask = How was { $title } ({ $reference })? The staff see the answers.
button-rating-4 = 😀 Very good
button-rating-3 = 🙂 Good
button-rating-2 = 😐 Not so good
button-rating-1 = 🙁 Bad
button-rating-0 = I was not there
# $rating: the label of the button that was pressed
feedback-better =
    { $rating }
    Thank you. What should be better next time?
button-better-content = What it was about
button-better-language = The language
button-better-place = The place
button-better-time = The time
button-better-nothing = Nothing
feedback-done = Thank you. The staff see what you said.
feedback-not-there = Thank you for telling us.
