# What stands under a curated answer.
answer-source = المصدر: { $title }
button-sources = كل المصادر ({ $count })
answer-as-of = المعلومات حتى { $date }.
answer-review-due = كان يجب أن يُراجَع هذا النص من جديد قبل { $date }، وربما صار قديمًا.
answer-machine = هذا النص ترجمته آلة ولم يُراجَع حتى الآن.
answer-missing = ليس لدي نص عن هذا حتى الآن. هل تريدون أن تسألوا شخصًا حقيقيًا؟
