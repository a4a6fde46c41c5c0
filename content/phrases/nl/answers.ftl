# Wat onder een antwoord staat.
answer-source = Bron: { $title }
button-sources = Alle { $count } bronnen
answer-as-of = Stand van { $date }.
answer-review-due = Deze tekst had vóór { $date } opnieuw nagekeken moeten zijn en kan verouderd zijn.
answer-machine = Deze tekst is door een machine vertaald en nog niet nagekeken.
answer-missing = Hierover heb ik nog geen tekst. Wilt u het een mens vragen?
