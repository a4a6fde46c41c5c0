# De check of iemand past. Argumenten komen uit actions/check_eligibility.py en actions/verdict.py:
# `question`, `answer`: wat gevraagd en geantwoord is; `says`, `sources`: de woorden van een regel en waar die staat;
# `outcome`: fits, unclear, not, depends; `programme`: de naam; `runs`: yes of no.

check-intro = Ik stel hoogstens { $total } korte vragen en vergelijk uw antwoorden met de regels die we vonden. Het duurt twee minuten. Wat u schrijft, staat in dit gesprek en medewerkers kunnen dat lezen. Voor de volgende keer bewaar ik uw antwoorden alleen als u daar aan het eind ja op zegt.
check-impossible = Ik ken op dit moment geen regels om uw antwoorden mee te vergelijken. Een medewerker kan u helpen.

## Vragen

check-origin = Uit welk land komt u of komt uw familie?
check-residence = In welk land woont u nu?
check-permit = Wat is uw status in Nederland?
check-field = In welk vakgebied werkt u of hebt u gewerkt?
check-education = Wat is uw hoogste opleiding?
check-experience = Hoeveel jaar hebt u in uw vak gewerkt?
check-mode = Zou u daar op locatie werken, van hieruit online, of allebei?

check-fact-origin = Land van herkomst
check-fact-residence = Land waar u woont
check-fact-permit = Status
check-fact-field = Vakgebied
check-fact-education = Opleiding
check-fact-experience = Jaren ervaring
check-fact-mode = Op locatie of online
check-fact-reuse_profile = Bewaarde antwoorden gebruiken
check-fact-keep_profile = De antwoorden bewaren

check-origin-help = Het land waar u, een ouder of een grootouder vandaan komt, telt. Druk op een knop of schrijf de naam, bijvoorbeeld: Somalië, Nigeria, “mijn ouders komen uit Ghana”.
check-residence-help = Schrijf het land of de stad waar u woont, bijvoorbeeld: Nederland, Utrecht, België.
check-permit-help = Druk op de knop die het best past, of schrijf het, bijvoorbeeld: “Nederlands paspoort”, “tijdelijke asielvergunning”, “permanente verblijfsvergunning”. U hoeft het niet te zeggen: kies dan “Geen / zeg ik liever niet”.
check-field-help = Schrijf uw vakgebied of beroep, bijvoorbeeld: verpleegkundige, leraar, ingenieur, boer, jurist, ICT.
check-education-help = De hoogste opleiding die u hebt afgemaakt, telt, ook als dat in het buitenland was. Bijvoorbeeld: universiteit, mbo, middelbare school.
check-experience-help = Een getal is genoeg, bijvoorbeeld: 10. Een half jaar telt als 0.
check-mode-help = Op locatie betekent dat u naar het land reist. Online betekent dat u van hieruit helpt. Is beide goed voor u? Kies dan allebei.
check-reuse_profile-help = U liet mij eerder uw antwoorden bewaren. Ik kan ze nu gebruiken, opnieuw beginnen of ze wissen.
check-keep_profile-help = Als ik uw antwoorden bewaar, kan ik ze de volgende keer gebruiken. Ze worden versleuteld opgeslagen en u kunt ze altijd wissen.

## Antwoorden op knoppen

check-other-country = Een ander land
check-other-eu-country = Een ander EU-land
sector-other = Een ander vakgebied
check-permit-citizen = Nederlander of EU-burger
check-permit-permanent = Permanente vergunning
check-permit-asylum_temporary = Tijdelijke asielvergunning
check-permit-asylum_permanent = Permanente asielvergunning
check-permit-asylum_seeker = Asielzoeker in procedure
check-permit-other = Een andere vergunning
check-permit-unsaid = Geen / zeg ik liever niet
check-education-secondary = Geen of middelbare school
check-education-vocational = Beroepsopleiding (mbo)
check-education-higher = Hoger onderwijs
check-education-unsaid = Zeg ik liever niet
check-mode-on_site = Op locatie
check-mode-online = Online
check-mode-both = Allebei

## Wat bewaard is

check-reuse_profile = Ik heb de antwoorden bewaard die u eerder gaf. Zal ik ze gebruiken?
check-reuse_profile-use = Gebruik ze
check-reuse_profile-fresh = Opnieuw beginnen
check-reuse_profile-drop = Wis ze
check-keep_profile = Zal ik uw antwoorden bewaren voor de volgende keer? Ze worden versleuteld opgeslagen en u kunt ze altijd wissen.
check-keep_profile-keep = Bewaar ze
check-keep_profile-discard = Niet bewaren
check-not-kept = Goed: uw antwoorden worden niet bewaard voor de volgende keer.
profile-kept = Uw antwoorden zijn bewaard. Bij de volgende check vraag ik of ik ze zal gebruiken. U kunt ze hier wissen, of alles wissen met /forget.
profile-dropped = De antwoorden die ik had bewaard zijn gewist.
profile-nothing-kept = Ik heb geen antwoorden van u bewaard.
button-drop_profile = Wis wat bewaard is

## De waarschuwing; `permit` is het antwoord op de vraag naar de status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] Reis nog niet. Een reis naar uw land van herkomst kan u een tijdelijke asielvergunning kosten; de IND vraagt waarom u ging. Bent u meer dan 6 maanden weg, dan kan de IND vinden dat u Nederland hebt verlaten. Vergunningen van familieleden die van uw vergunning afhangen, kunnen samen met die van u vervallen (RefugeeHelp, 2024-2025).
        [asylum_permanent] Vraag het na voordat u reist. Met een permanente asielvergunning mag u een tijd naar uw land van herkomst (RefugeeHelp, 2024-2025). Een tijdelijke vergunning kunt u door zo'n reis verliezen: zorg dat u zeker weet welke u hebt.
       *[other] Reis niet voordat u het hebt nagevraagd. We vonden geen bron over reizen tijdens de asielprocedure; een tijdelijke asielvergunning kan vervallen door een reis naar het land van herkomst (RefugeeHelp, 2024-2025).
    }
    Praat vóór alles met een advocaat of VluchtelingenWerk. Als u online werkt, hoeft u niet te reizen: dat is onze eigen conclusie, geen regel uit een bron.

## De uitkomst

check-programmes-ended = Niemand kan zich vandaag aanmelden: { $total ->
        [one] het programma dat ik ken is geëindigd
        [2] beide fasen die ik ken zijn geëindigd, de laatste
       *[other] alle { $total } programma's en fasen die ik ken zijn geëindigd, de laatste
    } op { DATETIME($ended, dateStyle: "long") }. Dit zegt dus alleen of u zou hebben gepast.
check-no-programme-runs = Ik ken geen programma dat vandaag aanmeldingen aanneemt. Dit zegt alleen wat de regels ervan over uw antwoorden zeggen.
check-programme-runs = Dit programma loopt: { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ U past bij wat ik weet van { $programme }.
       *[no] ✅ U zou hebben gepast bij wat ik weet van { $programme }.
    }
check-verdict-unclear = ❔ Of u { $runs ->
        [yes] bij { $programme } past
       *[no] bij { $programme } zou hebben gepast
    } is niet duidelijk: op sommige punten spreken bronnen elkaar tegen of zeggen ze niets.
check-verdict-not = ✖️ Volgens wat ik weet { $runs ->
        [yes] past u niet bij { $programme }.
       *[no] zou u niet hebben gepast bij { $programme }.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question }: { $answer } – past
        [not] ✖️ { $question }: { $answer } – past niet
        [depends] ▫️ { $question }: { $answer } – geen belemmering die we kennen
       *[unclear] ❔ { $question }: { $answer } – niet duidelijk
    }
    { $says }
    Bron: { $sources }
check-other-programme-fits = ✅ { $programme }: daar zou u ook passen.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme }: past niet. { $question }: { $says }
       *[unclear] ❔ { $programme }: niet duidelijk. { $question }: { $says }
    }
check-no-promise = Dit is geen beslissing en geen belofte: het vergelijkt uw antwoorden met openbare bronnen. IOM en de ontvangende instelling kozen op basis van wat elke opdracht vroeg.
