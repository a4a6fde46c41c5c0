# Events and registrations. Arguments come from store/wording/replies.py (`event_args`) and
# actions/conditions.py; `conditions` stands in openings.ftl. A demo event is always marked as one.
#
# $title, $reference (E-003), $summary, $languages, $price (or "none"), $place: of the event
# $starts: when it begins, $zone: the city of the time zone in which that is told
# $hours: how long it takes · $held: online, place or both · $demo: yes or no

## Lists. $total: how many fit · $over: whether they are over, instead of to come

events-found =
    J'ai cherché : { conditions }
    { $over ->
        [yes] { $total ->
            [one] Un événement correspond.
           *[other] { $total } événements correspondent. Le plus récent vient en premier.
        }
       *[no] { $total ->
            [one] Un événement à venir correspond.
           *[other] { $total } événements à venir correspondent. Le plus proche vient en premier.
        }
    }
events-all = { $total ->
    [one] Un événement est à venir.
   *[other] { $total } événements sont à venir. Le plus proche vient en premier.
}
# What was looked for, beside a place or a month: events that are over.
events-past = passé
# $number: in the list · $free: seats · $over: whether it is over
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone }), { $hours ->
        [1] une heure
        [one] { $hours } heure
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
    }{ $over ->
        [yes] {""}
       *[no] {"\u000A"}{ event-seats }
    }
event-seats = { $free ->
    [0] Complet : il y a une liste d'attente
    [one] Il reste une place
   *[other] Il reste { $free } places
}
# Of several pages: cards $first to $last of $total.
events-page = { $first }–{ $last } sur { $total }
events-demo-note = Les événements marqués DEMO sont des exemples et n'ont pas lieu. Vous pouvez tout essayer avec eux, par exemple vous inscrire. Cela ne mène à rien de réel.
events-none =
    J'ai cherché : { conditions }
    Aucun événement ne correspond.
events-none-advice = { $loosened ->
    [yes] Si vous retirez un critère, il y en a d'autres :
   *[no] Retirer un critère n'aide pas non plus. Vous pouvez me reposer la question à tout moment.
}
events-none-coming = Aucun événement n'est prévu maintenant. Vous pouvez me reposer la question à tout moment.
events-none-past = Je ne connais aucun événement passé.

button-event = { $title }
button-all-events = Tous les événements
button-events-past = Événements passés
# Leads to event number $number of the list.
button-event-number = Détails { $number }

## One event

event-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone }), { $hours ->
        [1] une heure
        [one] { $hours } heure
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
event-over = Cet événement est passé.
event-on = Cet événement a commencé.
event-is-off = Cet événement a été annulé. Il n'a pas lieu.
# $outcome: a text of the content
event-outcome = Ce qu'il en est sorti : { $outcome }
# How the person stands: $status registered or waiting, $seats, $position in the line.
event-own-place = { $status ->
    [waiting] { $seats ->
        [one] Vous êtes sur la liste d'attente pour une place. Vous avez le numéro { $position } dans la file.
       *[other] Vous êtes sur la liste d'attente pour { $seats } places. Vous avez le numéro { $position } dans la file.
    }
   *[registered] { $seats ->
        [one] Votre inscription est faite : une place.
       *[other] Votre inscription est faite : { $seats } places.
    }
}
event-which = De quel événement parlez-vous ? Appuyez sur l'un d'eux, ou donnez-moi sa référence, par exemple E-003.
event-unknown = Je ne connais pas d'événement { $reference }. Vérifiez la référence, s'il vous plaît : elle ressemble à E-003.

button-map = Carte
button-calendar = Fichier pour l'agenda

## The calendar file

calendar-file = { $demo ->
    [yes] Ouvrez ce fichier pour mettre l'événement dans votre agenda. C'est un exemple, marqué DEMO : il n'a pas lieu.
   *[no] Ouvrez ce fichier pour mettre l'événement dans votre agenda. Si l'événement est déplacé, prenez le nouveau fichier.
}
calendar-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
calendar-text =
    { $demo ->
        [yes] DEMO : cet événement est un exemple et n'a pas lieu.
       *[no] { $reference }
    }
    { $summary }
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
    { $languages }

## Registering: the form. It asks for the event, seats and needs, and sums up.

register-intro =
    Inscription pour : { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
register-full = Toutes les places sont prises. Vous pouvez être sur la liste d'attente : je vous préviens quand une place se libère pour vous.
# $seats: how many the person has now
register-change = { $title } ({ $reference }) : { $seats ->
    [one] vous avez demandé une place.
   *[other] vous avez demandé { $seats } places.
} Modifions cela.
register-event = À quel événement voulez-vous venir ? Appuyez sur l'un d'eux, ou donnez-moi sa référence, par exemple E-003.
register-event-help = Un événement a un titre et une référence, comme E-003. Appuyez sur un bouton, ou regardez d'abord les événements à venir.
register-seats = Combien de places vous faut-il, la vôtre comprise ?
# $most: as many as one can ask for
register-seats-most = Je peux noter d'une à { $most } places. Pour un groupe plus grand, demandez une personne, s'il vous plaît.
register-seats-help = Donnez un nombre : 1 pour vous-même, 2 pour vous et une autre personne.
register-fact-seats = Places
register-needs = Vous faut-il quelque chose pour participer ? Par exemple : une place pour un fauteuil roulant, un interprète, une place devant. Le personnel peut lire ce que vous écrivez.
register-needs-help = Écrivez avec vos propres mots ce qu'il vous faut pour participer, ou appuyez sur « Rien ».
register-needs-none = Rien
register-fact-needs = Ce qu'il me faut
register-summary =
    Est-ce juste ?

    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
    Places : { $seats }
    Ce qu'il me faut : { $needs }
register-register_sure-help = Appuyez sur « M'inscrire » et je vous inscris. Appuyez sur « Modifier » pour répondre de nouveau aux questions.
register-sure-register = M'inscrire
register-sure-change = Modifier
register-impossible = Je ne peux pas vous inscrire en ce moment. Une personne peut vous aider.
# Of somebody who has a place. $seats: how many
register-already-registered = { $seats ->
    [one] Vous avez déjà une inscription pour { $title } ({ $reference }) : une place.
   *[other] Vous avez déjà une inscription pour { $title } ({ $reference }) : { $seats } places.
}
register-already-waiting = { $seats ->
    [one] Vous êtes déjà sur la liste d'attente pour { $title } ({ $reference }) : une place.
   *[other] Vous êtes déjà sur la liste d'attente pour { $title } ({ $reference }) : { $seats } places.
}
button-change-seats = Changer le nombre de places

## What became of it: the first line, then `registration-line`, then notes.

registered-new = Votre inscription est faite.
registered-changed = Votre inscription est modifiée.
registered-already = Votre inscription est faite. Rien n'a changé.
registered-promoted = Il y a maintenant de la place pour vous : votre inscription est faite.
# $reminders: which ones will still come
registered-note = { $reminders ->
    [both] Je vous le rappelle deux fois : un jour avant le début, et deux heures avant.
    [one] Je vous le rappelle deux heures avant le début.
   *[none] Cela commence bientôt.
} Si vous ne pouvez pas venir, annulez, s'il vous plaît : quelqu'un d'autre attend peut-être une place.
waiting-new = Il n'y a pas assez de places libres. Vous êtes sur la liste d'attente.
waiting-changed = Votre place sur la liste d'attente est modifiée.
waiting-already = Vous êtes sur la liste d'attente. Rien n'a changé.
waiting-note = Je vous préviens quand une place se libère pour vous. Je ne peux pas promettre que cela arrive.
# $number: in a list of several, else 0 · $status: registered, waiting or off (the event was cancelled)
# $position: in the line of those who wait
registration-line =
    { $number ->
        [0] {""}
       *[other] { $number }.{" "}
    }{ $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
    { $seats ->
        [one] Une place
       *[other] { $seats } places
    } : { $status ->
        [off] l'événement a été annulé et n'a pas lieu
        [waiting] sur la liste d'attente, vous avez le numéro { $position }
       *[registered] inscription faite
    }
# $needs: what the person wrote
registration-needs = Ce qu'il vous faut : { $needs }
registration-demo-note = C'est un exercice : l'événement est un exemple et n'a pas lieu.
# There are not so many: $free more are free, $seats is what the person keeps.
registration-no-more-seats = { $free ->
    [0] Il n'y a plus d'autres places pour { $title } ({ $reference }). Vous gardez ce que vous avez : { $seats }.
    [one] Il n'y a plus qu'une autre place pour { $title } ({ $reference }). Vous gardez ce que vous avez : { $seats }.
   *[other] Il n'y a plus que { $free } autres places pour { $title } ({ $reference }). Vous gardez ce que vous avez : { $seats }.
}
# $capacity: how many seats there are in all
register-too-many = Pour { $title } ({ $reference }), il n'y a { $capacity ->
    [one] qu'une place
   *[other] que { $capacity } places
} en tout. Je n'ai rien changé.
register-too-late = L'événement { $title } ({ $reference }) a commencé ou est passé. Personne ne peut plus s'inscrire.
registration-cancelled = Votre inscription pour { $title } ({ $reference }) est annulée. Merci de nous l'avoir dit.
registration-too-late = L'événement { $title } ({ $reference }) a commencé ou est passé. On ne peut plus annuler une inscription.
registration-none-here = Vous n'avez pas d'inscription pour { $title } ({ $reference }).

button-register-again = M'inscrire de nouveau

## My registrations

registrations-yours = { $total ->
    [one] Vous avez une inscription pour un événement à venir :
   *[other] Vous avez des inscriptions pour { $total } événements à venir :
}
registrations-none = Je ne connais aucune inscription à un événement à venir faite depuis cette conversation.
# $number: of the registration in the list
button-calendar-of = Agenda { $number }
button-change-seats-of = Places { $number }
button-cancel-of = Annuler { $number }

## Cancelling

# $status: registered or waiting · $seats: how many
cancel-registration-ask =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })

    { $status ->
        [waiting] Voulez-vous que je vous retire de la liste d'attente ? Si vous revenez plus tard, vous serez à la fin de la liste.
       *[registered] { $seats ->
            [one] Voulez-vous que j'annule votre place ? Elle peut aller à quelqu'un qui attend.
           *[other] Voulez-vous que j'annule vos { $seats } places ? Elles peuvent aller à quelqu'un qui attend.
        }
    }
cancel-registration-which = Quelle inscription dois-je annuler ?
button-cancel-yes = Oui, l'annuler
button-cancel-no = Non, la garder

## What the staff change

# $before: when it was to begin
event-moved =
    Il y a un changement : { $title } ({ $reference })
    Avant : { DATETIME($before, dateStyle: "full", timeStyle: "short") }
    Maintenant : { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
event-off =
    L'événement { $title } ({ $reference }) a été annulé. Il n'a pas lieu.
    Il était prévu pour le { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone }).

## Reminders, and the question afterwards

event-reminder =
    Un rappel : { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
# $seats: how many the person has
reminder-seats = { $seats ->
    [one] Vous avez une place. Si vous ne pouvez pas venir, annulez, s'il vous plaît.
   *[other] Vous avez { $seats } places. Si vous ne pouvez pas venir, annulez, s'il vous plaît.
}
feedback-ask = Comment s'est passé l'événement { $title } ({ $reference }) ? Le personnel voit les réponses.
button-rating-4 = 😀 Très bien
button-rating-3 = 🙂 Bien
button-rating-2 = 😐 Pas très bien
button-rating-1 = 🙁 Mal
button-rating-0 = Je n'étais pas là
# $rating: the label of the button that was pressed
feedback-better =
    { $rating }
    Merci. Qu'est-ce qui devrait être mieux la prochaine fois ?
button-better-content = Le contenu
button-better-language = La langue
button-better-place = Le lieu
button-better-time = L'heure
button-better-nothing = Rien
feedback-done = Merci. Le personnel voit ce que vous avez dit.
feedback-not-there = Merci de nous l'avoir dit.
