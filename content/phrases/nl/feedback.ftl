# Duimen onder een antwoord, en wat er niet goed aan was. `rating-thanks` verschijnt even boven het gesprek.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = Dank u dat u dit laat weten.
rating-what-was-wrong = Jammer dat dit u niet hielp. Wat was er niet goed?
button-reason-wrong = Het klopt niet
button-reason-outdated = Verouderd
button-reason-unclear = Moeilijk te begrijpen
button-reason-not_my_question = Niet mijn vraag
rating-noted = Dank u. De medewerkers zien dit als zij het antwoord nakijken. Wilt u het nu weten? Vraag het dan aan een mens.
rating-not-my-question = Dan heb ik u verkeerd begrepen. Bedoelt u een van deze onderwerpen? U kunt het ook in andere woorden vragen.
