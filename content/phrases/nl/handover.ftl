# Om een mens vragen, met een mens praten, en de groep van de medewerkers. Wat er gezegd wordt als iemand erom vraagt, staat in commands.ftl.

## Of er medewerkers zijn: nooit een belofte.
## $opening: wanneer zij er weer zijn · $zone: de stad van de tijdzone waarin dat wordt gezegd

handover-hours-unknown = Ik weet niet wanneer de medewerkers er zijn, en kan dus niet zeggen wanneer zij dit lezen.
handover-hours-open = Volgens hun werktijden zijn de medewerkers er nu.
handover-hours-closed = Volgens hun werktijden zijn de medewerkers er nu niet.
handover-hours-opening = Volgens hun werktijden zijn de medewerkers er nu niet, maar wel weer vanaf { DATETIME($opening, dateStyle: "full", timeStyle: "short") } (tijd in { $zone }).
# Hoe lang anderen de laatste tijd wachtten. Getallen van 2 en meer.
handover-usual-minutes = De laatste tijd kreeg de helft van wie erom vroeg binnen ongeveer { $minutes } minuten een eerste antwoord. De tijd buiten de werktijden telt niet mee.
handover-usual-hours = De laatste tijd kreeg de helft van wie erom vroeg binnen ongeveer { $hours } uur een eerste antwoord. De tijd buiten de werktijden telt niet mee.

## Het gesprek

handover-begun = Vanaf hier schrijft een medewerker u. Ik zwijg tot het gesprek voorbij is.
handover-open = Een medewerker geeft u hier antwoord, dus ik zwijg. Beëindig het gesprek als u mij weer wilt gebruiken.
handover-file = De medewerkers kunnen lezen wat u hier schrijft, maar geen foto's, opnamen, bestanden of locaties openen. Vertel het hun in woorden.
handover-over = Het gesprek met de medewerkers is voorbij en ik ben er weer. Wat wilt u weten?
handover-taken-back = Goed, u wacht niet meer op een mens. Wat wilt u weten?
handover-nothing-to-end = U wacht niet op een mens, en er praat nu geen medewerker met u. Wat wilt u weten?
handover-not-taken-up = U vroeg om een mens. De medewerkers hebben uw verzoek beëindigd zonder hier te schrijven; ik weet niet waarom. U kunt het opnieuw vragen, uw vraag schriftelijk achterlaten, of mij verder vragen stellen.
handover-unanswered = Het spijt mij: u vroeg om een mens, en niemand heeft u hier geantwoord. Om u niet voor niets te laten wachten, heb ik uw verzoek beëindigd. U kunt het opnieuw vragen, uw vraag schriftelijk achterlaten, of mij verder vragen stellen.
handover-left = Het spijt mij: op wat u het laatst schreef, hebben de medewerkers niet geantwoord. Om u niet voor niets te laten wachten, heb ik het gesprek beëindigd en ben ik er weer. U kunt het opnieuw vragen, uw vraag schriftelijk achterlaten, of mij verder vragen stellen.
button-end-talk = Gesprek beëindigen
button-stop-waiting = Ik hoef geen mens meer
button-ask-again = Opnieuw om een mens vragen

## De groep van de medewerkers. $language: de eigen naam van een taal, of none · $since: sinds wanneer · $address: van de console

group-say-code = Ik werk alleen in privégesprekken. Is dit de groep van de medewerkers? Stuur hier dan binnen 15 minuten: /connect en de code uit de console. Zo niet, dan ga ik weer weg.
group-connected = Deze groep is verbonden: ik zeg hier wanneer iemand op een medewerker wacht. Wat mensen schrijven, herhaal ik hier nooit.
group-disconnected = Deze groep is niet meer verbonden. Ik verlaat hem nu.
group-waiting = Iemand wacht op een medewerker, sinds { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] De taal is niet bekend.
   *[other] Taal: { $language }.
}
group-danger = Iemand is misschien in gevaar. Kijk alstublieft meteen. Sinds { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] De taal is niet bekend.
   *[other] Taal: { $language }.
}
group-console = { $address }

## Namen van velden in het bestand met iemands eigen gegevens

data-handovers = gesprekken met de medewerkers
data-because = waarom (asked: u vroeg erom; safety: gevaar herkend; staff: zij schreven als eersten)
data-began_at = begonnen op
data-first_reply_at = eerste antwoord van de medewerkers op
data-last_reply_at = laatste antwoord van de medewerkers op
data-group_told_at = groep van de medewerkers gewaarschuwd op
data-closed_at = beëindigd op
data-outcome = hoe het eindigde
data-notes = notities van de medewerkers over dit gesprek
data-tags = woorden waarmee de medewerkers dit gesprek terugvinden
