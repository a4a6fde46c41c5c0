# What stands under a curated answer.
answer-source = Source: { $title }
button-sources = All { $count } sources
answer-as-of = As of { $date }.
answer-machine = This text was translated by a machine and has not been checked yet.
answer-other-language = This text is not there in English yet, so you see it in this language: { $language }.
answer-missing = I have no text about this yet. Would you like to ask a person?
