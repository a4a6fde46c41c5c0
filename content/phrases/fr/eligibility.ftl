# The eligibility check. Arguments come from actions/check_eligibility.py and actions/verdict.py:
# `question`, `answer`: what was asked and answered; `says`, `sources`: the words of a rule and where it stands;
# `outcome`: fits, unclear, not, depends; `programme`: its name; `runs`: yes or no.

check-intro = Je vous pose au plus { $total } questions courtes et je compare vos réponses avec les règles que nous avons trouvées. Cela prend deux minutes. Ce que vous écrivez se trouve dans cette conversation, que le personnel peut lire. Je ne garde vos réponses pour la prochaine fois que si vous êtes d'accord à la fin.
check-impossible = En ce moment, je ne connais aucune règle à vérifier. Une personne peut vous aider.

## Questions

check-origin = De quel pays venez-vous, vous ou votre famille ?
check-residence = Dans quel pays habitez-vous maintenant ?
check-permit = Quel est votre statut aux Pays-Bas ?
check-field = Dans quel domaine travaillez-vous, ou avez-vous travaillé ?
check-education = Quel est votre plus haut niveau d'études ?
check-experience = Combien d'années avez-vous travaillé dans votre domaine ?
check-mode = Voudriez-vous travailler là-bas sur place, d'ici en ligne, ou les deux ?

check-fact-origin = Pays d'origine
check-fact-residence = Pays où vous habitez
check-fact-permit = Statut
check-fact-field = Domaine
check-fact-education = Niveau d'études
check-fact-experience = Années d'expérience
check-fact-mode = Sur place ou en ligne
check-fact-reuse_profile = Utiliser les réponses gardées
check-fact-keep_profile = Garder les réponses

check-origin-help = C'est le pays d'où vous venez, ou d'où vient un de vos parents ou grands-parents, qui compte. Appuyez sur un bouton ou écrivez son nom, par exemple : Somalie, Nigeria, « mes parents viennent du Ghana ».
check-residence-help = Écrivez le pays ou la ville où vous habitez, par exemple : Pays-Bas, Utrecht, Belgique.
check-permit-help = Appuyez sur le bouton le plus proche, ou écrivez-le, par exemple : « passeport néerlandais », « permis d'asile temporaire », « séjour permanent ». Vous n'avez pas à le dire : choisissez alors « Aucun / je préfère ne pas dire ».
check-field-help = Écrivez votre domaine ou votre métier, par exemple : infirmier, enseignante, ingénieur, agricultrice, juriste, informatique.
check-education-help = C'est le plus haut niveau que vous avez terminé qui compte, aussi à l'étranger. Par exemple : université, école professionnelle, école secondaire.
check-experience-help = Un nombre suffit, par exemple : 10. Une demi-année compte comme 0.
check-mode-help = Sur place veut dire que vous voyagez dans le pays. En ligne veut dire que vous aidez d'ici. Si l'un ou l'autre vous convient, choisissez les deux.
check-reuse_profile-help = Vous m'avez permis de garder vos réponses la dernière fois. Je peux les utiliser maintenant, recommencer à zéro ou les supprimer.
check-keep_profile-help = Si je garde vos réponses, je peux les utiliser à la prochaine vérification. Elles sont enregistrées sous forme chiffrée et vous pouvez les supprimer à tout moment.

## Answers on buttons

check-other-country = Un autre pays
check-other-eu-country = Un autre pays de l'UE
sector-other = Un autre domaine
check-permit-citizen = Nationalité néerlandaise ou UE
check-permit-permanent = Permis permanent
check-permit-asylum_temporary = Permis d'asile temporaire
check-permit-asylum_permanent = Permis d'asile permanent
check-permit-asylum_seeker = Demande d'asile en cours
check-permit-other = Un autre permis
check-permit-unsaid = Aucun / je préfère ne pas dire
check-education-secondary = Aucun ou école secondaire
check-education-vocational = Formation professionnelle
check-education-higher = Études supérieures
check-education-unsaid = Je préfère ne pas dire
check-mode-on_site = Sur place
check-mode-online = En ligne
check-mode-both = Les deux

## What was kept

check-reuse_profile = J'ai gardé les réponses que vous m'avez données la dernière fois. Voulez-vous que je les utilise ?
check-reuse_profile-use = Les utiliser
check-reuse_profile-fresh = Recommencer à zéro
check-reuse_profile-drop = Les supprimer
check-keep_profile = Voulez-vous que je garde vos réponses pour la prochaine fois ? Elles sont enregistrées sous forme chiffrée, et vous pouvez les supprimer à tout moment.
check-keep_profile-keep = Les garder
check-keep_profile-discard = Ne pas les garder
check-not-kept = D'accord : vos réponses ne sont pas gardées pour la prochaine fois.
profile-kept = Vos réponses sont gardées. À la prochaine vérification, je vous propose de les utiliser. Vous pouvez les supprimer ici, ou tout effacer avec /forget.
profile-dropped = Les réponses que j'avais gardées sont supprimées.
profile-nothing-kept = Je n'ai gardé aucune réponse de vous.
button-drop_profile = Supprimer les réponses gardées

## The warning; `permit` is the answer to the question about the status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] Ne voyagez pas encore. Un voyage dans votre pays d'origine peut vous coûter un permis d'asile temporaire ; l'IND demande pourquoi vous y êtes allé. Après plus de 6 mois d'absence, l'IND peut dire que vous avez quitté les Pays-Bas. Les permis de votre famille qui dépendent du vôtre peuvent tomber aussi (RefugeeHelp, 2024-2025).
        [asylum_permanent] Demandez avant de partir. Avec un permis d'asile permanent, on peut aller dans son pays d'origine pour un temps (RefugeeHelp, 2024-2025). Un permis temporaire peut être perdu par un tel voyage : vérifiez bien lequel vous avez.
       *[other] Ne voyagez pas avant d'avoir demandé. Nous n'avons trouvé aucune source sur les voyages pendant la procédure d'asile ; un permis d'asile temporaire peut être perdu par un voyage dans le pays d'origine (RefugeeHelp, 2024-2025).
    }
    Parlez à un avocat ou à VluchtelingenWerk avant toute autre chose. Travailler en ligne évite le voyage : c'est notre propre conclusion, pas une règle d'une source.

## The verdict

check-programmes-ended = Personne ne peut postuler aujourd'hui : { $total ->
        [one] le programme que je connais s'est terminé
        [2] les deux phases que je connais sont terminées, la dernière
       *[other] les { $total } programmes et phases que je connais sont tous terminés, le dernier
    } le { DATETIME($ended, dateStyle: "long") }. Ceci dit donc seulement si votre profil aurait correspondu.
check-no-programme-runs = Je ne connais aucun programme qui prend des candidatures aujourd'hui. Ceci dit seulement ce que ses règles donnent avec vos réponses.
check-programme-runs = Ce programme est en cours : { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ Votre profil correspond à ce que je sais de { $programme }.
       *[no] ✅ Votre profil aurait correspondu à ce que je sais de { $programme }.
    }
check-verdict-unclear = ❔ Il n'est pas clair si votre profil { $runs ->
        [yes] correspond à { $programme }
       *[no] aurait correspondu à { $programme }
    } : sur certains points, les sources se contredisent ou ne disent rien.
check-verdict-not = ✖️ D'après ce que je sais, votre profil { $runs ->
        [yes] ne correspond pas à { $programme }.
       *[no] n'aurait pas correspondu à { $programme }.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question } : { $answer } – correspond
        [not] ✖️ { $question } : { $answer } – ne correspond pas
        [depends] ▫️ { $question } : { $answer } – pas d'obstacle à notre connaissance
       *[unclear] ❔ { $question } : { $answer } – pas clair
    }
    { $says }
    Source : { $sources }
check-other-programme-fits = ✅ { $programme } : votre profil correspondrait aussi.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme } : ne correspond pas. { $question } : { $says }
       *[unclear] ❔ { $programme } : pas clair. { $question } : { $says }
    }
check-no-promise = Ce n'est ni une décision ni une promesse : vos réponses sont comparées avec des sources publiques. L'IOM et l'institution hôte choisissaient selon ce que chaque mission demandait.
