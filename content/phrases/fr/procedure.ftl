# Procedures with ticks (content/procedures/): `done` of `total` steps, `number` and `title` of a step, `ticked`: yes or no.

procedure-progress = { $done } sur { $total } faites
procedure-step = { $ticked ->
        [yes] ☑
       *[no] ☐
    } { $number }. { $title }
procedure-hint = Appuyez sur ☐ pour cocher une étape, sur ⓘ pour la lire. Je retiens ce que vous cochez ; /forget l'efface.
procedure-unknown = Je ne connais plus ces étapes. Envoyez /steps pour voir celles qui existent.

button-steps = Étape par étape
button-tick = { $ticked ->
        [yes] ☑ { $number }
       *[no] ☐ { $number }
    }
button-read-step = ⓘ { $number }
button-next-step = Suite : { $title }
button-all-steps = Toutes les étapes
button-reset-steps = Tout décocher

## How to apply, from the Terms of Reference to the report

procedure-apply = Des Terms of Reference au rapport
procedure-apply-intro = Personne ne peut postuler à CD4D maintenant : les deux phases connues sont terminées, la dernière le 30 juin 2023. Ces étapes montrent comment cela se passait. Une nouvelle phase peut être différente.

procedure-apply-terms = Lire les Terms of Reference
procedure-apply-terms-text = Chaque mission a un texte (Terms of Reference) qui dit ce dont l'institution a besoin : l'institution hôte, le contexte, la durée, les objectifs, ce qu'il faut livrer et vos tâches. Il vient des besoins de l'institution hôte. Les sources ne sont pas d'accord sur qui l'écrit : l'institution elle-même ou la personne de l'IOM dans le pays. Lisez-le jusqu'au bout avant toute autre chose.
procedure-apply-fit = Voir si vous correspondez
procedure-apply-fit-text =
    Comparez le texte avec ce que vous savez faire. Il y avait une page « General Requirements » (conditions générales) que les candidats devaient lire en premier ; nous n'avons pas pu trouver ce qu'elle disait. Je peux vérifier les règles que nous connaissons : demandez-moi « est-ce que je peux participer ? ».

    Avec un permis d'asile, parlez à un avocat ou à VluchtelingenWerk avant tout voyage : il peut vous coûter un permis temporaire. Une mission en ligne évite le voyage (notre propre conclusion).
procedure-apply-papers = Préparer vos papiers
procedure-apply-papers-text = Nous n'avons pas trouvé quels papiers CD4D demandait. Un projet voisin en Finlande demande un formulaire, un CV récent, une lettre et deux références. Préparez-les, et demandez à une personne avant d'envoyer quoi que ce soit.
procedure-apply-send = Postuler à cette mission
procedure-apply-send-text = On postulait sur le site, pour une mission précise, pas pour le programme dans son ensemble (vers 2017). Aujourd'hui, il n'y a aucune mission à laquelle vous pouvez postuler.
procedure-apply-selection = Attendre la sélection
procedure-apply-selection-text = L'IOM compare ce qu'il faut avec ce que les gens savent faire. Nous n'avons pas trouvé comment CD4D décidait. Dans MIDA Somalia, un autre programme, l'IOM et l'institution hôte parlent ensemble avec les candidats et décident ensemble. Cela peut durer plus longtemps que prévu : en 2020, la COVID-19 a retardé la sélection.
procedure-apply-plan = Se mettre d'accord sur un plan
procedure-apply-plan-text = Après les candidatures, l'équipe de CD4D a commencé à faire des plans de travail (Irak, novembre 2018). Nous n'avons pas trouvé qui signe quoi : demandez avant d'accepter quoi que ce soit.
procedure-apply-training = Suivre la formation avant le départ
procedure-apply-training-text = Dans la deuxième phase, la formation était obligatoire pour toutes les personnes qui participaient pour la première fois, aussi pour le travail en ligne. Elle porte sur la transmission du savoir, les différences de culture, les personnes avec qui vous travaillez, et ce que demandent les Terms of Reference.
procedure-apply-assignment = Faire la mission
procedure-apply-assignment-text = Une mission durait jusqu'à trois mois, sur place ou en ligne. L'institution hôte vous accueille, et la personne de l'IOM dans le pays aide et suit le travail. À Hargeisa, il y avait chaque mois des réunions en ligne sur l'avancement et les problèmes (2020).
procedure-apply-report = Faire le rapport et le bilan
procedure-apply-report-text = Ce que vous livrez figure dans les Terms of Reference ; certains demandent un rapport (Irak : un court rapport en arabe). L'université de Maastricht interroge les experts, les collègues et les institutions hôtes avant, juste après et un an après la mission.
