# Begroetingen en praatjes.
greet = Hallo! Vraag me iets over CD4D, over opdrachten of over bijeenkomsten, in uw eigen woorden. In het menu ziet u waar ik mee kan helpen: /menu
goodbye = Tot ziens! Stuur gerust weer een bericht als u nog een vraag hebt.
thank = Graag gedaan. Kan ik u nog ergens mee helpen?
affirm-nothing-asked = Ik had u net niets gevraagd. Wat wilt u weten?
deny-nothing-asked = Goed. Wat wilt u dan wel weten?
bot-challenge =
    Ik ben een computerprogramma, een digitale assistent van IOM Nederland. Ik ben geen mens.
    Medewerkers kunnen in dit gesprek meelezen. Wilt u liever antwoord van een mens? Druk dan op de knop hieronder.
feedback-thanks = Bedankt dat u dit vertelt. De medewerkers kunnen lezen wat u schreef. Wilt u er met een mens over praten? Druk dan op de knop hieronder.
# Na een vraag of iets voorgoed moet gebeuren.
confirm-nothing = Die vraag is gesloten: er is niets veranderd. Wat wilt u weten?
confirm-declined = Goed, er is niets veranderd.
cancel-nothing = Goed, er was niets om mee te stoppen. U kunt altijd iets nieuws vragen.
go-back-nothing = U kunt nu geen stap terug. Vertel me wat u wilt weten.
out-of-scope = Daar kan ik niet mee helpen: ik weet alleen iets over CD4D, de opdrachten en de bijeenkomsten. Bedoelt u misschien een van deze onderwerpen?
    Nu in gevaar? Bel 112 (IOM Nederland, april 2024). U kunt ook om een mens vragen.
not-understood = Ik weet niet zeker of ik u begrijp. Bedoelt u een van deze onderwerpen? U kunt het ook in andere woorden zeggen.
    Nu in gevaar? Bel 112 (IOM Nederland, april 2024). U kunt ook om een mens vragen.
