# Following openings, and the person's time zone. `conditions` stands in openings.ftl: what is followed.

# As the only condition, in "You follow: every opening".
alert-everything = toutes les missions

## Asking whether to follow

alert-confirm =
    Voulez-vous que je vous prévienne quand une nouvelle mission correspond à ceci ?
    { conditions }
# from, until: full hours of the day between which something is sent, in figures; most: messages in seven days
alert-how = Je vous écris quand il y a du nouveau, seulement entre { $from }:00 et { $until }:00 dans votre fuseau horaire (/timezone), et au plus { $most } fois en sept jours. Vous pouvez l'arrêter à tout moment : /alerts
# Nobody knows whether there will be openings.
alert-no-promise = Je ne peux pas promettre qu'une mission qui correspond arrive. Les deux phases connues de CD4D sont terminées (30 juin 2023). Les missions marquées DEMO sont des exemples.
# words: words of the message, with commas
alert-left-out = Aucune mission ne contient ces mots en ce moment, donc je les laisse de côté : { $words }
alert-what = Que dois-je surveiller ? Nommez un pays, un domaine de travail, ou « en ligne ». Par exemple : prévenez-moi quand il y a quelque chose dans la santé au Ghana. Je ne peux surveiller que les missions, pas les événements.

button-follow = Oui, suivre
button-do-not-follow = Non, merci
button-follow-everything = Suivre toutes les missions

## Followed, changed, stopped

# pace: at_once or weekly
alert-followed =
    Vous suivez maintenant : { conditions }
    { $pace ->
        [weekly] Je vous signale les nouvelles missions une fois par semaine, le lundi matin.
       *[at_once] Je vous préviens dès qu'une nouvelle mission correspond.
    }
alert-followed-already =
    Vous suivez déjà ceci : { conditions }
    { $pace ->
        [weekly] Je vous signale les nouvelles missions une fois par semaine, le lundi matin.
       *[at_once] Je vous préviens dès qu'une nouvelle mission correspond.
    }
# most: how many alerts one person may have.
alert-too-many = Vous suivez déjà { $most } recherches. Je ne peux pas en garder plus pour vous. Arrêtez-en d'abord une.
alert-but-stopped = Vous avez déjà écrit /stop : rien n'est donc envoyé tant que vous n'envoyez pas /start.
alert-stopped =
    Je ne vous signale plus rien pour : { conditions }
alert-unknown = Vous ne suivez plus ceci. Rien n'a changé.
# total: how many alerts were stopped
alerts-all-stopped = { $total ->
    [0] Vous n'avez pas d'alertes : il n'y avait donc rien à arrêter.
    [one] Votre alerte est arrêtée. Vous recevez encore les rappels et les réponses. Pour ne plus recevoir aucun message que vous n'avez pas demandé : /stop
   *[other] Vos { $total } alertes sont arrêtées. Vous recevez encore les rappels et les réponses. Pour ne plus recevoir aucun message que vous n'avez pas demandé : /stop
}
# Words that a person may type after /stop to stop alerts only, with spaces between them; the first one is shown in stop-only-alerts.
stop-alerts-words = alertes alerte
# Under the answer to /stop. word: the first of stop-alerts-words
stop-only-alerts = Si vous voulez seulement arrêter les alertes de nouvelles missions, envoyez /start puis : /stop { $word }

button-follow-again = Suivre de nouveau
button-stop-alert = Arrêter cette alerte
button-keep-alert = La garder
# Behind it stands what is followed; Telegram cuts what is too long.
button-stop-named-alert = Arrêter : { conditions }
button-pace-weekly = Plutôt une fois par semaine
button-pace-at_once = Plutôt tout de suite

## The list

alerts-yours = { $total ->
    [one] Vous suivez une recherche :
   *[other] Vous suivez { $total } recherches :
}
alerts-some = Il s'agit de celles-ci :
# since: the day on which it was saved; pace: at_once or weekly
alert-line =
    { $number }. { conditions }
    Depuis le { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] une fois par semaine
       *[at_once] dès qu'il y a quelque chose
    }
alerts-none = Vous n'avez pas d'alertes. Cherchez d'abord des missions et appuyez sur « { topic-save_alert } », ou écrivez par exemple : prévenez-moi quand il y a quelque chose dans la santé au Ghana.
# Somebody asked about an alert that is not there. conditions: what was named
alert-not-yours = Vous n'avez pas d'alerte pour : { conditions }
# A number in the list. total: how many alerts there are
alert-no-such-number = { $total ->
    [one] Vous n'avez qu'une alerte.
   *[other] Vous n'avez que { $total } alertes.
}
alert-stop-ask =
    Vous suivez ceci :
    { conditions }
    Depuis le { DATETIME($since, dateStyle: "long") }, { $pace ->
        [weekly] une fois par semaine
       *[at_once] dès qu'il y a quelque chose
    }

    Voulez-vous que j'arrête cette alerte ?
button-stop-number = Arrêter { $number }
# Beside the number of an alert in the list.
button-weekly-number = { $number } : une fois par semaine
button-at_once-number = { $number } : tout de suite

## What is told

alert-told = { $total ->
    [one] Une nouvelle mission correspond à ce que vous suivez.
   *[other] { $total } nouvelles missions correspondent à ce que vous suivez.
}
alert-because = Parce que vous suivez ceci : { conditions }
alert-more = { $more ->
    [one] Une autre mission correspond. Vous la trouvez parmi toutes les missions.
   *[other] { $more } autres missions correspondent. Vous les trouvez parmi toutes les missions.
}
alert-demo-note = Les missions marquées DEMO sont des exemples. Vous pouvez essayer de postuler pour voir comment cela marche ; cela ne mène à aucune mission.

## The time zone

# now: this moment, worded in the zone; zone: the city of the zone
time-zone-now =
    Votre fuseau horaire : { $zone }
    Date et heure là-bas en ce moment : { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
# from, until: full hours of the day between which nothing is sent, in figures
time-zone-why = Je montre les heures des événements dans ce fuseau, et je n'y envoie rien de moi-même entre { $from }:00 et { $until }:00, sauf peu avant un événement pour lequel vous avez une inscription. Si vous habitez ailleurs, choisissez une ville qui a la même heure ou écrivez par exemple : /timezone London
time-zone-set =
    À partir de maintenant, votre fuseau horaire est : { $zone }.
    Date et heure là-bas en ce moment : { DATETIME($now, dateStyle: "full", timeStyle: "short") }.
time-zone-unknown = Je ne connais pas de fuseau horaire de ce nom. Essayez la capitale ou une grande ville de votre pays, par exemple : /timezone London. Ou choisissez une ville qui a la même heure :
