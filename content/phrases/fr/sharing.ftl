# Sharing openings and events: links, QR pictures, and cards in other chats (inline mode).
# Arguments come from store/wording/replies.py, unless something else is said. A demo is always marked as one.

## A link that somebody followed

link-unknown = Ce lien ne mène ni à une mission ni à un événement que je connais. Il est peut-être vieux, ou il en manque une partie. Voici ce que je peux faire :

## The picture (a QR code)

# $title: of the opening or event · $reference: for example D-004 · $link: its address · $demo: yes or no
share-caption =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $link }

    La personne qui scanne cette image ou ouvre ce lien arrive exactement ici, dans une conversation avec moi.{ $demo ->
        [yes] {"\u000A\u000A"}C'est un exemple. Vous pouvez tout y essayer ; cela ne mène à rien de réel.
       *[no] {""}
    }
share-which = Que voulez-vous partager ? Écrivez sa référence après la commande, par exemple : /share D-004. Ou regardez d'abord une mission ou un événement.
share-unknown = Je ne connais aucune mission et aucun événement avec cette référence. Vérifiez-la, s'il vous plaît : elle ressemble à D-004 ou E-003.
button-share = Partager
button-share-chat = Partager dans une discussion

## Cards in other chats. A chat shows title and line in a list first; the card is what is sent.

card-title = { $demo ->
    [yes] DEMO · { $title }
   *[no] { $title }
}
# An opening: institution, place, last day to apply.
card-opening-line =
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $mode } · postuler au plus tard le { DATETIME($deadline, dateStyle: "long") }
card-opening =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    { $sector }, { $mode }, { $weeks ->
        [one] une semaine
       *[other] { $weeks } semaines
    } à partir du { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Ce qui est pris en charge : pas connu
       *[other] Ce qui est pris en charge : { $covered }
    }
    Postuler au plus tard le { DATETIME($deadline, dateStyle: "long") }{ $demo ->
        [yes] {"\u000A\u000A"}Cette mission est un exemple et n'existe pas. Vous pouvez essayer de postuler pour voir comment cela marche ; cela ne mène à rien de réel.
       *[no] {""}
    }
# An event: when and where.
card-event-line =
    { DATETIME($starts, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone })
    { $held ->
        [online] En ligne
        [both] { $place }, et en ligne
       *[place] { $place }
    }
card-event =
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
    { $summary }
    On y parle : { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}Prix : { $price }
    }{ $demo ->
        [yes] {"\u000A\u000A"}Cet événement est un exemple et n'a pas lieu. Vous pouvez essayer de vous inscrire pour voir comment cela marche ; cela ne mène à rien de réel.
       *[no] {""}
    }
button-open-assistant = Ouvrir dans l'assistant
# Above the list when nothing fits; leads to the chat with the assistant.
inline-none = Rien ne correspond. Demander à l'assistant
