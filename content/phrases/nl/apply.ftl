# De formulieren om u aan te melden voor een opdracht en voor de expertlijst, en wat alle formulieren zeggen op antwoorden in eigen woorden.
# Argumenten van opdrachten komen uit store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes of no), `deadline` (een dag).
# `answered` van `total` vragen hebben een antwoord. `application`: het kenmerk van een aanmelding (CD4D-7K3M-2).
# `question`, `answer`: wat is gevraagd (apply-fact-...) en wat is geantwoord.

## Antwoorden in eigen woorden: wat er niet goed aan is. `least`, `most`: hoeveel er mogen; `length`: hoeveel het er zijn.

form-text-too-short = Dat is te kort: ik heb minstens { $least } tekens nodig, en dit zijn er { $length }.
form-text-too-long = Dat is te lang: ik kan tot { $most } tekens aannemen, en dit zijn er { $length }. Ik heb het niet bewaard. Stuur een kortere tekst.
form-name-characters = Een naam kan alleen letters, spaties, streepjes, apostroffen en punten hebben. Schrijf de naam zonder andere tekens.
form-email-without-at = Hierin staat geen @, het kan dus geen e-mailadres zijn. Een adres ziet er zo uit: name@example.org
form-email-malformed = Dit e-mailadres kan niet kloppen. Kijk er nog eens naar. Een adres ziet er zo uit: name@example.org
form-phone-malformed = Dit nummer kan niemand bellen. Schrijf het met de landcode, bijvoorbeeld: +31 6 12345678
form-number-unlikely = Schrijf hoeveel jaar: een getal van 0 tot { $most }, bijvoorbeeld 10. Een jaartal heb ik hier niet nodig.
form-file-wanted = Woorden zijn hier niet genoeg: stuur een bestand, of druk op “Overslaan”.

button-was-answer = Dat was mijn antwoord

## Intussen is een ander formulier begonnen

form-draft-kept = Uw aanmelding is bewaard. U kunt er later mee verdergaan.
form-draft-waits = Hiervóór schreef u aan een aanmelding. Die is bewaard. Wilt u ermee verdergaan?

## Welke opdracht

apply-which = Voor welke opdracht wilt u zich aanmelden?
apply-which-none = Voor welke opdracht wilt u zich aanmelden? Geef mij het kenmerk, bijvoorbeeld D-004, of bekijk eerst de opdrachten. U kunt ook zonder opdracht op de expertlijst komen.
apply-unknown = Ik ken geen opdracht { $reference }. Kijk het kenmerk nog eens na: het ziet eruit als D-004.
apply-closed = Voor deze opdracht kunt u zich niet meer aanmelden, die is gesloten: { $title } ({ $reference }), { $institution }. Ik kan opdrachten zoeken die erop lijken.
button-apply-for = { $reference }: { $title }
button-similar = Opdrachten die erop lijken

## Aan het begin

apply-intro = { $demo ->
        [yes] Dit is een oefening: de opdracht is een voorbeeld en bestaat niet. U kunt alles uitproberen, maar het leidt tot niets echts.{"\u000A\u000A"}U meldt zich aan voor: DEMO · { $title } ({ $reference }), { $institution }.
       *[no] U meldt zich aan voor: { $title } ({ $reference }), { $institution }.
    }
    Er zijn { $total } korte vragen. Er wordt niets gestuurd voordat u al uw antwoorden hebt gezien en ja hebt gezegd. Tot die tijd worden ze bewaard als concept, versleuteld opgeslagen. U kunt stoppen en later verdergaan.
    De laatste dag om u aan te melden is { DATETIME($deadline, dateStyle: "long") }.
apply-resumed = { $demo ->
        [yes] U gaat verder met uw aanmelding (een oefening): DEMO · { $title } ({ $reference }).
       *[no] U gaat verder met uw aanmelding: { $title } ({ $reference }).
    }
    { $answered } van { $total } vragen zijn beantwoord.
apply-amending = { $demo ->
        [yes] U wijzigt uw aanmelding { $application } (een oefening): DEMO · { $title } ({ $reference }).
       *[no] U wijzigt uw aanmelding { $application }: { $title } ({ $reference }).
    }
    Wat u hebt gestuurd, blijft zoals het is totdat u de wijzigingen stuurt.
# `member`: of iemand al op de expertlijst staat.
pool-intro = { $member ->
        [yes] U staat al op de expertlijst. U kunt uw antwoorden hier wijzigen.
       *[no] Staat u op de expertlijst, dan kunnen de medewerkers aan u denken als een opdracht bij u past. Niemand krijgt een opdracht beloofd, en voor zover wij weten kan niemand zich vandaag aanmelden voor een opdracht van CD4D: de twee bekende fasen zijn voorbij (30 juni 2023).
    }
    Er zijn { $total } korte vragen. Er wordt niets gestuurd voordat u al uw antwoorden hebt gezien en ja hebt gezegd. Tot die tijd worden ze bewaard als concept, versleuteld opgeslagen. U kunt stoppen en later verdergaan.
pool-resumed = U gaat verder met uw gegevens voor de expertlijst. { $answered } van { $total } vragen zijn beantwoord.

## Vragen

apply-reuse = Dit vertelde u mij eerder. Zal ik het weer gebruiken? U kunt elk antwoord nog wijzigen.
apply-reuse-use = Gebruik het
apply-reuse-fresh = Vraag het opnieuw
apply-known = • { $question }: { $answer }
apply-name = Wat is uw volledige naam?
apply-email = Wat is uw e-mailadres?
apply-phone = Wat is uw telefoonnummer? U kunt dit overslaan.
apply-residence = In welk land woont u nu?
apply-origin = Uit welk land komt u of komt uw familie?
apply-field = In welk vakgebied werkt u of hebt u gewerkt?
apply-education = Wat is uw hoogste opleiding?
apply-experience = Hoeveel jaar hebt u in uw vak gewerkt?
apply-languages = Welke talen spreekt u goed genoeg om erin te werken? Druk op elke taal, of schrijf ze op. Hebt u ze allemaal? Druk dan op “Klaar”.
apply-availability = Vanaf wanneer zou u kunnen gaan, en voor hoelang? Druk op een knop of schrijf het in uw eigen woorden.
apply-motivation = Waarom wilt u deze opdracht doen, en wat zou u meebrengen? Schrijf het in uw eigen woorden, in één bericht: 20 tot 3000 tekens.
apply-cv = Stuur uw cv als bestand: PDF, DOC, DOCX of ODT, tot 10 MB. U kunt dit overslaan.
# De tekst uit content/consents/.
apply-consent-text = { $text }
apply-consent = Gaat u akkoord?
apply-now = Uw antwoord nu: { $answer }

apply-fact-reuse = Wat u mij eerder vertelde
apply-fact-name = Naam
apply-fact-email = E-mail
apply-fact-phone = Telefoon
apply-fact-residence = Land waar u woont
apply-fact-origin = Land van herkomst
apply-fact-field = Vakgebied
apply-fact-education = Opleiding
apply-fact-experience = Jaren ervaring
apply-fact-languages = Talen
apply-fact-availability = Wanneer u kunt
apply-fact-motivation = Motivatie
apply-fact-cv = Cv
apply-fact-consent = Akkoord
apply-fact-summary = Alle antwoorden

## Hulp bij elke vraag

apply-reuse-help = Druk op “Gebruik het”, dan hoeft u het niet opnieuw te typen. Druk op “Vraag het opnieuw”, dan stel ik elke vraag.
apply-name-help = Schrijf uw naam zoals die in uw paspoort of vergunning staat, in elk schrift. Bijvoorbeeld: Hodan Ali.
apply-email-help = Naar dit adres schrijven de medewerkers als zij vragen hebben. Bijvoorbeeld: hodan@example.org
apply-phone-help = Schrijf het nummer met de landcode, bijvoorbeeld +31 6 12345678. Een nummer dat met 06 begint, zie ik als een Nederlands nummer. U kunt dit ook overslaan.
apply-residence-help = Schrijf het land of de stad waar u woont, bijvoorbeeld: Nederland, Utrecht, België.
apply-origin-help = Het land waar u, een ouder of een grootouder vandaan komt. Druk op een knop of schrijf de naam, bijvoorbeeld: Somalië, Nigeria, “mijn ouders komen uit Ghana”.
apply-field-help = Schrijf uw vakgebied of beroep, bijvoorbeeld: verpleegkundige, leraar, ingenieur, boer, jurist, ICT. Of druk op de knop die er het dichtst bij komt.
apply-education-help = De hoogste opleiding die u hebt afgemaakt, telt, ook als dat in het buitenland was. Bijvoorbeeld: universiteit, mbo, middelbare school. U hoeft het niet te zeggen.
apply-experience-help = Een getal is genoeg, bijvoorbeeld: 10. Een half jaar telt als 0.
apply-languages-help = Schrijf de talen met komma's ertussen, bijvoorbeeld: Nederlands, Engels, Somalisch. Of druk ze een voor een aan, en daarna op “Klaar”. Druk nog een keer op een taal om die weg te halen.
apply-availability-help = Bijvoorbeeld: “vanaf maart, zes weken lang”, “in de zomervakantie”, “twee avonden per week online”. Of druk op een knop.
apply-motivation-help = Twee of drie zinnen zijn genoeg. Bijvoorbeeld: wat u in uw werk hebt gedaan, wat u anderen daar kunt leren of wat u er kunt opbouwen, en waarom deze plek belangrijk voor u is.
apply-cv-help = Druk in Telegram op de paperclip, kies “Bestand” en stuur uw cv: PDF, DOC, DOCX of ODT, tot 10 MB. Een foto is niet genoeg. Hebt u geen cv? Druk dan op “Overslaan”.
apply-consent-help = Gaat u akkoord, druk dan op “Ik ga akkoord”. U ziet daarna al uw antwoorden nog een keer voordat er iets wordt gestuurd. Gaat u niet akkoord, dan wordt er niets gestuurd. Uw concept blijft totdat u het weggooit.
apply-summary-help = Druk op “Sturen” als alles klopt. Druk op “Iets wijzigen” om een antwoord te kiezen. U kunt ook schrijven wat er niet klopt, bijvoorbeeld: “mijn e-mail klopt niet”.

## Antwoorden op knoppen

apply-availability-now = Nu
apply-availability-months = Over 1 tot 3 maanden
apply-availability-later = Later
apply-availability-online = Alleen online
apply-consent-agree = Ik ga akkoord
apply-consent-refuse = Ik ga niet akkoord
apply-chosen = ✓ { $answer }
button-done = Klaar
button-as-it-is = Zo laten
button-stop-draft = ✕ Stoppen, concept bewaren

apply-consent-refused = Goed. Zonder uw akkoord kan ik het niet sturen, dus wordt er niets gestuurd. Uw concept blijft hier totdat u het weggooit.
apply-stopped = Gestopt. Er wordt niets gestuurd. Uw antwoorden tot nu toe zijn bewaard als concept; u kunt altijd verdergaan of het weggooien.

## Alle antwoorden aan het eind; elk argument is het antwoord op de vraag met die naam

apply-opening-summary =
    Dit zijn uw antwoorden:

    1. Naam: { $name }
    2. E-mail: { $email }
    3. Telefoon: { $phone }
    4. Land waar u woont: { $residence }
    5. Land van herkomst: { $origin }
    6. Vakgebied: { $field }
    7. Opleiding: { $education }
    8. Jaren ervaring: { $experience }
    9. Talen: { $languages }
    10. Wanneer u kunt: { $availability }
    11. Motivatie: { $motivation }
    12. Cv: { $cv }
    13. Akkoord: { $consent }
apply-opening-summary-end = { $demo ->
    [yes] Klopt alles? Zal ik het sturen? De opdracht is een voorbeeld: dit is een oefening en leidt tot niets echts.
   *[no] Klopt alles? Zal ik het sturen?
}
register-profile-summary =
    Dit zijn uw antwoorden:

    1. Naam: { $name }
    2. E-mail: { $email }
    3. Telefoon: { $phone }
    4. Land waar u woont: { $residence }
    5. Land van herkomst: { $origin }
    6. Vakgebied: { $field }
    7. Opleiding: { $education }
    8. Jaren ervaring: { $experience }
    9. Talen: { $languages }
    10. Wanneer u kunt: { $availability }
    11. Cv: { $cv }
    12. Akkoord: { $consent }
register-profile-summary-end = Klopt alles? Zal ik u op de expertlijst zetten?
apply-summary-send = Sturen
apply-summary-change = Iets wijzigen
apply-change-which = Welk antwoord wilt u wijzigen?
