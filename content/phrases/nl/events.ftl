# Bijeenkomsten en inschrijvingen. De argumenten komen uit actions/replies.py en actions/conditions.py;
# `conditions` staat in openings.ftl. Een demo-bijeenkomst heet altijd zo.

events-found =
    Ik zocht naar: { conditions }
    { $total ->
        [one] Er past één komende bijeenkomst.
       *[other] Er passen { $total } komende bijeenkomsten. De eerste staat bovenaan.
    }
events-all = { $total ->
    [one] Er komt één bijeenkomst.
   *[other] Er komen { $total } bijeenkomsten. De eerste staat bovenaan.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (Nederlandse tijd), { $hours ->
        [one] één uur
       *[other] { $hours } uur
    }
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
    { $summary }
    Gesproken: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Prijs: { $price }
    }
events-more = { $more ->
    [one] Er past er nog één.
   *[other] Er passen er nog { $more }.
}
events-demo-note = Bijeenkomsten met DEMO zijn voorbeelden die laten zien hoe dit werkt. Ze vinden niet plaats.
events-none =
    Ik zocht naar: { conditions }
    Er past geen komende bijeenkomst.
events-none-advice = { $loosened ->
    [yes] Als u één ding weglaat, is er meer:
   *[no] Eén ding weglaten helpt ook niet. U kunt het mij altijd opnieuw vragen.
}
events-none-coming = Er is nu geen bijeenkomst gepland. U kunt het mij altijd opnieuw vragen.
event-over = Dit evenement is voorbij.
event-which = Welk evenement bedoelt u? Druk op een knop of geef mij het kenmerk, bijvoorbeeld E-003.
event-unknown = Ik ken geen bijeenkomst { $reference }. Kijk het kenmerk nog eens na: het lijkt op E-003.

button-event = { $title }
button-all-events = Alle bijeenkomsten

registration-status-registered = ingeschreven
registration-status-waiting = op de wachtlijst
registration-status-cancelled = geannuleerd

registrations-yours = { $total ->
    [one] U bent ingeschreven voor één komende bijeenkomst:
   *[other] U hebt inschrijvingen voor { $total } komende bijeenkomsten:
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (Nederlandse tijd)
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
    { $seats ->
        [one] Eén plaats: { $status }
       *[other] { $seats } plaatsen: { $status }
    }
registrations-none = Ik ken geen inschrijving voor een komende bijeenkomst vanuit deze chat.

# What cannot be done in the chat yet.
register-not-yet = Aanmelden voor een bijeenkomst in deze chat kan nog niet. Ik kan laten zien wat er gepland is, of u met een medewerker in contact brengen.
cancel-registration-not-yet = Een aanmelding voor een bijeenkomst afzeggen in deze chat kan nog niet. Een medewerker kan u daarbij helpen.
