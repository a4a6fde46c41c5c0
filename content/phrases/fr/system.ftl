# What the assistant says about itself, and about messages that it cannot use.
understanding-down = En ce moment, ma compréhension de la langue ne marche pas : je ne peux donc pas répondre aux questions posées avec vos propres mots. Les boutons ci-dessous marchent encore. Réessayez dans quelques minutes, s'il vous plaît. En danger maintenant ? Appelez le 112 (IOM Pays-Bas, avril 2024).
error = Il y a eu un problème de mon côté, et votre message est resté sans réponse. Vous n'avez rien fait de mal. Réessayez, s'il vous plaît. Si cela arrive encore, donnez ce numéro au personnel : { $number }
button-stale = Ce bouton est trop vieux ou n'est pas à vous. Rien n'a changé. Envoyez /menu pour de nouveaux boutons.
group-refusal = Je ne travaille que dans une conversation privée, pour protéger ce que les gens me disent. Écrivez-moi directement, s'il vous plaît. Je quitte ce groupe maintenant.
command-unknown = Je ne connais pas cette commande. Voici ce que je peux faire :
text-other-language = Une partie de ce texte n'existe pas encore en français. Vous la voyez donc dans cette langue : { $language }.
text-missing = Je n'ai pas encore de mots pour cela. Le personnel peut voir qu'ils manquent. Demandez une personne (/human) ou regardez le /menu, s'il vous plaît.

input-empty = Votre message ne contient pas de texte que je peux lire. Écrivez votre question avec des mots, s'il vous plaît.
input-too-long = Votre message est trop long pour moi : je peux lire jusqu'à 4096 caractères. Envoyez la question elle-même en quelques phrases, s'il vous plaît.
input-no-words = Je ne peux lire que des mots. Que voulez-vous savoir ? Écrivez-le en quelques mots ou choisissez ci-dessous.

media-voice = Je ne peux pas écouter les messages vocaux. Écrivez votre question, s'il vous plaît, ou demandez une personne.
media-photo = Je ne peux pas regarder les photos ni les vidéos. Écrivez votre question, s'il vous plaît, ou demandez une personne.
media-document = Je ne peux pas ouvrir de fichiers. Écrivez votre question, s'il vous plaît, ou demandez une personne.
media-sticker = C'est un joli sticker, mais je ne peux lire que du texte. Que voulez-vous savoir ?
media-location = Je ne peux rien faire avec une position. Si vous cherchez des missions dans un pays, écrivez simplement son nom.
media-contact = Merci, mais je n'utilise pas les fiches de contact. Écrivez votre question, s'il vous plaît, ou demandez une personne.
media-other = Je ne peux lire que du texte. Écrivez votre question, s'il vous plaît, ou demandez une personne.
media-caption = Je ne peux pas regarder ce que vous avez envoyé, mais j'ai lu les mots qui l'accompagnent.

# Somebody writes that they are in danger. The lines in the order in which to offer them.
danger-intro = Cela semble grave. Êtes-vous en danger maintenant ?
# One of the table of help lines: what it is for, who answers, number or address, who says so and when.
help-line = • { $about }: { $name }, { $contact } ({ $source })
danger-outro = Je suis un programme informatique et je ne peux pas appeler les secours. J'ai signalé cette conversation au personnel, mais je ne peux pas promettre quand il la lira.
# When no help line is shown, this stands in.
danger = { danger-intro } Appelez le 112 (police, ambulance, pompiers).

    • Violence à la maison : Veilig Thuis, 0800-2000, gratuit, jour et nuit (avril 2024)
    • Après une violence sexuelle : Centrum Seksueel Geweld, 0800-0188, jour et nuit (avril 2024)
    • Pensées de suicide : 113 ou 0800-0113, jour et nuit (juillet 2020)
    • Travail forcé ou prostitution forcée : CoMensha, +31 33 448 11 86 (page plus ancienne, sans date)
    • Peur d'une arrestation ou d'une expulsion : conseil juridique gratuit chez Juridisch Loket, 0800-8020 (octobre 2023)

    Source pour le 112, Veilig Thuis et Centrum Seksueel Geweld : IOM Pays-Bas, « Need help? » (avril 2024). Source pour les autres : NL Times, Wegwijzer Mensenhandel, RefugeeHelp.

    { danger-outro }
