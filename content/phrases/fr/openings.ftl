# Openings. Arguments come from store/wording/replies.py and store/openings/searched.py.
# A demo opening is always marked as one. Where a fact is not known, the argument is "none".

## Labels

sector-agriculture = Agriculture
sector-education = Éducation
sector-health = Santé
sector-ict = Informatique
sector-infrastructure = Infrastructures
sector-justice = Justice et droit
sector-migration = Migration
sector-private_sector = Secteur privé
sector-public_administration = Administration publique
sector-water = Eau

mode-online = en ligne
mode-on_site = sur place
mode-both = en ligne et sur place

region-somaliland = Somaliland
region-puntland = Puntland
region-kurdistan = Région du Kurdistan d'Irak

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## What was understood: "Health · online · Somalia"

conditions = { $conditions ->
    [1] { $condition1 }
    [2] { $condition1 } · { $condition2 }
    [3] { $condition1 } · { $condition2 } · { $condition3 }
    [4] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 }
    [5] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 }
    [6] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 }
    [7] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 }
    [8] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 }
   *[other] { $condition1 } · { $condition2 } · { $condition3 } · { $condition4 } · { $condition5 } · { $condition6 } · { $condition7 } · { $condition8 } · encore { $unworded }
}

# One of the conditions: how long an assignment lasts (weeks), when it starts (days).
length-exactly = { $weeks ->
    [one] une semaine
   *[other] { $weeks } semaines
}
length-about = { $weeks ->
    [one] environ une semaine
   *[other] environ { $weeks } semaines
}
length-at-most = { $weeks ->
    [one] au plus une semaine
   *[other] au plus { $weeks } semaines
}
length-at-least = { $weeks ->
    [one] au moins une semaine
   *[other] au moins { $weeks } semaines
}
length-between = { $least } à { $most } semaines
start-before = avant le { DATETIME($day, dateStyle: "long") }
start-from = à partir du { DATETIME($day, dateStyle: "long") }
start-between = du { DATETIME($first, dateStyle: "long") } au { DATETIME($last, dateStyle: "long") }
# word: a word that somebody typed, looked for in the texts of openings
search-word = « { $word } »

## Search

openings-found =
    J'ai cherché : { conditions }
    { $total ->
        [one] Une mission correspond.
       *[other] { $total } missions correspondent. La date limite la plus proche vient en premier.
    }
openings-all = { $total ->
    [one] Une mission est ouverte en ce moment.
   *[other] { $total } missions sont ouvertes en ce moment. La date limite la plus proche vient en premier.
}
opening-card =
    { $number }. { $demo ->
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
    Postuler au plus tard le { DATETIME($deadline, dateStyle: "long") }
# first, last: numbers of the cards on this page; total: how many openings fit
openings-page = { $first } à { $last } sur { $total }
openings-no-further = Il n'y a pas de page après celle-ci.
# words: words of the message, with commas, that stand in no open opening
openings-no-mention = Aucune mission ne parle de : { $words }
openings-many-words = Votre message a beaucoup de mots. Je n'en ai cherché que quelques-uns. Vous pouvez me reposer la question avec moins de mots.
openings-nothing-left-out = Je ne peux rien exclure d'une recherche. J'ai cherché tout ce que vous avez nommé.
openings-narrow = Vous pouvez nommer un lieu, un domaine de travail, un savoir-faire, quand cela commence, combien de temps cela dure, ou « en ligne ». Par exemple : santé en Somalie, en ligne, au plus 8 semaines.
openings-demo-note = Les missions marquées DEMO sont des exemples. Vous pouvez essayer de postuler pour voir comment cela marche ; cela ne mène à aucune mission. Les deux phases connues de CD4D sont terminées.
openings-none =
    J'ai cherché : { conditions }
    Aucune mission ne correspond en ce moment.
openings-none-advice = { $loosened ->
    [yes] Si vous retirez un critère, il y en a d'autres :
   *[no] Retirer un critère n'aide pas non plus.
}
# What is found without one condition, named under openings-none-advice.
openings-without = Sans { conditions } : { $total ->
    [one] une mission
   *[other] { $total } missions
}
openings-none-open = Aucune mission n'est ouverte en ce moment.
openings-come-back = Les missions changent. Vous pouvez me reposer la question à tout moment.

button-more-about = Détails du n° { $number }
# More about a card, three beside each other: as short as can be. number: of the card
button-about = Détails { $number }
button-previous-page = ‹ Retour
button-next-page = Suite ›
button-all-openings = Toutes les missions
# total: how many openings are then found. `conditions` is one condition.
button-without = Sans { conditions } ({ $total })
button-with = Seulement { conditions } ({ $total })
button-only = Tout pour { conditions } ({ $total })
# Under a search: follow it. The assistant asks first what exactly is followed.
button-tell-me = Me signaler les nouvelles

## One opening

opening-details =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }

    { $tasks }

    Domaine : { $sector }
    Où : { $mode }
    Durée : { $weeks ->
        [one] une semaine
       *[other] { $weeks } semaines
    }, à partir du { DATETIME($start, dateStyle: "long") }
    { $covered ->
        [none] Ce qui est pris en charge : pas connu
       *[other] Ce qui est pris en charge : { $covered }
    }
    { $open ->
        [yes] Dernier jour pour postuler : le { DATETIME($deadline, dateStyle: "long") }
       *[no] Le dernier jour pour postuler était fixé au { DATETIME($deadline, dateStyle: "long") }
    }{ $demo ->
        [yes] {"\u000A\u000A"}C'est un exemple. La mission n'existe pas. Vous pouvez essayer de postuler pour voir comment cela marche ; cela ne mène à aucune mission.
       *[no] {""}
    }
opening-closed = { $passed ->
    [yes] Cette mission est fermée : le dernier jour pour postuler était le { DATETIME($deadline, dateStyle: "long") }.
   *[no] Cette mission est fermée : personne ne peut plus postuler.
}
# total: how many open ones are shown below
openings-similar = { $total ->
    [one] Celle-ci est ouverte et lui ressemble :
   *[other] Celles-ci sont ouvertes et lui ressemblent :
}
button-apply = Postuler
opening-which = { $shown ->
    [0] De quelle mission parlez-vous ? Donnez-moi sa référence, par exemple D-004, ou regardez d'abord les missions.
   *[other] De laquelle des { $shown } missions parlez-vous ?
}
opening-position-unknown = { $shown ->
    [one] Je ne vous ai montré qu'une mission. Parlez-vous de celle-ci ?
   *[other] Je vous ai montré { $shown } missions. De laquelle parlez-vous ?
}
opening-unknown = Je ne connais pas de mission { $reference }. Vérifiez la référence, s'il vous plaît : elle ressemble à D-004.

## Applications
