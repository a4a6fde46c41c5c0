# Applications: what was sent, what is written, the pool.

application-status-received = reçue
application-status-in_review = en cours de lecture
application-status-interview = invitation à un entretien
application-status-matched = acceptée
application-status-rejected = non retenue
application-status-withdrawn = retirée
applications-yours = { $total ->
    [one] Vous avez envoyé une candidature :
   *[other] Vous avez envoyé { $total } candidatures, la plus récente en premier :
}
application-line =
    { $demo ->
        [yes] { $reference } : DEMO · { $title }
       *[no] { $reference } : { $title }
    }
    { $institution }
    Statut : { $status } (depuis le { DATETIME($updated, dateStyle: "long") })
    Envoyée le { DATETIME($sent, dateStyle: "long") }
applications-none = Je ne connais aucune candidature envoyée depuis cette conversation.
application-unknown = Je ne connais pas de candidature { $reference } envoyée depuis cette conversation. Vérifiez la référence, s'il vous plaît : un A, un tiret et quelques lettres et chiffres.
