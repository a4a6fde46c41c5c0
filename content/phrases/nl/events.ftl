# Bijeenkomsten en inschrijvingen. De argumenten komen uit store/wording/replies.py (`event_args`) en
# actions/conditions.py; `conditions` staat in openings.ftl. Een demo-bijeenkomst heet altijd zo.
#
# $title, $reference (E-003), $summary, $languages, $price (of "none"), $place: van de bijeenkomst
# $starts: wanneer die begint, $zone: de stad van de tijdzone waarin dat wordt verteld
# $hours: hoelang die duurt · $held: online, place of both · $demo: yes of no

## Lijsten. $total: hoeveel er passen · $over: of ze voorbij zijn, in plaats van nog te komen

events-found =
    Ik zocht naar: { conditions }
    { $over ->
        [yes] { $total ->
            [one] Er is één bijeenkomst die past.
           *[other] Er zijn { $total } bijeenkomsten die passen. De meest recente staat bovenaan.
        }
       *[no] { $total ->
            [one] Er is één komende bijeenkomst die past.
           *[other] Er zijn { $total } komende bijeenkomsten die passen. De eerste staat bovenaan.
        }
    }
events-all = { $total ->
    [one] Er komt één bijeenkomst.
   *[other] Er komen { $total } bijeenkomsten. De eerste staat bovenaan.
}
# Wat werd gezocht, naast een plaats of een maand: bijeenkomsten die voorbij zijn.
events-past = voorbij
# $number: in de lijst · $free: plaatsen · $over: of de bijeenkomst voorbij is
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone }), { $hours ->
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
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] Vol: er is een wachtlijst
    [one] Nog één plaats vrij
   *[other] Nog { $free } plaatsen vrij
}
# Van meer pagina's: kaarten $first tot $last van $total.
events-page = { $first }–{ $last } van { $total }
events-demo-note = Bijeenkomsten met DEMO zijn voorbeelden en vinden niet plaats. U kunt er alles mee uitproberen, bijvoorbeeld inschrijven. Het leidt tot niets echts.
events-none =
    Ik zocht naar: { conditions }
    Er is geen bijeenkomst die past.
events-none-advice = { $loosened ->
    [yes] Als u één voorwaarde weglaat, is er meer:
   *[no] Eén voorwaarde weglaten helpt ook niet. U kunt het mij altijd opnieuw vragen.
}
events-none-coming = Er is nu geen bijeenkomst gepland. U kunt het mij altijd opnieuw vragen.
events-none-past = Ik ken geen bijeenkomst die voorbij is.

button-event = { $title }
button-all-events = Alle bijeenkomsten
button-events-past = Wat voorbij is
# Leidt naar bijeenkomst nummer $number van de lijst.
button-event-number = Over { $number }

## Eén bijeenkomst

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone }), { $hours ->
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
event-over = Deze bijeenkomst is voorbij.
event-on = Deze bijeenkomst is begonnen.
event-is-off = Deze bijeenkomst is afgelast en vindt niet plaats.
# $outcome: een tekst uit de inhoud
event-outcome = Wat eruit is gekomen: { $outcome }
# Hoe het met iemand staat: $status registered of waiting, $seats, $position in de rij.
event-own-place = { $status ->
    [waiting] { $seats ->
        [one] U staat op de wachtlijst voor één plaats. U bent nummer { $position } in de rij.
       *[other] U staat op de wachtlijst voor { $seats } plaatsen. U bent nummer { $position } in de rij.
    }
   *[registered] { $seats ->
        [one] U bent ingeschreven: één plaats.
       *[other] U bent ingeschreven: { $seats } plaatsen.
    }
}
event-which = Welke bijeenkomst bedoelt u? Druk op een knop of geef mij het kenmerk, bijvoorbeeld E-003.
event-unknown = Ik ken geen bijeenkomst { $reference }. Kijk het kenmerk nog eens na: het ziet eruit als E-003.

button-map = Kaart
button-calendar = Agendabestand

## Het agendabestand

calendar-file = { $demo ->
    [yes] Open dit bestand om de bijeenkomst in uw agenda te zetten. Het is een voorbeeld, met DEMO erbij: de bijeenkomst vindt niet plaats.
   *[no] Open dit bestand om de bijeenkomst in uw agenda te zetten. Wordt de bijeenkomst verplaatst, neem dan het nieuwe bestand.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO: deze bijeenkomst is een voorbeeld en vindt niet plaats.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
    { $languages }

## Inschrijven: het formulier. Het vraagt naar de bijeenkomst, plaatsen en wat iemand nodig heeft, en vat samen.

register-intro =
    Inschrijven voor: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
register-full = Alle plaatsen zijn bezet. U kunt op de wachtlijst: ik vertel het u als er een plaats voor u vrijkomt.
# $seats: hoeveel iemand er nu heeft
register-change = { $title } ({ $reference }): { $seats ->
    [one] u vroeg om één plaats.
   *[other] u vroeg om { $seats } plaatsen.
} Laten we dat wijzigen.
register-event = Naar welke bijeenkomst wilt u komen? Druk op een knop of geef mij het kenmerk, bijvoorbeeld E-003.
register-event-help = Een bijeenkomst heeft een titel en een kenmerk, zoals E-003. Druk op een knop of bekijk eerst de komende bijeenkomsten.
register-seats = Hoeveel plaatsen hebt u nodig, uzelf meegeteld?
# $most: om hoeveel iemand kan vragen
register-seats-most = Ik kan één tot { $most } plaatsen noteren. Komt u met een grotere groep? Vraag dan om een mens.
register-seats-help = Geef een getal: 1 voor uzelf, 2 voor u en nog één persoon.
register-fact-seats = Plaatsen
register-needs = Hebt u iets nodig om mee te kunnen doen? Bijvoorbeeld: een plek voor een rolstoel, een tolk, een stoel vooraan. De medewerkers kunnen lezen wat u schrijft.
register-needs-help = Schrijf in uw eigen woorden wat u nodig hebt om mee te doen, of druk op “Niets”.
register-needs-none = Niets
register-fact-needs = Wat ik nodig heb
register-summary =
    Klopt dit?

    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
    Plaatsen: { $seats }
    Wat ik nodig heb: { $needs }
register-register_sure-help = Druk op “Inschrijven”, dan schrijf ik u in. Druk op “Wijzigen” om de vragen opnieuw te beantwoorden.
register-sure-register = Inschrijven
register-sure-change = Wijzigen
register-impossible = Ik kan u nu niet inschrijven. Een mens kan u helpen.
# Van iemand die een plaats heeft. $seats: hoeveel
register-already-registered = { $seats ->
    [one] U bent al ingeschreven voor { $title } ({ $reference }): één plaats.
   *[other] U bent al ingeschreven voor { $title } ({ $reference }): { $seats } plaatsen.
}
register-already-waiting = { $seats ->
    [one] U staat al op de wachtlijst voor { $title } ({ $reference }): één plaats.
   *[other] U staat al op de wachtlijst voor { $title } ({ $reference }): { $seats } plaatsen.
}
button-change-seats = Plaatsen wijzigen

## Wat ervan is gekomen: de eerste regel, dan `registration-line`, dan opmerkingen.

registered-new = U bent ingeschreven.
registered-changed = Uw inschrijving is gewijzigd.
registered-already = U bent ingeschreven. Er is niets veranderd.
registered-promoted = Er is nu plaats voor u: u bent ingeschreven.
# $reminders: welke er nog komen
registered-note = { $reminders ->
    [both] Ik stuur u twee herinneringen: een dag en twee uur voordat de bijeenkomst begint.
    [one] Ik stuur u een herinnering, twee uur voordat de bijeenkomst begint.
   *[none] De bijeenkomst begint binnenkort.
} Kunt u niet komen? Zeg dan af: misschien wacht iemand anders op een plaats.
waiting-new = Er zijn niet genoeg vrije plaatsen. U staat op de wachtlijst.
waiting-changed = Uw plek op de wachtlijst is gewijzigd.
waiting-already = U staat op de wachtlijst. Er is niets veranderd.
waiting-note = Ik vertel het u als er een plaats voor u vrijkomt. Ik kan niet beloven dat dat gebeurt.
# $number: in een lijst van meer, anders 0 · $status: registered, waiting of off (de bijeenkomst is afgelast)
# $position: in de rij van wie wacht
registration-line =
    { $number ->
        [0] {""}
       *[other] { $number }.{" "}
    }{ $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
    { $seats ->
        [one] Eén plaats
       *[other] { $seats } plaatsen
    }: { $status ->
        [off] de bijeenkomst is afgelast en vindt niet plaats
        [waiting] op de wachtlijst, u bent nummer { $position }
       *[registered] ingeschreven
    }
# $needs: wat iemand schreef
registration-needs = Wat u nodig hebt: { $needs }
registration-demo-note = Dit is een oefening: de bijeenkomst is een voorbeeld en vindt niet plaats.
# Zoveel zijn er niet: er zijn nog $free vrij, $seats is wat iemand houdt.
registration-no-more-seats = { $free ->
    [0] Er zijn geen plaatsen meer bij { $title } ({ $reference }). U houdt wat u hebt: { $seats }.
    [one] Er is nog maar één plaats bij { $title } ({ $reference }). U houdt wat u hebt: { $seats }.
   *[other] Er zijn nog maar { $free } plaatsen bij { $title } ({ $reference }). U houdt wat u hebt: { $seats }.
}
# $capacity: hoeveel plaatsen er in totaal zijn
register-too-many = { $title } ({ $reference }) heeft in totaal { $capacity ->
    [one] maar één plaats
   *[other] maar { $capacity } plaatsen
}. Ik heb niets veranderd.
register-too-late = { $title } ({ $reference }) is begonnen of voorbij. Niemand kan zich nog inschrijven.
registration-cancelled = Uw inschrijving voor { $title } ({ $reference }) is afgezegd. Bedankt dat u het ons laat weten.
registration-too-late = { $title } ({ $reference }) is begonnen of voorbij. U kunt een inschrijving niet meer afzeggen.
registration-none-here = U hebt geen inschrijving voor { $title } ({ $reference }).

button-register-again = Opnieuw inschrijven

## Mijn inschrijvingen

registrations-yours = { $total ->
    [one] U hebt een inschrijving voor één komende bijeenkomst:
   *[other] U hebt inschrijvingen voor { $total } komende bijeenkomsten:
}
registrations-none = Ik ken geen inschrijving voor een komende bijeenkomst vanuit dit gesprek.
# $number: van de inschrijving in de lijst
button-calendar-of = Agenda { $number }
button-change-seats-of = Plaatsen { $number }
button-cancel-of = Afzeggen { $number }

## Afzeggen

# $status: registered of waiting · $seats: hoeveel
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })

    { $status ->
        [waiting] Zal ik u van de wachtlijst halen? Komt u later terug, dan staat u achteraan.
       *[registered] { $seats ->
            [one] Zal ik uw plaats afzeggen? Die kan naar iemand gaan die wacht.
           *[other] Zal ik uw { $seats } plaatsen afzeggen? Die kunnen naar iemand gaan die wacht.
        }
    }
cancel-registration-which = Welke inschrijving zal ik afzeggen?
button-cancel-yes = Ja, zeg af
button-cancel-no = Nee, bewaar het

## Wat de medewerkers veranderen

# $before: wanneer de bijeenkomst eerst zou beginnen
event-moved =
    Er is iets veranderd: { $title } ({ $reference })
    Eerst: { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    Nu: { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
event-off =
    { $title } ({ $reference }) is afgelast en vindt niet plaats.
    De bijeenkomst was gepland op { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone }).

## Herinneringen, en de vraag achteraf

event-reminder =
    Een herinnering: { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
# $seats: hoeveel iemand er heeft
reminder-seats = { $seats ->
    [one] U hebt één plaats. Kunt u niet komen? Zeg dan af.
   *[other] U hebt { $seats } plaatsen. Kunt u niet komen? Zeg dan af.
}
feedback-ask = Hoe was { $title } ({ $reference })? De medewerkers zien de antwoorden.
button-rating-4 = 😀 Heel goed
button-rating-3 = 🙂 Goed
button-rating-2 = 😐 Niet zo goed
button-rating-1 = 🙁 Slecht
button-rating-0 = Ik was er niet
# $rating: het opschrift van de knop die werd ingedrukt
feedback-better =
    { $rating }
    Dank u. Wat moet de volgende keer beter?
button-better-content = Waar het over ging
button-better-language = De taal
button-better-place = De plaats
button-better-time = De tijd
button-better-nothing = Niets
feedback-done = Dank u. De medewerkers zien wat u zei.
feedback-not-there = Bedankt dat u het ons laat weten.
