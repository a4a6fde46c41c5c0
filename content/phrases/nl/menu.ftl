# Kennismaking, het menu en de taal.
greeting = Hallo! Ik ben de digitale assistent van IOM Nederland voor CD4D, Connecting Diaspora for Development.
choose-language = Welke taal zullen we gebruiken?
welcome =
    Dank u. Dit is goed om te weten:

    • Ik vertel u over CD4D, zoek opdrachten en noem bijeenkomsten. Vraag in uw eigen woorden of gebruik de knoppen.
    • Ik ben een computerprogramma, geen mens. Medewerkers kunnen meelezen, en u kunt altijd om een mens vragen.
    • Uw berichten worden bewaard om u te helpen. Met /mydata ziet u wat er is bewaard, met /forget wist u het.
    • Levensgevaar? Bel in Nederland 112 (bron: IOM Nederland, april 2024). Ik kan niet zelf om hulp bellen.
welcome-back = Welkom terug! Wat wilt u weten? Vraag in uw eigen woorden of kies hieronder.
menu =
    Hier kan ik mee helpen. Vraag in uw eigen woorden, of kies hieronder.

    /language andere taal · /short kortere antwoorden
    /human met een mens praten
    /mydata zien wat er is bewaard · /forget alles wissen · /stop geen berichten meer
language-offer = Ik ben een digitale assistent, geen mens. U kunt altijd om een mens vragen. Gebruikt u liever een andere taal? Kies hier:
language-switched = Goed, vanaf nu in het Nederlands. Wat wilt u weten?
language-switched-in-form = Goed, vanaf nu in het Nederlands.
language-not-yet = Het spijt me, ik spreek nog geen { $language }. Deze talen ken ik:
    Nu in gevaar? Bel 112 (IOM Nederland, april 2024).
# In de taal waarin iemand net schreef: daarin verder, of bij de gekozen taal blijven.
language-switch-offer = U schreef in het Nederlands. Zullen we verdergaan in het Nederlands?

button-human = Vraag een mens
button-language = Taal
button-menu = Menu
button-forget_confirmed = Ja, wis alles
button-forget_declined = Nee, bewaar het
