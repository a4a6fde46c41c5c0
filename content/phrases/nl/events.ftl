# Bijeenkomsten en inschrijvingen. De argumenten komen uit actions/replies.py en actions/conditions.py;
# `conditions` staat in openings.ftl. Een demo-bijeenkomst heet altijd zo.

events-found =
    Ik zocht naar: { conditions }
    { $total ->
        [one] Er is één komende bijeenkomst die past.
       *[other] Er zijn { $total } komende bijeenkomsten die passen. De eerste staat bovenaan.
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
    Voertaal: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Prijs: { $price }
    }
events-demo-note = Bijeenkomsten met DEMO zijn voorbeelden die laten zien hoe dit werkt. Ze vinden niet plaats.
events-none =
    Ik zocht naar: { conditions }
    Er is geen komende bijeenkomst die past.
events-none-advice = { $loosened ->
    [yes] Als u één voorwaarde weglaat, is er meer:
   *[no] Eén voorwaarde weglaten helpt ook niet. U kunt het mij altijd opnieuw vragen.
}
events-none-coming = Er is nu geen bijeenkomst gepland. U kunt het mij altijd opnieuw vragen.
event-over = Deze bijeenkomst is voorbij.
event-which = Welke bijeenkomst bedoelt u? Druk op een knop of geef mij het kenmerk, bijvoorbeeld E-003.
event-unknown = Ik ken geen bijeenkomst { $reference }. Kijk het kenmerk nog eens na: het ziet eruit als E-003.

button-event = { $title }
button-all-events = Alle bijeenkomsten

registrations-yours = { $total ->
    [one] U hebt een inschrijving voor één komende bijeenkomst:
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
registrations-none = Ik ken geen inschrijving voor een komende bijeenkomst vanuit dit gesprek.
