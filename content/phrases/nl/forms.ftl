# Formulieren: een paar vragen na elkaar. `question` en `answer` zijn teksten of namen; `number` van `total` vragen.

form-question = Vraag { $number } van { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question }: { $answer }
form-changed = ✓ Veranderd. { $question }: { $answer }
form-unsaid = niet gezegd
form-not-understood = Dat begrijp ik niet als antwoord. Druk op een van de knoppen of zeg het met andere woorden.
form-back = Terug naar waar we waren:
form-waits = De vragen kunnen wachten. Uw antwoorden tot nu toe blijven hier; druk op de knop als u verder wilt.
form-first = Dit is de eerste vraag, daarvóór is er geen.
form-stopped = Gestopt. Uw antwoorden worden niet bewaard voor de volgende keer.
form-button-old = Die knop hoort bij vragen die voorbij zijn. U kunt altijd opnieuw beginnen.
form-button-old-answer = Die knop klopt niet meer. Dit is de vraag die openstaat:

button-leave-out = Overslaan
button-back = ↩ Terug
button-stop-form = ✕ Stoppen
button-go-on = Verder
button-start-again = Opnieuw beginnen

## Jaren, op knoppen

years-1-or-more = 1 of meer
years-3-or-more = 3 of meer
years-5-or-more = 5 of meer
years-10-or-more = 10 of meer
