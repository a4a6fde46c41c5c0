# Forms: several questions in turn. `question` and `answer` are phrases or names; `number` of `total` questions.

form-question = Question { $number } sur { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question } : { $answer }
form-changed = ✓ Modifié. { $question } : { $answer }
form-unsaid = pas dit
form-not-understood = Je n'ai pas compris cela comme une réponse. Appuyez sur un des boutons, ou dites-le avec d'autres mots.
form-back = Revenons où nous en étions :
form-waits = Les questions peuvent attendre. Vos réponses jusqu'ici restent là ; quand vous voulez continuer, appuyez sur le bouton.
form-first = C'est la première question, il n'y en a pas avant.
form-stopped = Arrêté. Vos réponses ne sont pas gardées pour la prochaine fois.
form-button-old = Ce bouton appartient à des questions qui sont finies. Vous pouvez recommencer à tout moment.
form-button-old-answer = Ce bouton ne convient plus. Voici la question en cours :

button-leave-out = Passer cette question
button-back = ↩ Retour
button-stop-form = ✕ Arrêter
button-go-on = Continuer
button-start-again = Recommencer

## Years, on buttons

years-1-or-more = 1 ou plus
years-3-or-more = 3 ou plus
years-5-or-more = 5 ou plus
years-10-or-more = 10 ou plus
