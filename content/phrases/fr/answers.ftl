# What stands under a curated answer.
answer-source = Source : { $title }
button-sources = Les { $count } sources
answer-as-of = Situation au { $date }.
answer-review-due = Ce texte aurait dû être revérifié au plus tard le { $date }. Il n'est peut-être plus à jour.
answer-machine = Ce texte a été traduit par une machine et n'a pas encore été vérifié.
answer-missing = Je n'ai pas encore de texte sur ce sujet. Voulez-vous demander une personne ?
