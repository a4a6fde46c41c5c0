# Greetings and small talk.
greet = Bonjour ! Posez-moi vos questions sur CD4D, sur les missions ou sur les événements, avec vos propres mots. Le menu montre en quoi je peux vous aider : /menu
goodbye = Au revoir ! Écrivez-moi quand vous avez une autre question.
thank = Je vous en prie. Puis-je vous aider pour autre chose ?
affirm-nothing-asked = Je ne vous avais rien demandé à l'instant. Que voulez-vous savoir ?
deny-nothing-asked = D'accord. Que voulez-vous savoir alors ?
bot-challenge =
    Je suis un programme informatique, un assistant numérique de l'IOM Pays-Bas. Je ne suis pas une personne.
    Des membres du personnel peuvent lire cette conversation. Si vous préférez la réponse d'une personne, appuyez sur le bouton ci-dessous.
feedback-thanks = Merci de me l'avoir dit. Le personnel peut lire ce que vous avez écrit. Si vous voulez qu'une personne vous réponde à ce sujet, appuyez sur le bouton ci-dessous.
# After a question whether to do something for good.
confirm-nothing = Cette question est close : rien n'a été changé. Que voulez-vous savoir ?
confirm-declined = D'accord, rien n'a été changé.
cancel-nothing = D'accord, il n'y avait rien à arrêter. Vous pouvez me poser une nouvelle question à tout moment.
go-back-nothing = En ce moment, il n'y a pas d'étape où revenir. Dites-moi ce que vous voulez savoir.
out-of-scope = Je ne peux pas vous aider pour cela : je ne connais que CD4D, ses missions et ses événements. Pensiez-vous peut-être à l'un de ces sujets ?
    En danger maintenant ? Appelez le 112 (IOM Pays-Bas, avril 2024). Vous pouvez aussi demander une personne.
not-understood = Je ne suis pas sûr de vous comprendre. Pensiez-vous à l'un de ces sujets ? Vous pouvez aussi le dire avec d'autres mots.
    En danger maintenant ? Appelez le 112 (IOM Pays-Bas, avril 2024). Vous pouvez aussi demander une personne.
