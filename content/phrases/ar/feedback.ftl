# Thumbs under an answer, and what was wrong with it. `rating-thanks` is shown over the chat.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = شكرًا لأنكم أخبرتموني.
rating-what-was-wrong = يؤسفني أن هذا لم يساعدكم. ما الخطأ فيه؟
button-reason-wrong = إنه خطأ
button-reason-outdated = إنه قديم
button-reason-unclear = صعب الفهم
button-reason-not_my_question = ليس سؤالي
rating-noted = شكرًا لكم. سيرى الموظفون هذا عندما يراجعون الجواب. إذا كنتم تحتاجون إلى معرفته الآن، فاسألوا شخصًا حقيقيًا.
rating-not-my-question = إذن أسأت فهمكم. هل قصدتم واحدًا من هذه؟ يمكنكم أيضًا أن تسألوا مرة أخرى بكلمات أخرى.

# A question that is left for staff. `question`: in the words of the person; `reply`: in those of staff.
button-leave_question = ترك سؤالي للموظفين
button-leave_question_confirmed = نعم، اتركه لهم
button-leave_question_declined = لا
question-ask =
    هل أترك هذا السؤال للموظفين؟

    «{ $question }»

    يُحفظ السؤال مع رقم هذه المحادثة، لكي أستطيع أن أخبركم بالجواب هنا. يرى الموظفون سؤالكم، لكن لا يرون اسمكم. لا أستطيع أن أعد بأن يكون هناك جواب، ولا متى. والأمر /forget يمحو سؤالكم أيضًا.
question-left = سؤالكم الآن عند الموظفين. عندما يجيبون عنه، أخبركم هنا، حتى إذا كتبتم /stop. في خطر؟ لا تنتظروا ذلك: اتصلوا بالرقم 112 (IOM هولندا، أبريل/نيسان 2024).
question-not-left = حسنًا، لا أترك شيئًا للموظفين. ماذا تريدون أن تعرفوا؟
question-left-before = هذا السؤال عند الموظفين من قبل. عندما يجيبون عنه، أخبركم هنا.
question-none = لا أجد سؤالًا منكم أستطيع أن أتركه. من فضلكم اكتبوه أولًا بكلماتكم أنتم.
question-answered =
    سألتم في { $asked_on }: «{ $question }»

    يجيب الموظفون:

    { $reply }
question-has-answer =
    سألتم في { $asked_on }: «{ $question }»

    كتب الموظفون جوابًا عن ذلك. وهو في ما يلي.

# How long answers are.
button-more = المزيد
button-shorter = أقصر
button-whole = كاملة من جديد
answers-short-now = من الآن تحصلون على أجوبة قصيرة: السطر الأول، وزر للباقي. الأمر /short يغيّر ذلك من جديد.
answers-whole-now = من الآن تحصلون على أجوبة كاملة. الأمر /short يغيّر ذلك من جديد.
