# Aanmeldingen: wat is gestuurd, wat nog wordt geschreven, en de expertlijst.
# De argumenten komen uit store/applications/application_notices.py. `demo`: of de opdracht een voorbeeld is.
# `opening`: het kenmerk van een opdracht (D-004); `reference`: dat van een aanmelding (CD4D-7K3M-2).

application-status-received = ontvangen
application-status-in_review = wordt gelezen
application-status-interview = uitgenodigd voor een gesprek
application-status-matched = aangenomen
application-status-rejected = niet gekozen
application-status-withdrawn = ingetrokken

## Hoe ver het is

applications-yours = { $total ->
    [one] U hebt één aanmelding gestuurd:
   *[other] U hebt { $total } aanmeldingen gestuurd, de nieuwste eerst:
}
# `sent` en `updated` zijn dagen.
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    Status: { $status }
    Laatste wijziging op { DATETIME($updated, dateStyle: "long") }
    Gestuurd op { DATETIME($sent, dateStyle: "long") }
applications-none = Ik ken geen aanmelding die vanuit dit gesprek is gestuurd.
application-unknown = Ik ken geen aanmelding { $reference } die vanuit dit gesprek is gestuurd. Kijk het kenmerk nog eens na: het ziet eruit als CD4D-7K3M-2.
application-mistyped = { $reference } kan niet kloppen: er is minstens één letter of cijfer fout. In onze kenmerken staat na CD4D nooit een 0 (nul), een 1 (één) of de letter I, L of O. Kijk er nog eens naar.
application-none-for = U hebt vanuit dit gesprek geen aanmelding gestuurd voor { $opening }.
application-demo-note = Opdrachten met DEMO zijn voorbeelden. Een aanmelding daarvoor is een oefening: het leidt tot niets echts.

button-application = { $reference }

## Wat nog niet is gestuurd

drafts-yours = { $total ->
    [one] Hieraan bent u begonnen. Het is nog niet gestuurd:
   *[other] Hieraan bent u begonnen. Ze zijn nog niet gestuurd:
}
# `answered` van `total` vragen hebben een antwoord.
draft-line =
    { $opening }: { $title }
    Antwoorden tot nu toe: { $answered } van { $total }
    Laatste dag om u aan te melden: { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    Voor de expertlijst
    Antwoorden tot nu toe: { $answered } van { $total }
draft-line-change = Wijzigingen in uw aanmelding { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] U bent begonnen aan een aanmelding voor deze opdracht, maar u hebt die niet gestuurd: DEMO · { $title } ({ $opening }), { $institution }.
       *[no] U bent begonnen aan een aanmelding voor deze opdracht, maar u hebt die niet gestuurd: { $title } ({ $opening }), { $institution }.
    }
    De laatste dag om u aan te melden is { DATETIME($deadline, dateStyle: "long") }. Wilt u verdergaan?
draft-discarded = Wat u schreef, is weggegooid. Er is niets gestuurd.

button-go-on-with = Verder: { $opening }
button-go-on-pool = Verder: expertlijst
button-discard-draft = Weggooien

## Sturen

application-sent =
    Uw aanmelding is aangekomen: { $title } ({ $opening }), { $institution }.

    Uw kenmerk is { $reference }. Bewaar het goed: daarmee kunnen u en de medewerkers uw aanmelding vinden.
application-next = { $demo ->
    [yes] Deze opdracht is een voorbeeld, dit was dus een oefening. Er komt niets echts van, en niemand hoeft uw aanmelding te lezen. U kunt hier alles uitproberen: de status bekijken, de aanmelding wijzigen of intrekken.
   *[no] Wat er nu gebeurt: de medewerkers van het programma kunnen uw aanmelding zien. Als de status verandert, vertel ik u dat hier. Ik kan niet zeggen hoelang dat duurt.
}
application-already = U hebt zich al aangemeld voor deze opdracht: { $title } ({ $opening }). Uw kenmerk is { $reference } en de status is: { $status }. Een tweede aanmelding is niet nodig. De aanmelding die u hebt gestuurd, kunt u wijzigen of intrekken.
application-closed = Niemand kan zich nog aanmelden voor { $title } ({ $opening }): deze opdracht is gesloten. Uw aanmelding is niet gestuurd. Wat u schreef, is er nog.
application-incomplete = Uw aanmelding voor { $title } ({ $opening }) is niet gestuurd: er ontbreken nog antwoorden. Ik kan u er nu naar vragen.
application-nothing-to-send = Er is niets om te sturen: ik heb van u geen aanmelding die nog niet is gestuurd.

## Wijzigen

amend-which = Welke aanmelding wilt u wijzigen?
amend-how =
    U kunt uw aanmelding { $reference } ({ $title }) wijzigen tot en met { DATETIME($deadline, dateStyle: "long") }, zolang er nog niet is beslist.
    Ik laat u uw antwoorden zien, en u wijzigt wat u wilt. De medewerkers kunnen zien wat er is gewijzigd.
application-amended = Uw aanmelding { $reference } ({ $title }) is gewijzigd. De medewerkers zien de nieuwe antwoorden, en wat er eerst stond.
application-amended-nothing = Uw aanmelding { $reference } ({ $title }) blijft zoals die was: er was niets anders aan.
application-too-late = { $open ->
    [yes] Uw aanmelding { $reference } ({ $title }) kan hier niet meer worden gewijzigd. De status is: { $status }. Een mens kan u helpen.
   *[no] Uw aanmelding { $reference } ({ $title }) kan hier niet meer worden gewijzigd: de laatste dag om u aan te melden is voorbij. Een mens kan u helpen.
}

button-amend = Wijzigen

## Intrekken

withdraw-which = Welke aanmelding wilt u intrekken?
withdraw-ask =
    Zal ik uw aanmelding { $reference } ({ $title }) intrekken?
    De medewerkers zien dan dat u die niet meer wilt. Dit kan niet ongedaan worden gemaakt, maar u kunt zich opnieuw aanmelden zolang de opdracht openstaat.
application-withdrawn = Uw aanmelding { $reference } ({ $title }) is ingetrokken. De medewerkers kunnen dat zien. Uw antwoorden blijven bewaard totdat u alles wist met /forget.
application-withdrawn-before = Uw aanmelding { $reference } ({ $title }) is al ingetrokken. U hoeft niets meer te doen.
application-decided = Uw aanmelding { $reference } ({ $title }) kan hier niet meer worden ingetrokken. De status is: { $status }. Een mens kan u helpen.

button-withdraw = Ja, trek in
button-keep-application = Nee, bewaar het

## Nieuws van de medewerkers

application-news =
    Nieuws over uw aanmelding { $reference }: { $title }, { $institution }.
    De status is nu: { $status }.
application-news-received = De medewerkers hebben die.
application-news-in_review = De medewerkers lezen die nu.
application-news-interview = De medewerkers willen graag met u praten. Kijk na of het e-mailadres en het telefoonnummer in uw aanmelding kloppen.
application-news-matched = U bent gekozen voor deze opdracht. De medewerkers weten wat er nu komt.
application-news-rejected = U bent niet gekozen voor deze opdracht. U kunt altijd andere opdrachten bekijken.
application-news-withdrawn = De medewerkers hebben die ingetrokken. Weet u niet waarom? Vraag het dan aan een mens.
application-news-message = De medewerkers schrijven u: { $message }

## De expertlijst

pool-joined = U staat nu op de expertlijst. Denken de medewerkers aan u voor een opdracht, dan vertel ik u dat hier, en u beslist. Ik kan niet beloven dat dit gebeurt.
pool-changed = Wat de expertlijst van u weet, is bijgewerkt.
pool-incomplete = U staat nog niet op de expertlijst: er ontbreken nog antwoorden. Ik kan u er nu naar vragen.
pool-yours = U staat op de expertlijst. De medewerkers kunnen aan u denken voor een opdracht.
pool-leave-ask = Zal ik u van de expertlijst halen? Wat u voor de lijst vertelde, wordt gewist, en de medewerkers kunnen niet meer aan u denken.
pool-left = U staat niet meer op de expertlijst. Wat u voor de lijst vertelde, is gewist.
pool-not-in = U staat niet op de expertlijst.
pool-proposal =
    De medewerkers denken dat deze opdracht misschien iets voor u is:
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    Laatste dag om u aan te melden: { DATETIME($deadline, dateStyle: "long") }

    U krijgt dit omdat u op de expertlijst staat. U beslist of u zich aanmeldt.

button-change-pool = Mijn antwoorden wijzigen
button-leave-pool = Van de expertlijst af
button-leave-pool-sure = Ja, haal mij eraf

## Bestanden en contactkaarten. `limit`: hoeveel megabyte een bestand mag hebben.

upload-what-for = Ik kan geen bestanden lezen, maar een bestand kan wel het cv bij een aanmelding zijn. Begin eerst aan de aanmelding: die vraagt op het juiste moment om het cv.
upload-photo = Een foto of video kan ik niet aannemen. Stuur uw cv als bestand: PDF, DOC, DOCX of ODT, tot { $limit } MB.
upload-too_big = Dit bestand is te groot: ik kan tot { $limit } MB aannemen. Het is niet bewaard. Stuur een kleiner bestand.
upload-empty = Dit bestand is leeg. Het is niet bewaard. Stuur een ander bestand.
upload-wrong_kind = Een bestand van deze soort kan ik niet aannemen. Ik keek naar wat erin staat, niet naar de naam. Het is niet bewaard. Stuur uw cv als PDF, DOC, DOCX of ODT.
upload-damaged = Dit bestand lijkt beschadigd en is daarom niet bewaard. Sla het opnieuw op als PDF en stuur dat.
upload-macros = In dit bestand zit een programma (macro's). Voor de veiligheid neem ik zulke bestanden niet aan. Het is niet bewaard. Sla het op als PDF en stuur dat.
upload-failed = Uw bestand is niet bij mij aangekomen: er ging onderweg iets mis. Het is niet bewaard. Stuur het nog een keer.
upload-contact-other = Dit is niet uw eigen contactkaart, dus kan ik het nummer er niet uit overnemen. Deel uw eigen contactkaart of typ uw nummer.
