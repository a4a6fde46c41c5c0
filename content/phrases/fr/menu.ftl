# First contact, the menu and the language.
greeting = Bonjour ! Je suis l'assistant numérique de l'IOM Pays-Bas pour CD4D, Connecting Diaspora for Development.
choose-language = Quelle langue voulez-vous utiliser ?
welcome =
    Merci. Voici ce qu'il faut savoir :

    • Je peux vous parler de CD4D, chercher des missions et vous donner la liste des événements. Demandez avec vos propres mots ou utilisez les boutons.
    • Je suis un programme informatique, pas une personne. Le personnel peut lire cette conversation, et vous pouvez demander une personne à tout moment.
    • Vos messages sont gardés pour vous aider. /mydata montre ce qui est enregistré, /forget l'efface.
    • Danger de mort ? Aux Pays-Bas, appelez le 112 (source : IOM Pays-Bas, avril 2024). Moi, je ne peux pas appeler les secours.
welcome-back = Bon retour ! Que voulez-vous savoir ? Demandez avec vos propres mots ou choisissez ci-dessous.
menu =
    Voici en quoi je peux vous aider. Demandez avec vos propres mots, ou choisissez ci-dessous.

    /language autre langue · /short réponses plus courtes
    /human parler à une personne
    /mydata voir ce qui est enregistré · /forget l'effacer · /stop ne plus recevoir de messages
language-offer = Je suis un assistant numérique, pas une personne. Vous pouvez demander une personne à tout moment. Préférez-vous une autre langue ? Choisissez ici :
language-switched = Bien, à partir de maintenant en français. Que voulez-vous savoir ?
language-switched-in-form = Bien, à partir de maintenant en français.
language-not-yet = Je regrette, je ne parle pas encore cette langue : { $language }. Voici les langues que je connais :
    En danger maintenant ? Appelez le 112 (IOM Pays-Bas, avril 2024).
# Said in the language that the person has just written in: goes on in it, or stays with the chosen one.
language-switch-offer = Vous avez écrit en français. Voulez-vous continuer en français ?

button-human = Demander une personne
button-language = Langue
button-menu = Menu
button-forget_confirmed = Oui, tout effacer
button-forget_declined = Non, tout garder
