# Events and registrations. Arguments come from actions/replies.py and actions/conditions.py;
# `conditions` stands in openings.ftl. A demo event is always marked as one.

events-found =
    J'ai cherché : { conditions }
    { $total ->
        [one] Un événement à venir correspond.
       *[other] { $total } événements à venir correspondent. Le plus proche vient en premier.
    }
events-all = { $total ->
    [one] Un événement est à venir.
   *[other] { $total } événements sont à venir. Le plus proche vient en premier.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (heure des Pays-Bas), { $hours ->
        [1] une heure
       *[other] { $hours } heures
    }
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
    { $summary }
    On y parle : { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Prix : { $price }
    }
events-demo-note = Les événements marqués DEMO sont des exemples qui montrent comment cela marche. Ils n'ont pas lieu.
events-none =
    J'ai cherché : { conditions }
    Aucun événement à venir ne correspond.
events-none-advice = { $loosened ->
    [yes] Si vous retirez un critère, il y en a d'autres :
   *[no] Retirer un critère n'aide pas non plus. Vous pouvez me reposer la question à tout moment.
}
events-none-coming = Aucun événement n'est prévu maintenant. Vous pouvez me reposer la question à tout moment.
event-over = Cet événement est passé.
event-which = De quel événement parlez-vous ? Appuyez sur l'un d'eux, ou donnez-moi sa référence, par exemple E-003.
event-unknown = Je ne connais pas d'événement { $reference }. Vérifiez la référence, s'il vous plaît : elle ressemble à E-003.

button-event = { $title }
button-all-events = Tous les événements

registrations-yours = { $total ->
    [one] Vous avez une inscription pour un événement à venir :
   *[other] Vous avez des inscriptions pour { $total } événements à venir :
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (heure des Pays-Bas)
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
    { $seats ->
        [one] Une place : { $status }
       *[other] { $seats } places : { $status }
    }
registrations-none = Je ne connais aucune inscription à un événement à venir faite depuis cette conversation.
