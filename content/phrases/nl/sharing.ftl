# Opdrachten en bijeenkomsten delen: links, QR-plaatjes, en kaarten in andere gesprekken (inline mode).
# De argumenten komen uit store/wording/replies.py, tenzij er iets anders staat. Een demo heet altijd zo.

## Een link die iemand volgde

link-unknown = Deze link leidt niet naar een opdracht of bijeenkomst die ik ken. Misschien is hij oud, of er ontbreekt een stuk van. Dit kan ik wel:

## Het plaatje (een QR-code)

# $title: van de opdracht of bijeenkomst · $reference: bijvoorbeeld D-004 · $link: het adres · $demo: yes of no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    Wie dit plaatje scant of deze link opent, komt precies hierbij uit in een gesprek met mij.{ $demo ->
        [yes] {"\u000A\u000A"}Dit is een voorbeeld. U kunt er alles mee uitproberen; dat leidt tot niets echts.
       *[no] {""}
    }
share-which = Wat wilt u delen? Schrijf het kenmerk achter het commando, bijvoorbeeld: /share D-004. Of bekijk eerst een opdracht of bijeenkomst.
share-unknown = Ik ken geen opdracht en geen bijeenkomst met dit kenmerk. Kijk het nog eens na: het ziet eruit als D-004 of E-003.
button-share = Delen
button-share-chat = Delen in een gesprek

## Kaarten in andere gesprekken. Een gesprek laat eerst titel en regel in een lijst zien; de kaart is wat wordt gestuurd.

card-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
# Een opdracht: instelling, plaats, laatste dag om u aan te melden.
card-opening-line =
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $mode } · aanmelden kan tot en met { DATETIME($deadline, dateStyle: "long") }
card-opening =
    { $demo ->
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
    Aanmelden kan tot en met { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}Deze opdracht is een voorbeeld en bestaat niet. U kunt uitproberen hoe aanmelden gaat; het leidt tot niets echts.
       *[no] {""}
    }
# Een bijeenkomst: wanneer en waar.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (tijd in { $zone })
    { $held ->
        [online] Online
        [both] { $place }, en online
       *[place] { $place }
    }
card-event =
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
    { $summary }
    Voertaal: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Prijs: { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}Deze bijeenkomst is een voorbeeld en vindt niet plaats. U kunt uitproberen hoe inschrijven gaat; het leidt tot niets echts.
       *[no] {""}
    }
button-open-assistant = Openen in de assistent
# Boven de lijst als er niets past; leidt naar het gesprek met de assistent.
inline-none = Niets past. Vraag de assistent
