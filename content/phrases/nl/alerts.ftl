# Opdrachten volgen, en de tijdzone van iemand. `conditions` staat in openings.ftl: wat iemand volgt.

# Als enige voorwaarde, in "U volgt: elke opdracht".
alert-everything = elke opdracht

## Vragen of iemand wil volgen

alert-confirm =
    Zal ik het u vertellen als er een nieuwe opdracht is die hierbij past?
    { conditions }
# from, until: hele uren van de dag waartussen iets wordt gestuurd, in cijfers; most: berichten in zeven dagen
alert-how = Ik schrijf u als er iets nieuws is, alleen tussen { $from }:00 en { $until }:00 uur in uw tijdzone (/timezone), en hoogstens { $most } keer in zeven dagen. U kunt dit altijd stoppen: /alerts
# Niemand weet of er opdrachten komen.
alert-no-promise = Ik kan niet beloven dat er een opdracht komt die past. De twee bekende fasen van CD4D zijn voorbij (30 juni 2023). Opdrachten met DEMO zijn voorbeelden.
# words: woorden uit het bericht, met komma's
alert-left-out = Deze woorden staan nu in geen enkele opdracht. Ik laat ze dus weg: { $words }
alert-what = Waar zal ik op letten? Noem een land, een vakgebied of “online”. Bijvoorbeeld: vertel het me als er iets is in de zorg in Ghana. Ik kan alleen op opdrachten letten, niet op bijeenkomsten.

button-follow = Ja, volgen
button-do-not-follow = Nee, dank u
button-follow-everything = Elke opdracht volgen

## Gevolgd, veranderd, gestopt

# pace: at_once of weekly
alert-followed =
    U volgt nu: { conditions }
    { $pace ->
        [weekly] Ik vertel u één keer per week over nieuwe opdrachten, op maandagochtend.
       *[at_once] Ik vertel het u zodra er een nieuwe opdracht is die past.
    }
alert-followed-already =
    Dit volgt u al: { conditions }
    { $pace ->
        [weekly] Ik vertel u één keer per week over nieuwe opdrachten, op maandagochtend.
       *[at_once] Ik vertel het u zodra er een nieuwe opdracht is die past.
    }
# most: hoeveel meldingen iemand mag hebben.
alert-too-many = U hebt al { $most } meldingen. Meer kan ik er niet voor u bewaren. Stop er eerst een.
alert-but-stopped = U schreef eerder /stop. Daarom wordt er niets gestuurd totdat u /start stuurt.
alert-stopped =
    Ik vertel u niets meer over: { conditions }
alert-unknown = Dit volgt u niet meer. Er is niets veranderd.
# total: hoeveel meldingen zijn gestopt
alerts-all-stopped = { $total ->
    [0] U hebt geen meldingen, er was dus niets om te stoppen.
    [one] Uw melding is gestopt. U krijgt nog wel herinneringen en antwoorden. Wilt u helemaal geen berichten meer waar u niet om vroeg? Stuur dan /stop
   *[other] Uw { $total } meldingen zijn gestopt. U krijgt nog wel herinneringen en antwoorden. Wilt u helemaal geen berichten meer waar u niet om vroeg? Stuur dan /stop
}
# Woorden die iemand na /stop kan typen om alleen meldingen te stoppen, met spaties ertussen; het eerste staat in stop-only-alerts.
stop-alerts-words = meldingen melding
# Onder het antwoord op /stop. word: het eerste van stop-alerts-words
stop-only-alerts = Wilt u alleen de meldingen van nieuwe opdrachten stoppen? Stuur dan /start en daarna: /stop { $word }

button-follow-again = Weer volgen
button-stop-alert = Stop deze melding
button-keep-alert = Bewaar de melding
# Erachter staat wat iemand volgt; Telegram kort in wat te lang is.
button-stop-named-alert = Stop: { conditions }
button-pace-weekly = Liever één keer per week
button-pace-at_once = Liever meteen

## De lijst

alerts-yours = { $total ->
    [one] U hebt één melding:
   *[other] U hebt { $total } meldingen:
}
alerts-some = Het gaat om deze:
# since: de dag waarop de melding is bewaard; pace: at_once of weekly
alert-line =
    { $number }. { conditions }
    Sinds { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] één keer per week
       *[at_once] zodra er iets is
    }
alerts-none = U hebt geen meldingen. Zoek eerst opdrachten en druk op “{ topic-save_alert }”, of schrijf bijvoorbeeld: vertel het me als er iets is in de zorg in Ghana.
# Iemand vroeg naar een melding die er niet is. conditions: wat werd genoemd
alert-not-yours = U hebt geen melding voor: { conditions }
# Een nummer in de lijst. total: hoeveel meldingen er zijn
alert-no-such-number = { $total ->
    [one] U hebt maar één melding.
   *[other] U hebt maar { $total } meldingen.
}
alert-stop-ask =
    U volgt dit:
    { conditions }
    Sinds { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] één keer per week
       *[at_once] zodra er iets is
    }

    Zal ik deze melding stoppen?
button-stop-number = Stop { $number }
# Naast het nummer van een melding in de lijst.
button-weekly-number = { $number }: één keer per week
button-at_once-number = { $number }: meteen

## Wat iemand te horen krijgt

alert-told = { $total ->
    [one] Er is een nieuwe opdracht die past bij wat u volgt.
   *[other] Er zijn { $total } nieuwe opdrachten die passen bij wat u volgt.
}
alert-because = Omdat u dit volgt: { conditions }
alert-more = { $more ->
    [one] Er is er nog één die past. U vindt die bij alle opdrachten.
   *[other] Er zijn er nog { $more } die passen. U vindt ze bij alle opdrachten.
}
alert-demo-note = Opdrachten met DEMO zijn voorbeelden. U kunt uitproberen hoe aanmelden gaat; het leidt niet tot een echte opdracht.

## De tijdzone

# now: dit moment, in woorden in de zone; zone: de stad van de zone
time-zone-now =
    Uw tijdzone: { $zone }
    Daar is het nu { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
# from, until: hele uren van de dag waartussen niets wordt gestuurd, in cijfers
time-zone-why = In deze zone laat ik de tijden van bijeenkomsten zien. Ik stuur daar tussen { $from }:00 en { $until }:00 uur niets uit mijzelf, behalve kort voor een bijeenkomst waarvoor u bent ingeschreven. Woont u ergens anders? Kies dan een stad met dezelfde tijd of schrijf bijvoorbeeld: /timezone London
time-zone-set =
    Vanaf nu is uw tijdzone { $zone }.
    Daar is het nu { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
time-zone-unknown = Ik ken geen tijdzone met deze naam. Probeer de hoofdstad of een grote stad in uw land, bijvoorbeeld: /timezone London. Of kies een stad met dezelfde tijd:
