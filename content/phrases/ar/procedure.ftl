# Procedures with ticks (content/procedures/): `done` of `total` steps, `number` and `title` of a step, `ticked`: yes or no.

procedure-progress = أُنجز { $done } من { $total }
procedure-step = { $ticked ->
        [yes] ☑
       *[no] ☐
    } { $number }. { $title }
procedure-hint = اضغطوا على ☐ لوضع علامة على خطوة، وعلى ⓘ لقراءتها. أتذكر علاماتكم؛ والأمر /forget يمحوها.
procedure-unknown = لم أعد أعرف هذه الخطوات. أرسلوا /steps لرؤية الخطوات الموجودة.

button-steps = خطوة بخطوة
button-tick = { $ticked ->
        [yes] ☑ { $number }
       *[no] ☐ { $number }
    }
button-read-step = ⓘ { $number }
button-next-step = التالي: { $title }
button-all-steps = كل الخطوات
button-reset-steps = إزالة كل العلامات

## How to apply, from the Terms of Reference to the report

procedure-apply = من Terms of Reference إلى التقرير
procedure-apply-intro = لا يستطيع أحد التقديم على CD4D الآن: انتهت المرحلتان المعروفتان، والأخيرة انتهت في 30 يونيو/حزيران 2023. هذه الخطوات تبيّن كيف كان الأمر يسير. وقد تكون مرحلة جديدة مختلفة.

procedure-apply-terms = قراءة Terms of Reference
procedure-apply-terms-text = لكل مهمة نص (Terms of Reference، أي الشروط المرجعية) يقول ما تحتاج إليه المؤسسة: الجهة المضيفة، والخلفية، والمدة، والأهداف، وما يجب تسليمه، ومهامكم. وهو يأتي من حاجات الجهة المضيفة. وتختلف المصادر في من يكتبه: الجهة المضيفة نفسها أو مسؤول IOM في البلد. اقرؤوه حتى النهاية قبل أي شيء آخر.
procedure-apply-fit = معرفة إن كنتم مناسبين
procedure-apply-fit-text =
    قارنوا النص بما تستطيعون. كانت هناك صفحة «General Requirements» (الشروط العامة) يُطلب من المتقدمين قراءتها أولًا؛ لم نستطع العثور على ما كان فيها. أستطيع أن أفحص القواعد التي نعرفها: اسألوني «هل يمكنني المشاركة؟».

    إذا كانت لديكم إقامة لجوء، فتحدثوا إلى محامٍ أو إلى VluchtelingenWerk قبل أي سفر: قد تفقدون بسببه الإقامة المؤقتة. المهمة عبر الإنترنت تغنيكم عن السفر (استنتاجنا نحن).
procedure-apply-papers = تجهيز أوراقكم
procedure-apply-papers-text = أي أوراق كان CD4D يطلبها، لم نعثر على ذلك. مشروع شقيق في فنلندا يطلب استمارة وسيرة ذاتية حديثة ورسالة ومرجعين. جهزوا هذه الأوراق، واسألوا شخصًا حقيقيًا قبل أن ترسلوا أي شيء.
procedure-apply-send = التقديم على تلك المهمة
procedure-apply-send-text = كان الناس يقدمون على الموقع، لمهمة واحدة معينة، لا للبرنامج كله (حوالي 2017). اليوم لا توجد فرصة يمكنكم التقديم عليها.
procedure-apply-selection = انتظار الاختيار
procedure-apply-selection-text = تقارن IOM ما هو مطلوب بما يستطيعه الناس. كيف كان CD4D يقرر، لم نعثر على ذلك. في MIDA الصومال، وهو برنامج آخر، تتحدث IOM والجهة المضيفة معًا مع المرشحين وتقرران معًا. وقد يستغرق الأمر وقتًا أطول من المخطط: في 2020 أخّر COVID-19 الاختيار.
procedure-apply-plan = الاتفاق على خطة عمل
procedure-apply-plan-text = بعد وصول الطلبات بدأ فريق CD4D يضع خطط العمل (العراق، نوفمبر/تشرين الثاني 2018). من يوقّع على ماذا، لم نعثر على ذلك: اسألوا قبل أن توافقوا على أي شيء.
procedure-apply-training = حضور التدريب قبل السفر
procedure-apply-training-text = في المرحلة الثانية كان التدريب إلزاميًا لكل من يشارك للمرة الأولى، للعمل عبر الإنترنت أيضًا. وهو عن نقل المعرفة، والفروق بين الثقافات، والأشخاص الذين تعملون معهم، وما تطلبه Terms of Reference.
procedure-apply-assignment = تنفيذ المهمة
procedure-apply-assignment-text = كانت المهمة تستمر حتى ثلاثة أشهر، حضوريًا أو عبر الإنترنت. تستقبلكم الجهة المضيفة، ويساعد مسؤول IOM في البلد ويتابع العمل. وفي هرجيسا كانت هناك اجتماعات عبر الإنترنت كل شهر عن التقدم والصعوبات (2020).
procedure-apply-report = كتابة التقرير وتقييم ما مضى
procedure-apply-report-text = ما تسلّمونه مكتوب في Terms of Reference؛ بعضها يطلب تقريرًا (العراق: تقرير قصير باللغة العربية). وتسأل جامعة Maastricht الخبراء والزملاء والجهات المضيفة قبل المهمة، وبعدها مباشرة، وبعد سنة منها.
