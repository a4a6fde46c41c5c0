# What stands under a curated answer.
answer-source = Source: { $title }
button-sources = All { $count } sources
answer-as-of = As of { $date }.
answer-review-due = This text should have been checked again by { $date } and may be out of date.
answer-machine = This text was translated by a machine and has not been checked yet.
answer-missing = I have no text about this yet. Would you like to ask a person?
