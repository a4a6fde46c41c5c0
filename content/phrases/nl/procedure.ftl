# Stappen met vinkjes (content/procedures/): `done` van `total` stappen, `number` en `title` van een stap, `ticked`: yes of no.

procedure-progress = { $done } van { $total } gedaan
procedure-step = { $ticked ->
        [yes] ☑
       *[no] ☐
    } { $number }. { $title }
procedure-hint = Druk op ☐ om een stap af te vinken, op ⓘ om hem te lezen. Ik onthoud uw vinkjes; /forget wist ze.
procedure-unknown = Deze stappen ken ik niet meer. Stuur /steps voor de stappen die er zijn.

button-steps = Stap voor stap
button-tick = { $ticked ->
        [yes] ☑ { $number }
       *[no] ☐ { $number }
    }
button-read-step = ⓘ { $number }
button-next-step = Verder: { $title }
button-all-steps = Alle stappen
button-reset-steps = Alle vinkjes weghalen

## Aanmelden, van de Terms of Reference tot het verslag

procedure-apply = Van de Terms of Reference tot het verslag
procedure-apply-intro = Niemand kan zich nu aanmelden voor CD4D: beide bekende fasen zijn geëindigd, de laatste op 30 juni 2023. Deze stappen laten zien hoe het ging. Een nieuwe fase kan anders zijn.

procedure-apply-terms = Lees de Terms of Reference
procedure-apply-terms-text = Bij elke opdracht hoort een tekst die zegt wat de instelling nodig heeft: de ontvanger, de achtergrond, hoe lang, de doelen, wat u oplevert en uw taken. Die komt voort uit wat de instelling nodig heeft. Bronnen verschillen over wie hem schrijft: de instelling zelf of de medewerker van IOM in het land. Lees hem helemaal voordat u iets anders doet.
procedure-apply-fit = Kijk of u past
procedure-apply-fit-text =
    Vergelijk de tekst met wat u kunt. Er was een pagina “General Requirements” die kandidaten eerst moesten lezen; wat daar stond, hebben we niet gevonden. Ik kan de regels nagaan die we kennen: vraag mij “kan ik meedoen?”.

    Hebt u een asielvergunning, praat dan vóór een reis met een advocaat of VluchtelingenWerk: de reis kan u een tijdelijke vergunning kosten. Bij een onlineopdracht hoeft u niet te reizen (onze eigen conclusie).
procedure-apply-papers = Leg uw papieren klaar
procedure-apply-papers-text = We vonden niet welke papieren CD4D vroeg. Een zusterproject in Finland vraagt een formulier, een recent cv, een brief en twee referenties. Leg die klaar en vraag het een mens voordat u iets stuurt.
procedure-apply-send = Meld u aan voor die opdracht
procedure-apply-send-text = Mensen meldden zich aan op de website, voor één bepaalde opdracht en niet voor het programma als geheel (rond 2017). Vandaag is er geen opdracht waarvoor u zich kunt aanmelden.
procedure-apply-selection = Wacht op de selectie
procedure-apply-selection-text = IOM vergelijkt wat nodig is met wat mensen kunnen. We vonden niet hoe CD4D besliste. Bij MIDA Somalia, een ander programma, praten IOM en de instelling samen met kandidaten en beslissen ze samen. Het kan langer duren dan gepland: in 2020 liep de selectie vertraging op door COVID-19.
procedure-apply-plan = Spreek een werkplan af
procedure-apply-plan-text = Na de aanmeldingen begon het CD4D-team werkplannen te maken (Irak, november 2018). We vonden niet wie wat ondertekent: vraag het na voordat u ergens ja op zegt.
procedure-apply-training = Volg de training voor vertrek
procedure-apply-training-text = In de tweede fase was de training verplicht voor iedereen die voor het eerst meedeed, ook voor onlinewerk. Die gaat over kennis overdragen, cultuurverschillen, de mensen met wie u werkt en wat de Terms of Reference vragen.
procedure-apply-assignment = Voer de opdracht uit
procedure-apply-assignment-text = Een opdracht duurde hoogstens drie maanden, op locatie of online. De instelling ontvangt u en de medewerker van IOM in het land helpt en volgt het werk. In Hargeisa waren er elke maand onlinegesprekken over voortgang en problemen (2020).
procedure-apply-report = Schrijf het verslag en kijk terug
procedure-apply-report-text = Wat u oplevert staat in de Terms of Reference; soms hoort daar een verslag bij (Irak: een kort verslag in het Arabisch). De Universiteit Maastricht stelt vragen aan experts, collega's en instellingen vóór, meteen na en een jaar na de opdracht.
