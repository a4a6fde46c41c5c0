# Opdrachten. De argumenten komen uit store/wording/replies.py en store/openings/searched.py.
# Een demo-opdracht heet altijd zo. Wat niet bekend is, heeft het argument "none".

## Labels

sector-agriculture = Landbouw
sector-education = Onderwijs
sector-health = Gezondheidszorg
sector-ict = ICT
sector-infrastructure = Infrastructuur
sector-justice = Justitie en recht
sector-migration = Migratie
sector-private_sector = Bedrijfsleven
sector-public_administration = Openbaar bestuur
sector-water = Water

mode-online = online
mode-on_site = op locatie
mode-both = online en op locatie

region-somaliland = Somaliland
region-puntland = Puntland
region-kurdistan = Koerdische Regio van Irak

month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

## Wat begrepen is: "Gezondheidszorg · online · Somalië"

conditions = { $conditions ->
    [1] { $condition1 }
    [2] { $condition1 } · { $condition2 }
    [3] { $condition1 } · { $condition2 } · { $condition3 }
    [4] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 }
    [5] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 }
    [6] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 }
    [7] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 }
    [8] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 }
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · nog { $unworded }
}

# Een van de voorwaarden: hoelang een opdracht duurt (weken), wanneer die begint (dagen).
length-exactly = { $weeks ->
    [one] één week
   *[other] { $weeks } weken
}
length-about = ongeveer { $weeks } weken
length-at-most = { $weeks ->
    [one] hoogstens één week
   *[other] hoogstens { $weeks } weken
}
length-at-least = { $weeks ->
    [one] minstens één week
   *[other] minstens { $weeks } weken
}
length-between = { $least } tot { $most } weken
start-before = vóór { DATETIME($day, dateStyle: "long") }
start-from = vanaf { DATETIME($day, dateStyle: "long") }
start-between = { DATETIME($first, dateStyle: "long") } tot en met { DATETIME($last, dateStyle: "long") }
# word: een woord dat iemand typte, gezocht in de teksten van opdrachten
search-word = “{ $word }”

## Zoeken

openings-found =
    Ik zocht naar: { conditions }
    { $total ->
        [one] Er is één opdracht die past.
       *[other] Er zijn { $total } opdrachten die passen. De vroegste sluitingsdatum staat bovenaan.
    }
openings-all = { $total ->
    [one] Er staat nu één opdracht open.
   *[other] Er staan nu { $total } opdrachten open. De vroegste sluitingsdatum staat bovenaan.
}
opening-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $sector }, { $mode }, { $weeks ->
        [one] één week
       *[other] { $weeks } weken
    } vanaf { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Wat vergoed wordt: niet bekend
       *[other] Wat vergoed wordt: { $covered }
    }
    Aanmelden kan tot en met { DATETIME($deadline, dateStyle: "long") }
# first, last: nummers van de kaarten op deze pagina; total: hoeveel opdrachten passen
openings-page = { $first } tot en met { $last } van { $total }
openings-no-further = Na deze pagina komt er geen meer.
# words: woorden uit het bericht, met komma's, die in geen open opdracht staan
openings-no-mention = In geen enkele opdracht staat: { $words }
openings-many-words = Uw bericht heeft veel woorden. Ik heb maar naar een paar ervan gezocht. U kunt het opnieuw vragen met minder woorden.
openings-nothing-left-out = Ik kan bij het zoeken niets uitsluiten. Ik zocht naar alles wat u noemde.
openings-narrow = U kunt een plaats, een vakgebied, een vaardigheid, het begin of de duur noemen, of “online”. Bijvoorbeeld: zorg in Somalië, online, hoogstens 8 weken.
openings-demo-note = Opdrachten met DEMO zijn voorbeelden. U kunt uitproberen hoe aanmelden gaat; het leidt niet tot een echte opdracht. De twee bekende fasen van CD4D zijn voorbij.
openings-none =
    Ik zocht naar: { conditions }
    Er is nu geen opdracht die past.
openings-none-advice = { $loosened ->
    [yes] Als u één voorwaarde weglaat, is er meer:
   *[no] Eén voorwaarde weglaten helpt ook niet.
}
# Wat er zonder één voorwaarde wordt gevonden, genoemd onder openings-none-advice.
openings-without = Zonder { conditions }: { $total ->
    [one] één opdracht
   *[other] { $total } opdrachten
}
openings-none-open = Er staat nu geen opdracht open.
openings-come-back = Opdrachten veranderen. U kunt het mij altijd opnieuw vragen.

button-more-about = Meer over { $number }
# Meer over een kaart, drie naast elkaar: zo kort als het kan. number: van de kaart
button-about = Over { $number }
button-previous-page = ‹ Terug
button-next-page = Verder ›
button-all-openings = Alle opdrachten
# total: hoeveel opdrachten er dan worden gevonden. `conditions` is één voorwaarde.
button-without = Zonder { conditions } ({ $total })
button-with = Alleen { conditions } ({ $total })
button-only = Alles voor { conditions } ({ $total })
# Onder een zoekopdracht: die volgen. De assistent vraagt eerst wat er precies wordt gevolgd.
button-tell-me = Vertel me wat nieuw is

## Eén opdracht

opening-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }

    { $tasks }

    Vakgebied: { $sector }
    Waar: { $mode }
    Hoe lang: { $weeks ->
        [one] één week
       *[other] { $weeks } weken
    }, vanaf { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Wat vergoed wordt: niet bekend
       *[other] Wat vergoed wordt: { $covered }
    }
    { $open ->
        [yes] Laatste dag om u aan te melden: { DATETIME($deadline, dateStyle: "long") }
       *[no] De laatste dag om u aan te melden was gesteld op { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}Dit is een voorbeeld. De opdracht bestaat niet. U kunt uitproberen hoe aanmelden gaat; het leidt niet tot een echte opdracht.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] Deze opdracht is gesloten: de laatste dag om u aan te melden was { DATETIME($deadline, dateStyle: "long") }.
   *[no] Deze opdracht is gesloten: aanmelden kan niet meer.
}
# total: hoeveel open opdrachten hieronder staan
openings-similar = { $total ->
    [one] Deze staat open en lijkt erop:
   *[other] Deze staan open en lijken erop:
}
button-apply = Aanmelden
opening-which = { $shown ->
    [0] Welke opdracht bedoelt u? Geef mij het kenmerk, bijvoorbeeld D-004, of bekijk eerst de opdrachten.
   *[other] Welke van de { $shown } opdrachten bedoelt u?
}
opening-position-unknown = { $shown ->
    [one] Ik liet u maar één opdracht zien. Bedoelt u deze?
   *[other] Ik liet u { $shown } opdrachten zien. Welke bedoelt u?
}
opening-unknown = Ik ken geen opdracht { $reference }. Kijk het kenmerk nog eens na: het ziet eruit als D-004.

## Aanmeldingen

