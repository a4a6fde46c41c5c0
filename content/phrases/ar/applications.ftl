# Applications: what was sent, what is being written, and the pool of experts.
# Arguments come from store/applications/application_notices.py. `demo`: whether the opening is an example.
# `opening`: the reference of an opening (D-004); `reference`: that of an application (CD4D-7K3M-2).

application-status-received = وصل
application-status-in_review = قيد القراءة
application-status-interview = دعوة إلى مقابلة
application-status-matched = مقبول
application-status-rejected = لم يقع عليه الاختيار
application-status-withdrawn = مسحوب

## How far it is

applications-yours = { $total ->
    [zero] لم ترسلوا أي طلب.
    [one] أرسلتم طلبًا واحدًا:
    [two] أرسلتم طلبين، الأحدث أولًا:
    [few] أرسلتم { $total } طلبات، الأحدث أولًا:
    [many] أرسلتم { $total } طلبًا، الأحدث أولًا:
   *[other] أرسلتم { $total } طلب، الأحدث أولًا:
}
# `sent` and `updated` are days.
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    الحالة: { $status }
    آخر تغيير في { DATETIME($updated, dateStyle: "long") }
    أُرسل في { DATETIME($sent, dateStyle: "long") }
applications-none = لا أعرف طلبًا أُرسل من هذه المحادثة.
application-unknown = لا أعرف طلبًا برقم { $reference } أُرسل من هذه المحادثة. من فضلكم تحققوا من الرقم المرجعي: شكله مثل CD4D-7K3M-2.
application-mistyped = لا يمكن أن يكون { $reference } صحيحًا: فيه على الأقل حرف أو رقم واحد خطأ. بعد CD4D ليس في أرقامنا المرجعية أبدًا 0 (صفر) ولا 1 (واحد) ولا الحروف I وL وO. من فضلكم انظروا إليه مرة أخرى.
application-none-for = لم ترسلوا من هذه المحادثة طلبًا على الفرصة { $opening }.
application-demo-note = الفرص المكتوب عليها DEMO هي أمثلة. الطلب على واحدة منها تمرين: لا يؤدي إلى شيء حقيقي.

button-application = { $reference }

## What is not sent yet

drafts-yours = { $total ->
    [one] بدأتم هذا، ولم يُرسل بعد:
   *[other] بدأتم هذه، ولم تُرسل بعد:
}
# `answered` of `total` questions have an answer.
draft-line =
    { $opening }: { $title }
    الأجوبة حتى الآن: { $answered } من { $total }
    آخر يوم للتقديم: { DATETIME($deadline, dateStyle: "long") }
draft-line-pool =
    لقائمة الخبراء
    الأجوبة حتى الآن: { $answered } من { $total }
draft-line-change = تغييرات في طلبكم { $reference } ({ $title })
draft-reminder =
    { $demo ->
        [yes] بدأتم طلبًا على هذه الفرصة، لكنكم لم ترسلوه: DEMO · { $title } ({ $opening })، { $institution }.
       *[no] بدأتم طلبًا على هذه الفرصة، لكنكم لم ترسلوه: { $title } ({ $opening })، { $institution }.
    }
    آخر يوم للتقديم هو { DATETIME($deadline, dateStyle: "long") }. هل تريدون المتابعة؟
draft-discarded = حُذف ما كتبتموه. لم يُرسل شيء.

button-go-on-with = متابعة: { $opening }
button-go-on-pool = متابعة: قائمة الخبراء
button-discard-draft = حذفه

## Sending

application-sent =
    وصل طلبكم: { $title } ({ $opening })، { $institution }.

    رقمكم المرجعي هو { $reference }. من فضلكم احتفظوا به: به تستطيعون أنتم والموظفون العثور على طلبكم.
application-next = { $demo ->
    [yes] هذه الفرصة مثال، فكان هذا تمرينًا. لا ينتج عنه شيء حقيقي، ولا يلزم أن يقرأ أحد طلبكم. يمكنكم أن تجرّبوا كل شيء هنا: رؤية الحالة، أو تغيير الطلب، أو سحبه.
   *[no] ماذا يحدث الآن: يستطيع موظفو البرنامج رؤية طلبكم. عندما تتغير حالته، أخبركم هنا. لا أستطيع أن أقول كم يستغرق ذلك.
}
application-already = قدمتم على هذه الفرصة من قبل: { $title } ({ $opening }). رقمكم المرجعي هو { $reference }، والحالة: { $status }. لا حاجة إلى طلب ثانٍ. يمكنكم تغيير الطلب الذي أرسلتموه أو سحبه.
application-closed = لم يعد أحد يستطيع التقديم على { $title } ({ $opening }): الفرصة مغلقة. لم يُرسل طلبكم. ما كتبتموه ما زال موجودًا.
application-incomplete = لم يُرسل طلبكم على { $title } ({ $opening }): ما زالت بعض الأجوبة ناقصة. أستطيع أن أسألكم عنها الآن.
application-nothing-to-send = لا شيء لإرساله: ليس لدي طلب منكم لم يُرسل بعد.

## Changing it

amend-which = أي طلب تريدون تغييره؟
amend-how =
    يمكنكم تغيير طلبكم { $reference } ({ $title }) حتى { DATETIME($deadline, dateStyle: "long") }، ما دام لم يُتخذ قرار.
    أعرض عليكم أجوبتكم، وتغيّرون ما تريدون. يستطيع الموظفون رؤية ما تغيّر.
application-amended = تغيّر طلبكم { $reference } ({ $title }). يرى الموظفون الأجوبة الجديدة، وما كانت عليه من قبل.
application-amended-nothing = بقي طلبكم { $reference } ({ $title }) كما كان: لم يختلف فيه شيء.
application-too-late = { $open ->
    [yes] لم يعد ممكنًا تغيير طلبكم { $reference } ({ $title }) هنا. حالته: { $status }. يستطيع شخص حقيقي أن يساعدكم.
   *[no] لم يعد ممكنًا تغيير طلبكم { $reference } ({ $title }) هنا: انتهى آخر يوم للتقديم. يستطيع شخص حقيقي أن يساعدكم.
}

button-amend = تغييره

## Withdrawing it

withdraw-which = أي طلب تريدون سحبه؟
withdraw-ask =
    هل أسحب طلبكم { $reference } ({ $title })؟
    سيرى الموظفون أنكم لم تعودوا تريدونه. لا يمكن التراجع عن هذا، لكن يمكنكم أن تقدموا من جديد ما دامت الفرصة مفتوحة.
application-withdrawn = سُحب طلبكم { $reference } ({ $title }). يستطيع الموظفون رؤية ذلك. تبقى أجوبتكم محفوظة حتى تمحوا كل شيء بالأمر /forget.
application-withdrawn-before = طلبكم { $reference } ({ $title }) مسحوب من قبل. لم يبقَ شيء لفعله.
application-decided = لم يعد ممكنًا سحب طلبكم { $reference } ({ $title }) هنا. حالته: { $status }. يستطيع شخص حقيقي أن يساعدكم.

button-withdraw = نعم، اسحبه
button-keep-application = لا، احتفظ به

## News from the staff

application-news =
    جديد عن طلبكم { $reference }: { $title }، { $institution }.
    حالته الآن: { $status }.
application-news-received = الطلب عند الموظفين.
application-news-in_review = يقرؤه الموظفون الآن.
application-news-interview = يريد الموظفون أن يتحدثوا معكم. من فضلكم تحققوا من أن عنوان البريد الإلكتروني ورقم الهاتف في طلبكم صحيحان.
application-news-matched = وقع عليكم الاختيار لهذه الفرصة. يعرف الموظفون ما الخطوة التالية.
application-news-rejected = لم يقع عليكم الاختيار لهذه الفرصة. يمكنكم أن تنظروا إلى فرص أخرى في أي وقت.
application-news-withdrawn = سحبه الموظفون. إذا كنتم لا تعرفون السبب، فاسألوا شخصًا حقيقيًا من فضلكم.
application-news-message = يكتب إليكم الموظفون: { $message }

## The pool of experts

pool-joined = أنتم الآن في قائمة الخبراء. عندما يفكر الموظفون فيكم لفرصة ما، أخبركم هنا، وأنتم تقررون. لا أستطيع أن أعد بأن يحدث ذلك.
pool-changed = ما تعرفه عنكم قائمة الخبراء محدَّث.
pool-incomplete = لستم في قائمة الخبراء بعد: ما زالت بعض الأجوبة ناقصة. أستطيع أن أسألكم عنها الآن.
pool-yours = أنتم في قائمة الخبراء. يستطيع الموظفون أن يفكروا فيكم لفرصة ما.
pool-leave-ask = هل أخرجكم من قائمة الخبراء؟ يُحذف ما قلتموه للقائمة، ولا يستطيع الموظفون بعد ذلك أن يفكروا فيكم.
pool-left = لم تعودوا في قائمة الخبراء. حُذف ما قلتموه للقائمة.
pool-not-in = لستم في قائمة الخبراء.
pool-proposal =
    يرى الموظفون أن هذه الفرصة قد تناسبكم:
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { $city ->
        [none] { $institution }، { $country }
       *[other] { $institution }، { $city }، { $country }
    }
    آخر يوم للتقديم: { DATETIME($deadline, dateStyle: "long") }

    يصلكم هذا لأنكم في قائمة الخبراء. أنتم تقررون إن كنتم ستقدمون.

button-change-pool = تغيير أجوبتي
button-leave-pool = الخروج من القائمة
button-leave-pool-sure = نعم، أخرجني من القائمة

## Files and contacts. `limit`: how many megabytes a file may have.

upload-what-for = لا أستطيع قراءة الملفات، لكن يمكن أن يكون الملف سيرة ذاتية لطلب. من فضلكم ابدؤوا الطلب أولًا: فهو يسألكم عن السيرة الذاتية في الوقت المناسب.
upload-photo = لا أستطيع أن آخذ صورة أو مقطع فيديو. من فضلكم أرسلوا سيرتكم الذاتية كملف: PDF أو DOC أو DOCX أو ODT، حتى { $limit } ميغابايت.
upload-too_big = هذا الملف كبير جدًا: أستطيع أن آخذ حتى { $limit } ميغابايت. لم يُحفظ. من فضلكم أرسلوا ملفًا أصغر.
upload-empty = هذا الملف فارغ. لم يُحفظ. من فضلكم أرسلوا ملفًا آخر.
upload-wrong_kind = لا أستطيع أن آخذ ملفًا من هذا النوع. نظرت إلى ما فيه، لا إلى اسمه. لم يُحفظ. من فضلكم أرسلوا سيرتكم الذاتية بصيغة PDF أو DOC أو DOCX أو ODT.
upload-damaged = يبدو أن هذا الملف تالف، لذلك لم يُحفظ. من فضلكم احفظوه من جديد بصيغة PDF وأرسلوا ذلك الملف.
upload-macros = في هذا الملف برنامج (macros). للأمان لا آخذ مثل هذه الملفات. لم يُحفظ. من فضلكم احفظوه بصيغة PDF وأرسلوا ذلك الملف.
upload-failed = لم يصلني ملفكم: حدث خطأ في الطريق. لم يُحفظ. من فضلكم أرسلوه مرة أخرى.
upload-contact-other = هذه ليست جهة الاتصال الخاصة بكم، لذلك لا أستطيع أن آخذ الرقم منها. من فضلكم شاركوا جهة الاتصال الخاصة بكم، أو اكتبوا رقمكم.
