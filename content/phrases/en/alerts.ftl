# Following openings, and the person's time zone. `conditions` stands in openings.ftl: what is followed.

# As the only condition, in "You follow: every opening".
alert-everything = every opening

## Asking whether to follow

alert-confirm =
    Shall I tell you when a new opening fits this?
    { conditions }
# from, until: full hours of the day between which something is sent, in figures; most: messages in seven days
alert-how = I write to you when there is something new, only between { $from }:00 and { $until }:00 in your time zone (/timezone), and at most { $most } times in seven days. You can stop it at any time: /alerts
# Nobody knows whether there will be openings.
alert-no-promise = I cannot promise that a fitting opening comes. Both known phases of CD4D have ended (30 June 2023). Openings marked DEMO are examples.
# words: words of the message, with commas
alert-left-out = No opening holds these words now, so I leave them out: { $words }
alert-what = What shall I watch for? Name a country, a field of work, or “online”. For example: tell me when there is something in health in Ghana. I can only watch for openings, not for events.

button-follow = Yes, follow it
button-do-not-follow = No, thank you
button-follow-everything = Follow every opening

## Followed, changed, stopped

# pace: at_once or weekly
alert-followed =
    You now follow: { conditions }
    { $pace ->
        [weekly] I tell you of new openings once a week, on Monday morning.
       *[at_once] I tell you as soon as a new opening fits.
    }
alert-followed-already =
    You follow this already: { conditions }
    { $pace ->
        [weekly] I tell you of new openings once a week, on Monday morning.
       *[at_once] I tell you as soon as a new opening fits.
    }
# most: how many alerts one person may have.
alert-too-many = You follow { $most } searches already. That is as many as I can keep for you. Stop one of them first.
alert-but-stopped = You wrote /stop earlier, so nothing is sent until you send /start.
alert-stopped =
    I do not tell you any more about: { conditions }
alert-unknown = You do not follow this any more. Nothing was changed.
# total: how many alerts were stopped
alerts-all-stopped = { $total ->
    [0] You have no alerts, so there was nothing to stop.
    [one] Your alert is stopped. You still get reminders and answers. To get no messages at all that you did not ask for: /stop
   *[other] Your { $total } alerts are stopped. You still get reminders and answers. To get no messages at all that you did not ask for: /stop
}
# Words that a person may type after /stop to stop alerts only, with spaces between them; the first one is shown in stop-only-alerts.
stop-alerts-words = alerts alert
# Under the answer to /stop. word: the first of stop-alerts-words
stop-only-alerts = If you only want to stop the alerts of new openings, send /start and then: /stop { $word }

button-follow-again = Follow again
button-stop-alert = Stop this alert
button-keep-alert = Keep it
# Behind it stands what is followed; Telegram cuts what is too long.
button-stop-named-alert = Stop: { conditions }
button-pace-weekly = Once a week instead
button-pace-at_once = At once instead

## The list

alerts-yours = { $total ->
    [one] You follow one search:
   *[other] You follow { $total } searches:
}
alerts-some = These are meant:
# since: the day on which it was saved; pace: at_once or weekly
alert-line =
    { $number }. { conditions }
    Since { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] once a week
       *[at_once] as soon as there is something
    }
alerts-none = You have no alerts. Look for openings first and press “{ topic-save_alert }”, or write for example: tell me when there is something in health in Ghana.
# Somebody asked about an alert that is not there. conditions: what was named
alert-not-yours = You have no alert for: { conditions }
# A number in the list. total: how many alerts there are
alert-no-such-number = { $total ->
    [one] You have only one alert.
   *[other] You have only { $total } alerts.
}
alert-stop-ask =
    You follow this:
    { conditions }
    Since { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] once a week
       *[at_once] as soon as there is something
    }

    Shall I stop this alert?
button-stop-number = Stop { $number }
# Beside the number of an alert in the list.
button-weekly-number = { $number }: once a week
button-at_once-number = { $number }: at once

## What is told

alert-told = { $total ->
    [one] A new opening fits what you follow.
   *[other] { $total } new openings fit what you follow.
}
alert-because = Because you follow { conditions }:
alert-more = { $more ->
    [one] One more fits. You find it among all openings.
   *[other] { $more } more fit. You find them among all openings.
}
alert-demo-note = Openings marked DEMO are examples. You can try how applying works; it leads to no assignment.

## The time zone

# now: this moment, worded in the zone; zone: the city of the zone
time-zone-now =
    Your time zone: { $zone }
    It is { DATETIME($now, dateStyle: "full", timeStyle: "short") } there now.
# from, until: full hours of the day between which nothing is sent, in figures
time-zone-why = I show the times of events in this zone, and I send nothing by myself there between { $from }:00 and { $until }:00, except shortly before an event that you registered for. If you live elsewhere, choose a city with the same time or write for example: /timezone London
time-zone-set =
    From now on your time zone is { $zone }.
    It is { DATETIME($now, dateStyle: "full", timeStyle: "short") } there now.
time-zone-unknown = I know no time zone of this name. Try the capital or a big city in your country, for example: /timezone London. Or choose a city with the same time:
