# What Telegram shows around the chat.
command-menu = Ce que je peux faire pour vous
command-language = Utiliser une autre langue
command-short = Réponses plus courtes, ou de nouveau complètes
command-human = Demander une personne
command-mydata = Voir tout ce qui est enregistré sur vous
command-forget = Effacer tout ce qui est enregistré sur vous
command-steps = Postuler étape par étape, avec des cases à cocher
command-share = Partager une mission ou un événement : lien et image
command-stop = Ne plus recevoir de messages non demandés
command-alerts = Les missions que vous suivez
command-timezone = Votre fuseau horaire, pour les heures des événements
command-help = Aide
profile-description =
    Posez vos questions sur CD4D (Connecting Diaspora for Development) de l'IOM Pays-Bas, sur les missions pour experts et sur les événements.

    Je suis un programme informatique. Vous pouvez demander une personne à tout moment. En danger ? Appelez le 112 aux Pays-Bas (IOM Pays-Bas, avril 2024).
profile-short = Questions sur CD4D, les missions et les événements. Un assistant numérique de l'IOM Pays-Bas.

# Asking for a person.
human-asked = J'ai signalé cette conversation : le personnel voit que vous voulez parler à une personne. Je ne peux pas promettre qu'il réponde ici, ni quand. En attendant, vous pouvez continuer à me poser des questions. En danger ? Appelez le 112 (IOM Pays-Bas, avril 2024).
human-already-asked = Le personnel sait déjà que vous voulez parler à une personne. Je ne peux pas promettre qu'il réponde ici, ni quand.

# Messages that were not asked for.
stopped = D'accord : je ne vous enverrai plus rien que vous n'avez pas demandé. Vous pouvez toujours me poser toutes vos questions. Pour recevoir de nouveau des messages, envoyez /start.
resumed = À partir de maintenant, vous recevrez de nouveau des messages. Envoyez /stop pour arrêter.

# One's own data.
mydata = Voici tout ce qui est enregistré sur vous. Vous pouvez l'effacer avec /forget.
mydata-file = mes-donnees.json
mydata-nothing = Rien n'est enregistré sur vous.
forget-ask =
    Voulez-vous que j'efface tout ce qui est enregistré sur vous ? Ce sont vos messages, vos candidatures à des missions avec vos fichiers, ce que vous avez commencé à écrire, votre place dans la liste des experts, vos inscriptions à des événements, vos alertes, vos questions pour le personnel et tout ce que vous m'avez permis de garder.
    On ne peut pas revenir en arrière. Une candidature que vous effacez ne peut plus être suivie, et une question ne peut plus recevoir de réponse.
forget-receipt =
    Tout ce qui était enregistré sur vous a été effacé :

    • messages : { $messages }
    • candidatures à des missions : { $applications }
    • candidatures commencées : { $drafts }
    • fichiers que vous avez envoyés : { $documents }
    • places dans la liste des experts : { $experts }
    • inscriptions à des événements : { $registrations }
    • alertes : { $alerts }
    • notes de missions qui vous ont été signalées : { $tellings }
    • questions pour le personnel : { $questions }
    • conversations avec le personnel : { $handovers }
    • notes du personnel sur cette conversation : { $notes }
    • pouces sous des réponses : { $ratings }
    • réponses gardées d'une vérification : { $profiles }
    • étapes cochées : { $ticks }
    • traces des messages qui vous ont été envoyés : { $outbox }
    • votre nom, votre numéro Telegram et vos réglages

    Ce qui reste : la note que quelqu'un a été effacé aujourd'hui, sans dire qui c'était. Telegram garde sa propre copie de cette conversation ; vous pouvez la supprimer là-bas.
    Si vous m'écrivez de nouveau, nous repartons de zéro.
forget-declined = Rien n'a été effacé. Que voulez-vous savoir ?
