# Events and registrations. Arguments come from actions/replies.py and actions/conditions.py;
# `conditions` stands in openings.ftl. A demo event is always marked as one.

events-found =
    I looked for: { conditions }
    { $total ->
        [one] One coming event fits.
       *[other] { $total } coming events fit. The soonest comes first.
    }
events-all = { $total ->
    [one] One event is coming.
   *[other] { $total } events are coming. The soonest comes first.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (Dutch time), { $hours ->
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
events-more = { $more ->
    [one] One more fits.
   *[other] { $more } more fit.
}
events-demo-note = Events marked DEMO are examples that show how this works. They do not take place.
events-none =
    I looked for: { conditions }
    No coming event fits.
events-none-advice = { $loosened ->
    [yes] If you leave one thing out, there is more:
   *[no] Leaving one thing out does not help either. You can ask me again at any time.
}
events-none-coming = No event is planned now. You can ask me again at any time.
event-over = This event is over.
event-which = Which event do you mean? Press one, or give me its reference, for example E-003.
event-unknown = I know no event { $reference }. Please check the reference: it looks like E-003.

button-event = { $title }
button-all-events = All events

registration-status-registered = registered
registration-status-waiting = on the waiting list
registration-status-cancelled = cancelled

registrations-yours = { $total ->
    [one] You have a registration for one coming event:
   *[other] You have registrations for { $total } coming events:
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (Dutch time)
    { $held ->
        [online] Online
        [both] { $place }, and online
       *[place] { $place }
    }
    { $seats ->
        [one] One seat: { $status }
       *[other] { $seats } seats: { $status }
    }
registrations-none = I know no registration for a coming event from this chat.

# What cannot be done in the chat yet.
register-not-yet = You cannot register for an event in this chat yet. I can show you what is planned, or bring you to a person.
cancel-registration-not-yet = A registration cannot be cancelled in this chat yet. A person can help you with it.
