# Thumbs under an answer, and what was wrong with it. `rating-thanks` is shown over the chat.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = Merci de me l'avoir dit.
rating-what-was-wrong = Je regrette que cela n'ait pas aidé. Qu'est-ce qui n'allait pas ?
button-reason-wrong = C'est faux
button-reason-outdated = Ce n'est plus à jour
button-reason-unclear = Difficile à comprendre
button-reason-not_my_question = Ce n'est pas ma question
rating-noted = Merci. Le personnel le verra quand il vérifiera la réponse. Si vous avez besoin de le savoir maintenant, demandez une personne.
rating-not-my-question = Alors j'ai mal compris. Pensiez-vous à l'un de ces sujets ? Vous pouvez aussi reposer la question avec d'autres mots.

# A question that is left for staff. `question`: in the words of the person; `reply`: in those of staff.
button-leave_question = Ma question pour le personnel
button-leave_question_confirmed = Oui, la laisser
button-leave_question_declined = Non
question-ask =
    Voulez-vous que je laisse cette question au personnel ?

    « { $question } »

    La question est enregistrée avec le numéro de cette conversation, pour que je puisse vous donner la réponse ici. Le personnel voit votre question, mais pas votre nom. Je ne peux pas promettre qu'il y aura une réponse, ni quand. /forget efface aussi votre question.
question-left = Votre question est maintenant chez le personnel. Quand il y répond, je vous le dis ici, même si vous avez écrit /stop. En danger ? N'attendez pas la réponse : appelez le 112 (IOM Pays-Bas, avril 2024).
question-not-left = D'accord, je ne laisse rien au personnel. Que voulez-vous savoir ?
question-left-before = Le personnel a déjà cette question. Quand il y répond, je vous le dis ici.
question-none = Je ne trouve aucune question de vous que je pourrais laisser. Écrivez-la d'abord avec vos propres mots, s'il vous plaît.
question-answered =
    Vous avez demandé le { $asked_on } : « { $question } »

    Le personnel répond :

    { $reply }
question-has-answer =
    Vous avez demandé le { $asked_on } : « { $question } »

    Le personnel a écrit une réponse à cette question. La voici.

# How long answers are.
button-more = Lire la suite
button-shorter = Plus court
button-whole = De nouveau en entier
answers-short-now = À partir de maintenant, vous recevez des réponses courtes : la première ligne, et un bouton pour le reste. /short revient en arrière.
answers-whole-now = À partir de maintenant, vous recevez des réponses complètes. /short revient en arrière.
