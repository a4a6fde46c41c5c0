# Wat de assistent over zichzelf zegt, en over berichten waar hij niets mee kan.
understanding-down = Mijn taalbegrip werkt op dit moment niet. Daarom kan ik geen vragen in uw eigen woorden beantwoorden. De knoppen hieronder werken nog wel. Probeer het over een paar minuten nog eens. Nu in gevaar? Bel 112 (IOM Nederland, april 2024).
error = Er ging bij mij iets mis en uw bericht is niet beantwoord. U deed niets verkeerd. Probeer het nog eens. Gebeurt het weer? Noem dan dit nummer aan een medewerker: { $number }
button-stale = Deze knop is te oud of niet van u. Er is niets veranderd. Stuur /menu voor nieuwe knoppen.
group-refusal = Ik werk alleen in een privégesprek, om te beschermen wat mensen mij vertellen. Schrijf mij alstublieft rechtstreeks. Ik verlaat deze groep nu.
command-unknown = Dat commando ken ik niet. Dit kan ik wel:
text-other-language = Een deel hiervan is er nog niet in het Nederlands. Daarom ziet u het in deze taal: { $language }.
text-missing = Hier heb ik nog geen woorden voor. De medewerkers zien dat die ontbreken. Vraag om een mens (/human) of kijk in het /menu.

input-empty = In uw bericht staat geen tekst die ik kan lezen. Schrijf uw vraag alstublieft in woorden.
input-too-long = Uw bericht is te lang voor mij: ik kan tot 4096 tekens lezen. Stuur alstublieft alleen de vraag, in een paar zinnen.
input-no-words = Ik kan alleen woorden lezen. Wat wilt u weten? Schrijf het in een paar woorden of kies hieronder.

media-voice = Ik kan niet naar opnamen luisteren. Typ uw vraag, of vraag om een mens.
media-photo = Ik kan geen foto's of video's bekijken. Typ uw vraag, of vraag om een mens.
media-document = Ik kan geen bestanden openen. Typ uw vraag, of vraag om een mens.
media-sticker = Leuke sticker, maar ik kan alleen tekst lezen. Wat wilt u weten?
media-location = Met een locatie kan ik niets. Zoekt u opdrachten in een land? Typ dan de naam van het land.
media-contact = Dank u, maar contactkaarten gebruik ik niet. Typ uw vraag, of vraag om een mens.
media-other = Ik kan alleen tekst lezen. Typ uw vraag, of vraag om een mens.
media-caption = Wat u stuurde kan ik niet bekijken, maar de woorden erbij heb ik gelezen.

# Iemand schrijft dat hij of zij in gevaar is. De nummers in de volgorde waarin ze worden aangeboden.
danger-intro = Dit klinkt ernstig. Bent u nu in gevaar?
# One of the table of help lines: what it is for, who answers, number or address, who says so and when.
help-line = • { $about }: { $name }, { $contact } ({ $source })
danger-outro = Ik ben een computerprogramma en kan niet zelf om hulp bellen. Ik heb dit gesprek gemarkeerd voor de medewerkers, maar ik kan niet beloven wanneer zij het lezen.
# When no help line is shown, this stands in.
danger = { danger-intro } Bel 112 (politie, ambulance, brandweer).

    • Geweld thuis: Veilig Thuis, 0800-2000, gratis, dag en nacht (april 2024)
    • Na seksueel geweld: Centrum Seksueel Geweld, 0800-0188, dag en nacht (april 2024)
    • Gedachten aan zelfmoord: 113 of 0800-0113, dag en nacht (juli 2020)
    • Gedwongen werk of gedwongen prostitutie: CoMensha, +31 33 448 11 86 (oudere pagina zonder datum)
    • Bang voor arrestatie of uitzetting: gratis juridisch advies bij het Juridisch Loket, 0800-8020 (oktober 2023)

    Bron van 112, Veilig Thuis en Centrum Seksueel Geweld: IOM Nederland, "Need help?" (april 2024). Bron van de andere: NL Times, Wegwijzer Mensenhandel, RefugeeHelp.

    { danger-outro }
