# Duimen onder een antwoord, en wat er niet goed aan was. `rating-thanks` verschijnt even boven het gesprek.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = Bedankt dat u dit laat weten.
rating-what-was-wrong = Jammer dat dit u niet hielp. Wat was er niet goed?
button-reason-wrong = Het klopt niet
button-reason-outdated = Verouderd
button-reason-unclear = Moeilijk te begrijpen
button-reason-not_my_question = Niet mijn vraag
rating-noted = Dank u. De medewerkers zien dit als zij het antwoord nakijken. Wilt u het nu weten? Vraag het dan aan een mens.
rating-not-my-question = Dan heb ik u verkeerd begrepen. Bedoelt u een van deze onderwerpen? U kunt het ook in andere woorden vragen.

# Een vraag die voor de medewerkers blijft liggen. `question`: in de woorden van de vrager; `reply`: in die van de medewerkers.
button-leave_question = Vraag aan de medewerkers geven
button-leave_question_confirmed = Ja, geef door
button-leave_question_declined = Nee
question-ask =
    Zal ik deze vraag aan de medewerkers geven?

    “{ $question }”

    De vraag wordt bewaard met het nummer van dit gesprek, zodat ik u hier het antwoord kan vertellen. De medewerkers zien uw vraag, maar niet uw naam. Ik kan niet beloven dat er een antwoord komt, of wanneer. Met /forget wist u ook uw vraag.
question-left = Uw vraag ligt nu bij de medewerkers. Als zij antwoorden, vertel ik u dat hier, ook als u /stop schreef. In gevaar? Wacht daar niet op: bel 112 (IOM Nederland, april 2024).
question-not-left = Goed, ik geef niets door aan de medewerkers. Wat wilt u weten?
question-left-before = De medewerkers hebben deze vraag al. Als zij antwoorden, vertel ik u dat hier.
question-none = Ik vind geen vraag van u die ik kan doorgeven. Schrijf uw vraag eerst in uw eigen woorden.
question-answered =
    U vroeg op { $asked_on }: “{ $question }”

    De medewerkers antwoorden:

    { $reply }
question-has-answer =
    U vroeg op { $asked_on }: “{ $question }”

    De medewerkers hebben daar een antwoord op geschreven. Het volgt hieronder.

# Hoe lang antwoorden zijn.
button-more = Meer
button-shorter = Korter
button-whole = Weer volledig
answers-short-now = Vanaf nu krijgt u korte antwoorden: de eerste regel, en een knop voor de rest. Met /short verandert u dit weer.
answers-whole-now = Vanaf nu krijgt u volledige antwoorden. Met /short verandert u dit weer.
