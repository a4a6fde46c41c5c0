# Forms: several questions in turn. `question` and `answer` are phrases or names; `number` of `total` questions.

form-question = السؤال { $number } من { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question }: { $answer }
form-changed = ✓ تم التغيير. { $question }: { $answer }
form-unsaid = لم يُذكر
form-not-understood = لم أفهم هذا كجواب. اضغطوا على أحد الأزرار، أو قولوه بكلمات أخرى.
form-back = نعود إلى حيث كنا:
form-waits = يمكن للأسئلة أن تنتظر. أجوبتكم حتى الآن تبقى هنا؛ وعندما تريدون المتابعة، اضغطوا على الزر.
form-first = هذا هو السؤال الأول، ليس قبله سؤال.
form-stopped = توقفنا. لن تُحفظ أجوبتكم للمرة القادمة.
form-button-old = هذا الزر يخص أسئلة انتهت. يمكنكم أن تبدؤوا من جديد في أي وقت.
form-button-old-answer = هذا الزر لم يعد مناسبًا. هذا هو السؤال المفتوح:

button-leave-out = تخطي هذا السؤال
button-back = ↩ رجوع
button-stop-form = ✕ توقف
button-go-on = متابعة
button-start-again = البدء من جديد

## Years, on buttons

years-1-or-more = 1 أو أكثر
years-3-or-more = 3 أو أكثر
years-5-or-more = 5 أو أكثر
years-10-or-more = 10 أو أكثر
