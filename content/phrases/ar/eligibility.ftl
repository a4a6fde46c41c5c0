# The eligibility check. Arguments come from actions/check_eligibility.py and actions/verdict.py:
# `question`, `answer`: what was asked and answered; `says`, `sources`: the words of a rule and where it stands;
# `outcome`: fits, unclear, not, depends; `programme`: its name; `runs`: yes or no.

check-intro = أطرح أسئلة قصيرة، { $total } على الأكثر، وأقارن أجوبتكم بالقواعد التي وجدناها. يستغرق ذلك دقيقتين. ما تكتبونه يبقى في هذه المحادثة التي يستطيع الموظفون قراءتها؛ ولا أحتفظ بأجوبتكم للمرة القادمة إلا إذا وافقتم في النهاية.
check-impossible = لا أعرف حاليًا قواعد يمكن الفحص بها. يستطيع شخص حقيقي أن يساعدكم.

## Questions

check-origin = من أي بلد أنتم أو عائلتكم؟
check-residence = في أي بلد تعيشون الآن؟
check-permit = ما وضعكم في هولندا؟
check-field = في أي مجال تعملون أو عملتم؟
check-education = ما أعلى تعليم حصلتم عليه؟
check-experience = كم سنة عملتم في مجالكم؟
check-mode = هل تريدون العمل هناك حضوريًا، أو من هنا عبر الإنترنت، أو كليهما؟

check-fact-origin = البلد الأصلي
check-fact-residence = البلد الذي تعيشون فيه
check-fact-permit = الوضع
check-fact-field = المجال
check-fact-education = التعليم
check-fact-experience = سنوات الخبرة
check-fact-mode = حضوريًا أو عبر الإنترنت
check-fact-reuse_profile = استعمال الأجوبة المحفوظة
check-fact-keep_profile = حفظ الأجوبة

check-origin-help = يُحسب البلد الذي تأتون منه أنتم أو أحد والديكم أو أحد أجدادكم. اضغطوا على زر أو اكتبوا اسم البلد، مثلًا: الصومال، نيجيريا، «والداي من غانا».
check-residence-help = اكتبوا البلد أو المدينة التي تعيشون فيها، مثلًا: هولندا، أوتريخت، بلجيكا.
check-permit-help = اضغطوا على الزر الأقرب إلى وضعكم، أو اكتبوه، مثلًا: «جواز سفر هولندي»، «إقامة لجوء مؤقتة»، «إقامة دائمة». لستم مجبرين على قوله: اختاروا إذن «بلا إقامة / أفضل ألا أقول».
check-field-help = اكتبوا مجالكم أو مهنتكم، مثلًا: ممرض، معلم، مهندس، مزارع، محامٍ، ICT.
check-education-help = يُحسب أعلى تعليم أكملتموه، في الخارج أيضًا. مثلًا: جامعة، تعليم مهني، مدرسة ثانوية.
check-experience-help = يكفي رقم، مثلًا: 10. نصف سنة تُحسب 0.
check-mode-help = حضوريًا يعني أن تسافروا إلى البلد. عبر الإنترنت يعني أن تساعدوا من هنا. إذا كان كلاهما مناسبًا لكم، فاختاروا كليهما.
check-reuse_profile-help = سمحتم لي من قبل بحفظ أجوبتكم. أستطيع أن أستعملها الآن، أو أن أبدأ من جديد، أو أن أحذفها.
check-keep_profile-help = إذا حفظت أجوبتكم، أستطيع أن أستعملها في الفحص القادم. تُحفظ مشفّرة ويمكنكم حذفها في أي وقت.

## Answers on buttons

check-other-country = بلد آخر
check-other-eu-country = بلد آخر في الاتحاد الأوروبي
sector-other = مجال آخر
check-permit-citizen = مواطن هولندي أو أوروبي (EU)
check-permit-permanent = إقامة دائمة
check-permit-asylum_temporary = إقامة لجوء، مؤقتة
check-permit-asylum_permanent = إقامة لجوء، دائمة
check-permit-asylum_seeker = طالب لجوء ينتظر القرار
check-permit-other = إقامة أخرى
check-permit-unsaid = بلا إقامة / أفضل ألا أقول
check-education-secondary = بلا تعليم أو مدرسة ثانوية
check-education-vocational = تعليم مهني
check-education-higher = تعليم عالٍ
check-education-unsaid = أفضل ألا أقول
check-mode-on_site = حضوريًا
check-mode-online = عبر الإنترنت
check-mode-both = كلاهما

## What was kept

check-reuse_profile = لدي الأجوبة التي أعطيتموني إياها من قبل. هل أستعملها؟
check-reuse_profile-use = استعملها
check-reuse_profile-fresh = ابدأ من جديد
check-reuse_profile-drop = احذفها
check-keep_profile = هل أحفظ أجوبتكم للمرة القادمة؟ تُحفظ مشفّرة، ويمكنكم حذفها في أي وقت.
check-keep_profile-keep = احفظها
check-keep_profile-discard = لا تحفظها
check-not-kept = حسنًا: لن تُحفظ أجوبتكم للمرة القادمة.
profile-kept = حُفظت أجوبتكم. في الفحص القادم أعرض عليكم استعمالها. يمكنكم حذفها هنا، أو محو كل شيء بالأمر /forget.
profile-dropped = حُذفت الأجوبة التي كنت قد حفظتها.
profile-nothing-kept = لم أحفظ أي أجوبة لكم.
button-drop_profile = حذف ما حُفظ

## The warning; `permit` is the answer to the question about the status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] لا تسافروا الآن. قد تفقدون إقامة اللجوء المؤقتة إذا سافرتم إلى بلدكم الأصلي؛ IND تسأل لماذا سافرتم. وبعد أكثر من 6 أشهر في الخارج قد تعتبر IND أنكم غادرتم هولندا. وقد تسقط معها إقامات أفراد عائلتكم المرتبطة بإقامتكم (RefugeeHelp، 2024-2025).
        [asylum_permanent] اسألوا قبل أن تسافروا. أصحاب إقامة اللجوء الدائمة يُسمح لهم بالذهاب إلى بلدهم الأصلي لفترة (RefugeeHelp، 2024-2025). أما الإقامة المؤقتة فقد تُفقد بسبب مثل هذا السفر: تأكدوا أي إقامة لديكم.
       *[other] لا تسافروا قبل أن تسألوا. لم نجد مصدرًا عن السفر أثناء إجراءات اللجوء؛ وإقامة اللجوء المؤقتة قد تُفقد بسبب السفر إلى البلد الأصلي (RefugeeHelp، 2024-2025).
    }
    تحدثوا إلى محامٍ أو إلى VluchtelingenWerk قبل أي شيء آخر. العمل عبر الإنترنت يغنيكم عن السفر: هذا استنتاجنا نحن، وليس قاعدة من مصدر.

## The verdict

check-programmes-ended = لا يستطيع أحد التقديم اليوم: { $total ->
        [zero] انتهت كل البرامج والمراحل التي أعرفها، وعددها { $total }، والأخير انتهى
        [one] البرنامج الذي أعرفه انتهى
        [two] المرحلتان اللتان أعرفهما انتهتا، والأخيرة انتهت
        [few] انتهت كل البرامج والمراحل التي أعرفها، وعددها { $total }، والأخير انتهى
        [many] انتهت كل البرامج والمراحل التي أعرفها، وعددها { $total }، والأخير انتهى
       *[other] انتهت كل البرامج والمراحل التي أعرفها، وعددها { $total }، والأخير انتهى
    } في { DATETIME($ended, dateStyle: "long") }. لذلك يقول هذا فقط إن كانت الشروط ستنطبق عليكم.
check-no-programme-runs = لا أعرف برنامجًا يقبل طلبات اليوم. يقول هذا فقط ما تعنيه قواعده لأجوبتكم.
check-programme-runs = هذا البرنامج مستمر: { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ ما أعرفه من شروط { $programme } ينطبق عليكم.
       *[no] ✅ كان ما أعرفه من شروط { $programme } سينطبق عليكم.
    }
check-verdict-unclear = ❔ { $runs ->
        [yes] ليس واضحًا إن كانت شروط { $programme } تنطبق عليكم
       *[no] ليس واضحًا إن كانت شروط { $programme } ستنطبق عليكم
    }: في بعض النقاط تختلف المصادر أو لا تقول شيئًا.
check-verdict-not = ✖️ بحسب ما أعرف { $runs ->
        [yes] لا تنطبق عليكم شروط { $programme }.
       *[no] ما كانت شروط { $programme } لتنطبق عليكم.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question }: { $answer } – مناسب
        [not] ✖️ { $question }: { $answer } – غير مناسب
        [depends] ▫️ { $question }: { $answer } – لا مانع نعرفه
       *[unclear] ❔ { $question }: { $answer } – غير واضح
    }
    { $says }
    المصدر: { $sources }
check-other-programme-fits = ✅ { $programme }: كانت شروطه ستنطبق عليكم أيضًا.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme }: غير مناسب. { $question }: { $says }
       *[unclear] ❔ { $programme }: غير واضح. { $question }: { $says }
    }
check-no-promise = هذا ليس قرارًا ولا وعدًا: إنه يقارن أجوبتكم بمصادر عامة. كانت IOM والمؤسسة المضيفة تختاران بحسب ما تطلبه كل مهمة.
