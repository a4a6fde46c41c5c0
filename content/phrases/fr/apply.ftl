# The forms for applying for an opening and for the pool of experts, and what all forms say to answers in own words.
# Arguments of openings come from store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes or no), `deadline` (a day).
# `answered` of `total` questions have an answer. `application`: the reference of an application (CD4D-7K3M-2).
# `question`, `answer`: what was asked (apply-fact-...) and what was answered.

## Answers in own words: what is wrong with them. `least`, `most`: how many are allowed; `length`: how many there are.

form-text-too-short = C'est trop court : il me faut au moins { $least } caractères, et ceci en a { $length }.
form-text-too-long = C'est trop long : je peux prendre jusqu'à { $most } caractères, et ceci en a { $length }. Je ne l'ai pas gardé. Envoyez un texte plus court, s'il vous plaît.
form-name-characters = Un nom ne peut avoir que des lettres, des espaces, des tirets, des apostrophes et des points. Écrivez-le sans autres signes, s'il vous plaît.
form-email-without-at = Il n'y a pas de @ ici : ce ne peut donc pas être une adresse e-mail. Une adresse ressemble à ceci : name@example.org
form-email-malformed = Cette adresse e-mail ne peut pas être juste. Regardez-la encore une fois, s'il vous plaît. Une adresse ressemble à ceci : name@example.org
form-phone-malformed = Personne ne peut appeler ce numéro. Écrivez-le avec l'indicatif du pays, s'il vous plaît, par exemple : +31 6 12345678
form-number-unlikely = Écrivez combien d'années, s'il vous plaît : un nombre de 0 à { $most }, par exemple 10. Je n'ai pas besoin ici d'une année du calendrier.
form-file-wanted = Des mots ne suffisent pas ici : envoyez un fichier, s'il vous plaît, ou appuyez sur « Passer cette question ».

button-was-answer = C'était ma réponse

## Another form was begun in between

form-draft-kept = Votre candidature est gardée. Vous pouvez la continuer plus tard.
form-draft-waits = Avant cela, vous écriviez une candidature. Elle est gardée. Voulez-vous la continuer ?

## Which opening

apply-which = À quelle mission voulez-vous postuler ?
apply-which-none = À quelle mission voulez-vous postuler ? Donnez-moi sa référence, par exemple D-004, ou regardez d'abord les missions. Vous pouvez aussi entrer dans la liste des experts sans mission.
apply-unknown = Je ne connais pas de mission { $reference }. Vérifiez la référence, s'il vous plaît : elle ressemble à D-004.
apply-closed = Vous ne pouvez plus postuler à cette mission, elle est fermée : { $title } ({ $reference }), { $institution }. Je peux chercher des missions qui lui ressemblent.
button-apply-for = { $reference } : { $title }
button-similar = Des missions qui ressemblent

## At the beginning

apply-intro = { $demo ->
        [yes] C'est un exercice : la mission est un exemple et n'existe pas. Vous pouvez tout essayer, mais cela ne mène à rien de réel.{"\u000A\u000A"}Vous postulez à : DEMO · { $title } ({ $reference }), { $institution }.
       *[no] Vous postulez à : { $title } ({ $reference }), { $institution }.
    }
    Il y a { $total } questions courtes. Rien n'est envoyé avant que vous ayez vu toutes vos réponses et dit oui. Jusque-là, elles sont gardées comme brouillon, enregistrées sous forme chiffrée. Vous pouvez arrêter et continuer plus tard.
    Le dernier jour pour postuler est le { DATETIME($deadline, dateStyle: "long") }.
apply-resumed = { $demo ->
        [yes] Vous continuez votre candidature (un exercice) : DEMO · { $title } ({ $reference }).
       *[no] Vous continuez votre candidature : { $title } ({ $reference }).
    }
    Questions avec une réponse : { $answered } sur { $total }.
apply-amending = { $demo ->
        [yes] Vous modifiez votre candidature { $application } (un exercice) : DEMO · { $title } ({ $reference }).
       *[no] Vous modifiez votre candidature { $application } : { $title } ({ $reference }).
    }
    Ce que vous avez envoyé reste comme c'est jusqu'à ce que vous envoyiez les modifications.
# `member`: whether the person is in the pool already.
pool-intro = { $member ->
        [yes] Vous êtes déjà dans la liste des experts. Vous pouvez modifier vos réponses ici.
       *[no] Avec la liste des experts, le personnel peut penser à vous quand une mission vous correspond. On ne promet de mission à personne, et aucune mission de CD4D que nous connaissons ne prend de candidatures aujourd'hui : les deux phases connues sont terminées (30 juin 2023).
    }
    Il y a { $total } questions courtes. Rien n'est envoyé avant que vous ayez vu toutes vos réponses et dit oui. Jusque-là, elles sont gardées comme brouillon, enregistrées sous forme chiffrée. Vous pouvez arrêter et continuer plus tard.
pool-resumed = Vous continuez votre inscription dans la liste des experts. Questions avec une réponse : { $answered } sur { $total }.

## Questions

apply-reuse = Vous m'avez dit ceci auparavant. Voulez-vous que je l'utilise de nouveau ? Vous pouvez encore modifier chaque réponse.
apply-reuse-use = L'utiliser
apply-reuse-fresh = Me redemander
apply-known = • { $question } : { $answer }
apply-name = Quel est votre nom complet ?
apply-email = Quelle est votre adresse e-mail ?
apply-phone = Quel est votre numéro de téléphone ? Vous pouvez passer cette question.
apply-residence = Dans quel pays habitez-vous maintenant ?
apply-origin = De quel pays venez-vous, vous ou votre famille ?
apply-field = Dans quel domaine travaillez-vous, ou avez-vous travaillé ?
apply-education = Quel est votre plus haut niveau d'études ?
apply-experience = Combien d'années avez-vous travaillé dans votre domaine ?
apply-languages = Quelles langues parlez-vous assez bien pour travailler ? Appuyez sur chacune, ou écrivez-les. Quand vous les avez toutes, appuyez sur « Terminé ».
apply-availability = À partir de quand pourriez-vous partir, et pour combien de temps ? Appuyez sur un bouton, ou écrivez-le avec vos propres mots.
apply-motivation = Pourquoi voudriez-vous faire cette mission, et qu'apporteriez-vous ? Écrivez-le avec vos propres mots, en un seul message : de 20 à 3000 caractères.
apply-cv = Envoyez votre CV comme fichier, s'il vous plaît : PDF, DOC, DOCX ou ODT, jusqu'à 10 Mo. Vous pouvez passer cette question.
# The text of content/consents/.
apply-consent-text = { $text }
apply-consent = Êtes-vous d'accord ?
apply-now = Votre réponse maintenant : { $answer }

apply-fact-reuse = Ce que vous m'avez dit auparavant
apply-fact-name = Nom
apply-fact-email = E-mail
apply-fact-phone = Téléphone
apply-fact-residence = Pays où vous habitez
apply-fact-origin = Pays d'origine
apply-fact-field = Domaine
apply-fact-education = Niveau d'études
apply-fact-experience = Années d'expérience
apply-fact-languages = Langues
apply-fact-availability = Quand vous pouvez
apply-fact-motivation = Motivation
apply-fact-cv = CV
apply-fact-consent = Accord
apply-fact-summary = Toutes les réponses

## Help with each question

apply-reuse-help = Appuyez sur « L'utiliser », et vous n'avez pas à l'écrire de nouveau. Appuyez sur « Me redemander », et je pose toutes les questions.
apply-name-help = Écrivez votre nom comme il est dans votre passeport ou votre permis, dans n'importe quelle écriture. Par exemple : Hodan Ali.
apply-email-help = Le personnel écrit à cette adresse s'il a des questions. Par exemple : hodan@example.org
apply-phone-help = Écrivez le numéro avec l'indicatif du pays, par exemple +31 6 12345678. Un numéro qui commence par 06 est pris pour un numéro néerlandais. Vous pouvez aussi passer cette question.
apply-residence-help = Écrivez le pays ou la ville où vous habitez, par exemple : Pays-Bas, Utrecht, Belgique.
apply-origin-help = Le pays d'où vous venez, ou d'où vient un de vos parents ou grands-parents. Appuyez sur un bouton ou écrivez son nom, par exemple : Somalie, Nigeria, « mes parents viennent du Ghana ».
apply-field-help = Écrivez votre domaine ou votre métier, par exemple : infirmier, enseignante, ingénieur, agricultrice, juriste, informatique. Ou appuyez sur le bouton le plus proche.
apply-education-help = C'est la plus haute école que vous avez terminée qui compte, aussi à l'étranger. Par exemple : université, école professionnelle, école secondaire. Vous n'avez pas à le dire.
apply-experience-help = Un nombre suffit, par exemple : 10. Une demi-année compte comme 0.
apply-languages-help = Écrivez les langues avec des virgules, par exemple : néerlandais, anglais, somali. Ou appuyez sur chacune, puis sur « Terminé ». Appuyez de nouveau sur une langue pour l'enlever.
apply-availability-help = Par exemple : « à partir de mars, pour six semaines », « pendant les vacances d'été », « deux soirs par semaine en ligne ». Ou appuyez sur un bouton.
apply-motivation-help = Deux ou trois phrases suffisent. Par exemple : ce que vous avez fait dans votre travail, ce que vous pourriez enseigner ou construire là-bas, et pourquoi ce lieu est important pour vous.
apply-cv-help = Appuyez sur le trombone dans Telegram, choisissez « Fichier », et envoyez votre CV : PDF, DOC, DOCX ou ODT, jusqu'à 10 Mo. Une photo ne suffit pas. Si vous n'avez pas de CV, appuyez sur « Passer cette question ».
apply-consent-help = Si vous êtes d'accord, appuyez sur « Je suis d'accord ». Vous voyez alors toutes vos réponses encore une fois avant que quelque chose soit envoyé. Si vous n'êtes pas d'accord, rien n'est envoyé. Votre brouillon reste jusqu'à ce que vous le jetiez.
apply-summary-help = Appuyez sur « L'envoyer » si tout est juste. Appuyez sur « Modifier quelque chose » pour choisir une réponse. Vous pouvez aussi écrire ce qui est faux, par exemple : « mon adresse e-mail est fausse ».

## Answers on buttons

apply-availability-now = Maintenant
apply-availability-months = Dans 1 à 3 mois
apply-availability-later = Plus tard
apply-availability-online = Seulement en ligne
apply-consent-agree = Je suis d'accord
apply-consent-refuse = Je ne suis pas d'accord
apply-chosen = ✓ { $answer }
button-done = Terminé
button-as-it-is = Laisser comme c'est
button-stop-draft = ✕ Arrêter, garder le brouillon

apply-consent-refused = D'accord. Sans votre accord, je ne peux pas l'envoyer : rien n'est donc envoyé. Votre brouillon reste ici jusqu'à ce que vous le jetiez.
apply-stopped = Arrêté. Rien n'est envoyé. Vos réponses jusqu'ici sont gardées comme brouillon ; vous pouvez le continuer à tout moment, ou le jeter.

## All answers at the end; each argument is the answer to the question of that name

apply-opening-summary =
    Voici vos réponses :

    1. Nom : { $name }
    2. E-mail : { $email }
    3. Téléphone : { $phone }
    4. Pays où vous habitez : { $residence }
    5. Pays d'origine : { $origin }
    6. Domaine : { $field }
    7. Niveau d'études : { $education }
    8. Années d'expérience : { $experience }
    9. Langues : { $languages }
    10. Quand vous pouvez : { $availability }
    11. Motivation : { $motivation }
    12. CV : { $cv }
    13. Accord : { $consent }
apply-opening-summary-end = { $demo ->
    [yes] Tout est juste ? Voulez-vous que je l'envoie ? La mission est un exemple : c'est un exercice et cela ne mène à rien de réel.
   *[no] Tout est juste ? Voulez-vous que je l'envoie ?
}
register-profile-summary =
    Voici vos réponses :

    1. Nom : { $name }
    2. E-mail : { $email }
    3. Téléphone : { $phone }
    4. Pays où vous habitez : { $residence }
    5. Pays d'origine : { $origin }
    6. Domaine : { $field }
    7. Niveau d'études : { $education }
    8. Années d'expérience : { $experience }
    9. Langues : { $languages }
    10. Quand vous pouvez : { $availability }
    11. CV : { $cv }
    12. Accord : { $consent }
register-profile-summary-end = Tout est juste ? Voulez-vous que je vous mette dans la liste des experts ?
apply-summary-send = L'envoyer
apply-summary-change = Modifier quelque chose
apply-change-which = Quelle réponse voulez-vous modifier ?
