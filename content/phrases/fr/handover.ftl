# Demander une personne, lui parler, et le groupe du personnel. Ce qui est dit à qui le demande se trouve dans commands.ftl.

## Si le personnel est là : jamais une promesse.
## $opening : quand il est de nouveau là · $zone : la ville du fuseau horaire dans lequel c'est dit

handover-hours-unknown = Je ne sais pas quand le personnel est là ; je ne peux donc pas dire quand il lira ceci.
handover-hours-open = D'après ses horaires, le personnel est là en ce moment.
handover-hours-closed = D'après ses horaires, le personnel n'est pas là en ce moment.
handover-hours-opening = D'après ses horaires, le personnel n'est pas là en ce moment, mais de nouveau à partir du { DATETIME($opening, dateStyle: "full", timeStyle: "short") } (fuseau horaire : { $zone }).
# Combien de temps d'autres ont attendu ces derniers temps. Nombres à partir de 2.
handover-usual-minutes = Ces derniers temps, la moitié des personnes qui l'ont demandé ont eu une première réponse en { $minutes } minutes environ. Le temps en dehors des horaires n'est pas compté.
handover-usual-hours = Ces derniers temps, la moitié des personnes qui l'ont demandé ont eu une première réponse en { $hours } heures environ. Le temps en dehors des horaires n'est pas compté.

## La conversation avec une personne

handover-begun = À partir d'ici, une personne du personnel vous écrit. Je me tais jusqu'à la fin de cette conversation.
handover-open = Une personne du personnel vous répond ici, donc je me tais. Terminez la conversation avec elle si vous voulez de nouveau vous servir de moi.
handover-file = L'équipe peut lire ce que vous écrivez ici, mais ne peut pas ouvrir de photos, d'enregistrements, de fichiers ni de positions. Dites-le-lui avec des mots, s'il vous plaît.
handover-over = La conversation avec le personnel est terminée, et je suis de retour. Que voulez-vous savoir ?
handover-taken-back = D'accord, vous n'attendez plus de personne. Que voulez-vous savoir ?
handover-nothing-to-end = Vous n'attendez pas de personne, et personne ne vous parle en ce moment. Que voulez-vous savoir ?
handover-not-taken-up = Vous avez demandé une personne. Le personnel a mis fin à votre demande sans écrire ici ; je ne sais pas pourquoi. Vous pouvez redemander, laisser votre question par écrit, ou continuer à me poser des questions.
handover-unanswered = Je suis désolé : vous avez demandé une personne, et personne ne vous a répondu ici. Pour que vous n'attendiez pas pour rien, j'ai mis fin à votre demande. Vous pouvez redemander, laisser votre question par écrit, ou continuer à me poser des questions.
handover-left = Je suis désolé : le personnel n'a pas répondu à ce que vous avez écrit en dernier. Pour que vous n'attendiez pas pour rien, j'ai mis fin à la conversation, et je suis de retour. Vous pouvez redemander, laisser votre question par écrit, ou continuer à me poser des questions.
button-end-talk = Terminer la conversation
button-stop-waiting = Je n'attends plus de personne
button-ask-again = Redemander une personne

## Le groupe du personnel. $language : le nom d'une langue dans cette langue, ou none · $since : depuis quand · $address : de la console

group-say-code = Je travaille seulement dans des conversations privées. Est-ce ici le groupe du personnel ? Alors envoyez ici, dans les 15 minutes : /connect et le code de la console. Sinon, je repars.
group-connected = Ce groupe est relié : je dis ici quand quelqu'un attend une personne du personnel. Je n'y répète jamais ce que les gens écrivent.
group-disconnected = Ce groupe n'est plus relié. Je le quitte maintenant.
group-waiting = Quelqu'un attend une personne du personnel, depuis le { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] La langue n'est pas connue.
   *[other] Langue : { $language }.
}
group-danger = Quelqu'un est peut-être en danger. Regardez tout de suite, s'il vous plaît. Depuis le { DATETIME($since, dateStyle: "full", timeStyle: "short") } ({ $zone }). { $language ->
    [none] La langue n'est pas connue.
   *[other] Langue : { $language }.
}
group-console = { $address }

## Noms des champs dans le document avec ses propres données

data-handovers = conversations avec le personnel
data-because = pourquoi (asked : vous l'avez demandé ; safety : un danger a été reconnu ; staff : le personnel a écrit en premier)
data-began_at = commencé le
data-first_reply_at = première réponse du personnel le
data-last_reply_at = dernière réponse du personnel le
data-group_told_at = groupe du personnel averti le
data-closed_at = terminé le
data-outcome = comment cela s'est terminé
data-notes = notes du personnel sur cette conversation
data-tags = mots par lesquels le personnel retrouve cette conversation
