# Wat Telegram rond het gesprek laat zien.
command-menu = Wat ik voor u kan doen
command-language = Een andere taal gebruiken
command-short = Kortere antwoorden, of weer volledige
command-human = Om een mens vragen
command-mydata = Zien wat er over u is bewaard
command-forget = Alles wissen wat over u is bewaard
command-steps = Aanmelden stap voor stap, met vinkjes
command-share = Een opdracht of bijeenkomst delen: link en plaatje
command-stop = Geen berichten meer waar u niet om vroeg
command-alerts = Opdrachten die u volgt
command-timezone = Uw tijdzone, voor de tijden van bijeenkomsten
command-help = Hulp
profile-description =
    Stel vragen over CD4D (Connecting Diaspora for Development) van IOM Nederland, over opdrachten voor experts en over bijeenkomsten.

    Ik ben een computerprogramma. U kunt altijd om een mens vragen. In gevaar? Bel in Nederland 112 (IOM Nederland, april 2024).
profile-short = Vragen over CD4D, opdrachten en bijeenkomsten. Een digitale assistent van IOM Nederland.

# Om een mens vragen.
human-asked = Ik heb dit gesprek gemarkeerd: de medewerkers zien dat u met een mens wilt praten. Ik kan niet beloven dat zij hier antwoorden, of wanneer. Tot die tijd kunt u mij gewoon vragen stellen. In gevaar? Bel 112 (IOM Nederland, april 2024).
human-already-asked = De medewerkers weten al dat u met een mens wilt praten. Ik kan niet beloven dat zij hier antwoorden, of wanneer.

# Berichten waar niemand om vroeg.
stopped = Goed: ik stuur u niets meer waar u niet om vraagt. U kunt mij nog steeds alles vragen. Wilt u weer berichten krijgen? Stuur dan /start.
resumed = Vanaf nu krijgt u weer berichten. Met /stop maakt u daar een eind aan.

# Eigen gegevens.
mydata = Dit is alles wat over u is bewaard. U kunt het wissen met /forget.
mydata-file = mijn-gegevens.json
mydata-nothing = Er is niets over u bewaard.
forget-ask =
    Zal ik alles wissen wat over u is bewaard? Dat zijn uw berichten, uw aanmeldingen voor opdrachten met uw bestanden, wat u bent begonnen te schrijven, uw plaats op de expertlijst, uw inschrijvingen voor bijeenkomsten, uw meldingen, uw vragen aan de medewerkers en wat u mij verder hebt laten bewaren.
    Dit kan niet ongedaan worden gemaakt. Een gewiste aanmelding kunt u niet meer volgen, en een gewiste vraag wordt niet meer beantwoord.
forget-receipt =
    Alles wat over u was bewaard, is gewist:

    • berichten: { $messages }
    • aanmeldingen voor opdrachten: { $applications }
    • aanmeldingen waaraan u was begonnen: { $drafts }
    • bestanden die u stuurde: { $documents }
    • plaatsen op de expertlijst: { $experts }
    • inschrijvingen voor bijeenkomsten: { $registrations }
    • meldingen: { $alerts }
    • notities over opdrachten waarover u bericht kreeg: { $tellings }
    • vragen aan de medewerkers: { $questions }
    • gesprekken met de medewerkers: { $handovers }
    • notities van de medewerkers over dit gesprek: { $notes }
    • duimpjes onder antwoorden: { $ratings }
    • bewaarde antwoorden van een check: { $profiles }
    • afgevinkte stappen: { $ticks }
    • gegevens over berichten aan u: { $outbox }
    • uw naam, uw Telegram-nummer en uw instellingen

    Wat blijft: de aantekening dat er vandaag iemand is gewist, zonder te zeggen wie het was. Telegram bewaart zelf een kopie van dit gesprek; die kunt u daar verwijderen.
    Schrijft u mij weer, dan beginnen we opnieuw.
forget-declined = Er is niets gewist. Wat wilt u weten?
