# Applications: what was sent, what is being written, and the pool of experts.
# Arguments come from store/applications/application_notices.py. `demo`: whether the opening is an example.
# `opening`: the reference of an opening (D-004); `reference`: that of an application (CD4D-7K3M-2).

application-status-received = reçue
application-status-in_review = en cours de lecture
application-status-interview = invitation à un entretien
application-status-matched = acceptée
application-status-rejected = non retenue
application-status-withdrawn = retirée

## How far it is

applications-yours = { $total ->
    [one] Vous avez envoyé une candidature :
   *[other] Vous avez envoyé { $total } candidatures, la plus récente en premier :
}
# `sent` and `updated` are days.
application-line =
    { $demo ->
        [yes] { $reference } : DEMO · { $title }
       *[no] { $reference } : { $title }
    }
    { $institution }
    Statut : { $status }
    Dernier changement le { DATETIME($updated, dateStyle: "long") }
    Envoyée le { DATETIME($sent, dateStyle: "long") }
applications-none = Je ne connais aucune candidature envoyée depuis cette conversation.
application-unknown = Je ne connais pas de candidature { $reference } envoyée depuis cette conversation. Vérifiez la référence, s'il vous plaît : elle ressemble à CD4D-7K3M-2.
application-mistyped = { $reference } ne peut pas être juste : au moins une lettre ou un chiffre est faux. Nos références n'ont jamais de 0 (zéro), de 1 (un) ni les lettres I, L et O après CD4D. Regardez-la encore une fois, s'il vous plaît.
application-none-for = Vous n'avez pas envoyé de candidature pour { $opening } depuis cette conversation.
application-demo-note = Les missions marquées DEMO sont des exemples. Une candidature pour l'une d'elles est un exercice : elle ne mène à rien de réel.

button-application = { $reference }

## What is not sent yet

drafts-yours = { $total ->
    [one] Vous avez commencé ceci. Ce n'est pas encore envoyé :
   *[other] Vous avez commencé ces choses. Elles ne sont pas encore envoyées :
}
# `answered` of `total` questions have an answer.
draft-line =
    { $opening } : { $title }
    Réponses jusqu'ici : { $answered } sur { $total }
    Dernier jour pour postuler : le { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    Pour la liste des experts
    Réponses jusqu'ici : { $answered } sur { $total }
draft-line-change = Modifications de votre candidature { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] Vous avez commencé une candidature pour cette mission, mais vous ne l'avez pas envoyée : DEMO · { $title } ({ $opening }), { $institution }.
       *[no] Vous avez commencé une candidature pour cette mission, mais vous ne l'avez pas envoyée : { $title } ({ $opening }), { $institution }.
    }
    Le dernier jour pour postuler est le { DATETIME($deadline, dateStyle: "long") }. Voulez-vous continuer ?
draft-discarded = Ce que vous avez écrit est jeté. Rien n'a été envoyé.

button-go-on-with = Continuer : { $opening }
button-go-on-pool = Continuer : liste des experts
button-discard-draft = Jeter le brouillon

## Sending

application-sent =
    Votre candidature est arrivée : { $title } ({ $opening }), { $institution }.

    Votre référence est { $reference }. Gardez-la, s'il vous plaît : avec elle, vous et le personnel pouvez retrouver votre candidature.
application-next = { $demo ->
    [yes] Cette mission est un exemple : c'était donc un exercice. Il n'en sort rien de réel, et personne n'a à lire votre candidature. Vous pouvez tout essayer ici : regarder le statut, modifier la candidature ou la retirer.
   *[no] Ce qui se passe maintenant : le personnel du programme peut voir votre candidature. Quand son statut change, je vous le dis ici. Je ne peux pas dire combien de temps cela prend.
}
application-already = Vous avez déjà postulé à cette mission : { $title } ({ $opening }). Votre référence est { $reference }, et le statut est : { $status }. Une deuxième candidature n'est pas nécessaire. Vous pouvez modifier ou retirer celle que vous avez envoyée.
application-closed = Personne ne peut plus postuler à { $title } ({ $opening }) : cette mission est fermée. Votre candidature n'a pas été envoyée. Ce que vous avez écrit est encore là.
application-incomplete = Votre candidature pour { $title } ({ $opening }) n'a pas été envoyée : il manque encore des réponses. Je peux vous les demander maintenant.
application-nothing-to-send = Il n'y a rien à envoyer : je n'ai aucune candidature de vous qui n'est pas encore envoyée.

## Changing it

amend-which = Quelle candidature voulez-vous modifier ?
amend-how =
    Vous pouvez modifier votre candidature { $reference } ({ $title }) jusqu'au { DATETIME($deadline, dateStyle: "long") }, tant qu'aucune décision n'a été prise.
    Je vous montre vos réponses, et vous modifiez ce que vous voulez. Le personnel peut voir ce qui a été modifié.
application-amended = Votre candidature { $reference } ({ $title }) est modifiée. Le personnel voit les nouvelles réponses, et ce qu'elles étaient avant.
application-amended-nothing = Votre candidature { $reference } ({ $title }) reste comme elle était : rien n'y était différent.
application-too-late = { $open ->
    [yes] Votre candidature { $reference } ({ $title }) ne peut plus être modifiée ici. Son statut est : { $status }. Une personne peut vous aider.
   *[no] Votre candidature { $reference } ({ $title }) ne peut plus être modifiée ici : le dernier jour pour postuler est passé. Une personne peut vous aider.
}

button-amend = La modifier

## Withdrawing it

withdraw-which = Quelle candidature voulez-vous retirer ?
withdraw-ask =
    Voulez-vous que je retire votre candidature { $reference } ({ $title }) ?
    Le personnel verra que vous n'en voulez plus. On ne peut pas revenir en arrière, mais vous pouvez postuler de nouveau tant que la mission est ouverte.
application-withdrawn = Votre candidature { $reference } ({ $title }) est retirée. Le personnel peut le voir. Vos réponses restent enregistrées jusqu'à ce que vous effaciez tout avec /forget.
application-withdrawn-before = Votre candidature { $reference } ({ $title }) est déjà retirée. Il n'y a plus rien à faire.
application-decided = Votre candidature { $reference } ({ $title }) ne peut plus être retirée ici. Son statut est : { $status }. Une personne peut vous aider.

button-withdraw = Oui, la retirer
button-keep-application = Non, la garder

## News from the staff

application-news =
    Du nouveau sur votre candidature { $reference } : { $title }, { $institution }.
    Son statut est maintenant : { $status }.
application-news-received = Le personnel l'a.
application-news-in_review = Le personnel est en train de la lire.
application-news-interview = Le personnel voudrait parler avec vous. Vérifiez, s'il vous plaît, que l'adresse e-mail et le numéro de téléphone dans votre candidature sont justes.
application-news-matched = Votre candidature a été choisie pour cette mission. Le personnel sait ce qui vient ensuite.
application-news-rejected = Votre candidature n'a pas été retenue pour cette mission. Vous pouvez regarder d'autres missions à tout moment.
application-news-withdrawn = Le personnel l'a retirée. Si vous ne savez pas pourquoi, demandez une personne, s'il vous plaît.
application-news-message = Le personnel vous écrit : { $message }

## The pool of experts

pool-joined = Vous êtes maintenant dans la liste des experts. Quand le personnel pense à vous pour une mission, je vous le dis ici, et c'est vous qui décidez. Je ne peux pas promettre que cela arrive.
pool-changed = Ce que la liste des experts sait de vous est à jour.
pool-incomplete = Vous n'êtes pas encore dans la liste des experts : il manque encore des réponses. Je peux vous les demander maintenant.
pool-yours = Vous êtes dans la liste des experts. Le personnel peut penser à vous pour une mission.
pool-leave-ask = Voulez-vous que je vous retire de la liste des experts ? Ce que vous avez dit pour la liste est supprimé, et le personnel ne peut plus penser à vous.
pool-left = Vous n'êtes plus dans la liste des experts. Ce que vous avez dit pour la liste est supprimé.
pool-not-in = Vous n'êtes pas dans la liste des experts.
pool-proposal =
    Le personnel pense que cette mission est peut-être pour vous :
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }, { $country }
       *[other] { $institution }, { $city }, { $country }
    }
    Dernier jour pour postuler : le { DATETIME($deadline, dateStyle: "long") }

    Vous recevez ceci parce que vous êtes dans la liste des experts. C'est vous qui décidez si vous postulez.

button-change-pool = Modifier mes réponses
button-leave-pool = Quitter la liste des experts
button-leave-pool-sure = Oui, quitter la liste

## Files and contacts. `limit`: how many megabytes a file may have.

upload-what-for = Je ne peux pas lire de fichiers, mais un fichier peut être le CV d'une candidature. Commencez d'abord la candidature, s'il vous plaît : elle demande le CV au bon moment.
upload-photo = Je ne peux pas prendre de photo ni de vidéo. Envoyez votre CV comme fichier, s'il vous plaît : PDF, DOC, DOCX ou ODT, jusqu'à { $limit } Mo.
upload-too_big = Ce fichier est trop gros : je peux prendre jusqu'à { $limit } Mo. Il n'a pas été gardé. Envoyez-en un plus petit, s'il vous plaît.
upload-empty = Ce fichier est vide. Il n'a pas été gardé. Envoyez-en un autre, s'il vous plaît.
upload-wrong_kind = Je ne peux pas prendre un fichier de ce type. J'ai regardé ce qu'il contient, pas son nom. Il n'a pas été gardé. Envoyez votre CV en PDF, DOC, DOCX ou ODT, s'il vous plaît.
upload-damaged = Ce fichier semble abîmé : il n'a donc pas été gardé. Enregistrez-le de nouveau en PDF et envoyez celui-ci, s'il vous plaît.
upload-macros = Il y a un programme dans ce fichier (des macros). Par sécurité, je ne prends pas de tels fichiers. Il n'a pas été gardé. Enregistrez-le en PDF et envoyez celui-ci, s'il vous plaît.
upload-failed = Votre fichier ne m'est pas arrivé : il y a eu un problème en route. Il n'a pas été gardé. Envoyez-le encore une fois, s'il vous plaît.
upload-contact-other = Ce n'est pas votre propre contact, donc je ne peux pas en prendre le numéro. Partagez votre propre contact, s'il vous plaît, ou écrivez votre numéro.
