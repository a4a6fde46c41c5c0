# The forms for applying for an opening and for the pool of experts, and what all forms say to answers in own words.
# Arguments of openings come from store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes or no), `deadline` (a day).
# `answered` of `total` questions have an answer. `application`: the reference of an application (CD4D-7K3M-2).
# `question`, `answer`: what was asked (apply-fact-...) and what was answered.

## Answers in own words: what is wrong with them. `least`, `most`: how many are allowed; `length`: how many there are.

form-text-too-short = هذا قصير جدًا: أقل عدد من الحروف أحتاج إليه هو { $least }، وهنا { $length }.
form-text-too-long = هذا طويل جدًا: أكبر عدد من الحروف أستطيع أن آخذه هو { $most }، وهنا { $length }. لم أحفظه. من فضلكم أرسلوا نصًا أقصر.
form-name-characters = في الاسم يمكن أن تكون فقط حروف ومسافات وشرطات وفواصل عليا (') ونقاط. من فضلكم اكتبوه بدون علامات أخرى.
form-email-without-at = لا توجد علامة @ هنا، فلا يمكن أن يكون هذا عنوان بريد إلكتروني. شكل العنوان هكذا: name@example.org
form-email-malformed = لا يمكن أن يكون عنوان البريد الإلكتروني هذا صحيحًا. من فضلكم انظروا إليه مرة أخرى. شكل العنوان هكذا: name@example.org
form-phone-malformed = لا يستطيع أحد الاتصال بهذا الرقم. من فضلكم اكتبوه مع رمز البلد، مثلًا: +31 6 12345678
form-number-unlikely = من فضلكم اكتبوا كم سنة: رقم من 0 إلى { $most }، مثلًا 10. لا أحتاج هنا إلى سنة من سنوات التقويم.
form-file-wanted = الكلمات لا تكفي هنا: من فضلكم أرسلوا ملفًا، أو اضغطوا على «تخطي هذا السؤال».

button-was-answer = كان هذا جوابي

## Another form was begun in between

form-draft-kept = طلبكم محفوظ. يمكنكم متابعته فيما بعد.
form-draft-waits = قبل هذا كنتم تكتبون طلبًا. وهو محفوظ. هل تريدون متابعته؟

## Which opening

apply-which = على أي فرصة تريدون التقديم؟
apply-which-none = على أي فرصة تريدون التقديم؟ أعطوني رقمها المرجعي، مثلًا D-004، أو انظروا أولًا إلى الفرص. ويمكنكم أيضًا الانضمام إلى قائمة الخبراء بدون فرصة معينة.
apply-unknown = لا أعرف فرصة برقم { $reference }. من فضلكم تحققوا من الرقم المرجعي: شكله مثل D-004.
apply-closed = لم يعد بإمكانكم التقديم على هذه الفرصة، فهي مغلقة: { $title } ({ $reference })، { $institution }. أستطيع أن أبحث عن فرص تشبهها.
button-apply-for = { $reference }: { $title }
button-similar = فرص تشبهها

## At the beginning

apply-intro = { $demo ->
        [yes] هذا تمرين: الفرصة مثال وهي غير موجودة. يمكنكم أن تجرّبوا كل شيء، لكنه لا يؤدي إلى شيء حقيقي.{"\u000A\u000A"}تقدمون على: DEMO · { $title } ({ $reference })، { $institution }.
       *[no] تقدمون على: { $title } ({ $reference })، { $institution }.
    }
    الأسئلة قصيرة، وعددها { $total }. لا يُرسل شيء قبل أن تروا كل أجوبتكم وتقولوا نعم. وحتى ذلك الحين تُحفظ كمسودة، مشفّرة. يمكنكم أن تتوقفوا وأن تتابعوا فيما بعد.
    آخر يوم للتقديم هو { DATETIME($deadline, dateStyle: "long") }.
apply-resumed = { $demo ->
        [yes] تتابعون طلبكم (تمرين): DEMO · { $title } ({ $reference }).
       *[no] تتابعون طلبكم: { $title } ({ $reference }).
    }
    الأسئلة التي أجبتم عنها: { $answered } من { $total }.
apply-amending = { $demo ->
        [yes] تغيّرون طلبكم { $application } (تمرين): DEMO · { $title } ({ $reference }).
       *[no] تغيّرون طلبكم { $application }: { $title } ({ $reference }).
    }
    يبقى ما أرسلتموه كما هو حتى ترسلوا التغييرات.
# `member`: whether the person is in the pool already.
pool-intro = { $member ->
        [yes] أنتم في قائمة الخبراء من قبل. يمكنكم تغيير أجوبتكم هنا.
       *[no] في قائمة الخبراء يستطيع الموظفون أن يفكروا فيكم عندما تناسبكم فرصة. لا يُوعَد أحد بمهمة، ولا نعرف فرصة من CD4D تقبل طلبات اليوم: انتهت المرحلتان المعروفتان (30 يونيو/حزيران 2023).
    }
    الأسئلة قصيرة، وعددها { $total }. لا يُرسل شيء قبل أن تروا كل أجوبتكم وتقولوا نعم. وحتى ذلك الحين تُحفظ كمسودة، مشفّرة. يمكنكم أن تتوقفوا وأن تتابعوا فيما بعد.
pool-resumed = تتابعون ما بدأتموه لقائمة الخبراء. الأسئلة التي أجبتم عنها: { $answered } من { $total }.

## Questions

apply-reuse = قلتم لي هذا من قبل. هل أستعمله مرة أخرى؟ ما زال بإمكانكم تغيير كل جواب.
apply-reuse-use = استعمله
apply-reuse-fresh = اسألني من جديد
apply-known = • { $question }: { $answer }
apply-name = ما اسمكم الكامل؟
apply-email = ما عنوان بريدكم الإلكتروني؟
apply-phone = ما رقم هاتفكم؟ يمكنكم تخطي هذا السؤال.
apply-residence = في أي بلد تعيشون الآن؟
apply-origin = من أي بلد أنتم أو عائلتكم؟
apply-field = في أي مجال تعملون أو عملتم؟
apply-education = ما أعلى تعليم حصلتم عليه؟
apply-experience = كم سنة عملتم في مجالكم؟
apply-languages = أي لغات تتكلمونها جيدًا بحيث تستطيعون العمل بها؟ اضغطوا على كل واحدة منها، أو اكتبوها. وعندما تكتمل، اضغطوا على «تم».
apply-availability = متى يمكنكم الذهاب، ولأي مدة؟ اضغطوا على زر، أو اكتبوا ذلك بكلماتكم أنتم.
apply-motivation = لماذا تريدون القيام بهذه المهمة، وماذا ستقدمون لها؟ اكتبوا ذلك بكلماتكم أنتم، في رسالة واحدة: من 20 إلى 3000 حرف.
apply-cv = من فضلكم أرسلوا سيرتكم الذاتية كملف: PDF أو DOC أو DOCX أو ODT، حتى 10 ميغابايت. يمكنكم تخطي هذا السؤال.
# The text of content/consents/.
apply-consent-text = { $text }
apply-consent = هل توافقون؟
apply-now = جوابكم الآن: { $answer }

apply-fact-reuse = ما قلتموه لي من قبل
apply-fact-name = الاسم
apply-fact-email = البريد الإلكتروني
apply-fact-phone = الهاتف
apply-fact-residence = البلد الذي تعيشون فيه
apply-fact-origin = البلد الأصلي
apply-fact-field = المجال
apply-fact-education = التعليم
apply-fact-experience = سنوات الخبرة
apply-fact-languages = اللغات
apply-fact-availability = متى تستطيعون
apply-fact-motivation = الدافع
apply-fact-cv = السيرة الذاتية
apply-fact-consent = الموافقة
apply-fact-summary = كل الأجوبة

## Help with each question

apply-reuse-help = اضغطوا على «استعمله»، فلا تحتاجون إلى كتابته من جديد. اضغطوا على «اسألني من جديد»، فأطرح كل الأسئلة.
apply-name-help = اكتبوا اسمكم كما هو في جواز سفركم أو إقامتكم، بأي نوع من الحروف. مثلًا: Hodan Ali.
apply-email-help = يكتب الموظفون إلى هذا العنوان إذا كانت لديهم أسئلة. مثلًا: hodan@example.org
apply-phone-help = اكتبوا الرقم مع رمز البلد، مثلًا +31 6 12345678. الرقم الذي يبدأ بـ 06 يُعتبر رقمًا هولنديًا. ويمكنكم أيضًا تخطي هذا السؤال.
apply-residence-help = اكتبوا البلد أو المدينة التي تعيشون فيها، مثلًا: هولندا، أوتريخت، بلجيكا.
apply-origin-help = البلد الذي تأتون منه أنتم أو أحد والديكم أو أحد أجدادكم. اضغطوا على زر أو اكتبوا اسم البلد، مثلًا: الصومال، نيجيريا، «والداي من غانا».
apply-field-help = اكتبوا مجالكم أو مهنتكم، مثلًا: ممرض، معلم، مهندس، مزارع، محامٍ، ICT. أو اضغطوا على الزر الأقرب.
apply-education-help = يُحسب أعلى تعليم أكملتموه، في الخارج أيضًا. مثلًا: جامعة، تعليم مهني، مدرسة ثانوية. لستم مجبرين على قوله.
apply-experience-help = يكفي رقم، مثلًا: 10. نصف سنة تُحسب 0.
apply-languages-help = اكتبوا اللغات مع فواصل بينها، مثلًا: الهولندية، الإنجليزية، الصومالية. أو اضغطوا عليها واحدة بعد أخرى، ثم على «تم». اضغطوا على لغة مرة أخرى لإزالتها.
apply-availability-help = مثلًا: «من مارس، لستة أسابيع»، «في العطلة الصيفية»، «مساءين في الأسبوع عبر الإنترنت». أو اضغطوا على زر.
apply-motivation-help = تكفي جملتان أو ثلاث. مثلًا: ما الذي فعلتموه في عملكم، وما الذي يمكنكم أن تعلّموه أو تبنوه هناك، ولماذا يهمكم هذا المكان.
apply-cv-help = اضغطوا على مشبك الورق في Telegram، واختاروا «ملف»، وأرسلوا سيرتكم الذاتية: PDF أو DOC أو DOCX أو ODT، حتى 10 ميغابايت. الصورة لا تكفي. إذا لم تكن لديكم سيرة ذاتية، فاضغطوا على «تخطي هذا السؤال».
apply-consent-help = إذا كنتم توافقون، فاضغطوا على «أوافق». بعد ذلك ترون كل أجوبتكم مرة أخرى قبل أن يُرسل أي شيء. إذا كنتم لا توافقون، فلا يُرسل شيء. تبقى مسودتكم حتى تحذفوها.
apply-summary-help = اضغطوا على «أرسله» إذا كان كل شيء صحيحًا. اضغطوا على «تغيير شيء» لاختيار جواب. ويمكنكم أيضًا أن تكتبوا ما هو الخطأ، مثلًا: «البريد الإلكتروني خطأ».

## Answers on buttons

apply-availability-now = الآن
apply-availability-months = بعد 1 إلى 3 أشهر
apply-availability-later = فيما بعد
apply-availability-online = عبر الإنترنت فقط
apply-consent-agree = أوافق
apply-consent-refuse = لا أوافق
apply-chosen = ✓ { $answer }
button-done = تم
button-as-it-is = إبقاؤه كما هو
button-stop-draft = ✕ توقف مع حفظ المسودة

apply-consent-refused = حسنًا. بدون موافقتكم لا أستطيع أن أرسله، فلا يُرسل شيء. تبقى مسودتكم هنا حتى تحذفوها.
apply-stopped = توقفنا. لا يُرسل شيء. أجوبتكم حتى الآن محفوظة كمسودة؛ يمكنكم أن تتابعوا في أي وقت، أو أن تحذفوها.

## All answers at the end; each argument is the answer to the question of that name

apply-opening-summary =
    هذه أجوبتكم:

    1. الاسم: { $name }
    2. البريد الإلكتروني: { $email }
    3. الهاتف: { $phone }
    4. البلد الذي تعيشون فيه: { $residence }
    5. البلد الأصلي: { $origin }
    6. المجال: { $field }
    7. التعليم: { $education }
    8. سنوات الخبرة: { $experience }
    9. اللغات: { $languages }
    10. متى تستطيعون: { $availability }
    11. الدافع: { $motivation }
    12. السيرة الذاتية: { $cv }
    13. الموافقة: { $consent }
apply-opening-summary-end = { $demo ->
    [yes] هل كل شيء صحيح؟ هل أرسله؟ الفرصة مثال: هذا تمرين ولا يؤدي إلى شيء حقيقي.
   *[no] هل كل شيء صحيح؟ هل أرسله؟
}
register-profile-summary =
    هذه أجوبتكم:

    1. الاسم: { $name }
    2. البريد الإلكتروني: { $email }
    3. الهاتف: { $phone }
    4. البلد الذي تعيشون فيه: { $residence }
    5. البلد الأصلي: { $origin }
    6. المجال: { $field }
    7. التعليم: { $education }
    8. سنوات الخبرة: { $experience }
    9. اللغات: { $languages }
    10. متى تستطيعون: { $availability }
    11. السيرة الذاتية: { $cv }
    12. الموافقة: { $consent }
register-profile-summary-end = هل كل شيء صحيح؟ هل أضعكم في قائمة الخبراء؟
apply-summary-send = أرسله
apply-summary-change = تغيير شيء
apply-change-which = أي جواب تريدون تغييره؟
