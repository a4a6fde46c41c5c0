# Events and registrations. Arguments come from actions/replies.py and actions/conditions.py;
# `conditions` stands in openings.ftl. A demo event is always marked as one.

events-found =
    بحثت عن: { conditions }
    { $total ->
        [zero] لا فعالية قادمة تناسب ذلك.
        [one] فعالية قادمة واحدة تناسب ذلك.
        [two] فعاليتان قادمتان تناسبان ذلك. الأقرب موعدًا تأتي أولًا.
        [few] { $total } فعاليات قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
        [many] { $total } فعالية قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
       *[other] { $total } فعالية قادمة تناسب ذلك. الأقرب موعدًا تأتي أولًا.
    }
events-all = { $total ->
    [zero] لا فعاليات قادمة.
    [one] هناك فعالية قادمة واحدة.
    [two] هناك فعاليتان قادمتان. الأقرب موعدًا تأتي أولًا.
    [few] هناك { $total } فعاليات قادمة. الأقرب موعدًا تأتي أولًا.
    [many] هناك { $total } فعالية قادمة. الأقرب موعدًا تأتي أولًا.
   *[other] هناك { $total } فعالية قادمة. الأقرب موعدًا تأتي أولًا.
}
event-card =
    { $number }. { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (توقيت هولندا)، { $hours ->
        [zero] { $hours } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $hours } ساعات
        [many] { $hours } ساعة
       *[other] { $hours } ساعة
    }
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $summary }
    اللغات: { $languages }{ $price ->
        [none] {""}
       *[other] {"\u000A"}السعر: { $price }
    }
events-demo-note = الفعاليات المكتوب عليها DEMO هي أمثلة تبيّن كيف يعمل هذا. وهي لن تُعقد.
events-none =
    بحثت عن: { conditions }
    لا فعالية قادمة تناسب ذلك.
events-none-advice = { $loosened ->
    [yes] إذا تركتم شرطًا واحدًا، فهناك المزيد:
   *[no] ترك شرط واحد لا يساعد أيضًا. يمكنكم أن تسألوني مرة أخرى في أي وقت.
}
events-none-coming = لا فعالية مقررة الآن. يمكنكم أن تسألوني مرة أخرى في أي وقت.
event-over = هذه الفعالية انتهت.
event-which = أي فعالية تقصدون؟ اضغطوا على واحدة، أو أعطوني رقمها المرجعي، مثلًا E-003.
event-unknown = لا أعرف فعالية برقم { $reference }. من فضلكم تحققوا من الرقم المرجعي: شكله مثل E-003.

button-event = { $title }
button-all-events = كل الفعاليات

registrations-yours = { $total ->
    [zero] ليس لديكم تسجيل في أي فعالية قادمة.
    [one] لديكم تسجيل في فعالية قادمة واحدة:
    [two] لديكم تسجيلات في فعاليتين قادمتين:
    [few] لديكم تسجيلات في { $total } فعاليات قادمة:
    [many] لديكم تسجيلات في { $total } فعالية قادمة:
   *[other] لديكم تسجيلات في { $total } فعالية قادمة:
}
registration-line =
    { $demo ->
        [yes] DEMO · { $title } ({ $reference })
       *[no] { $title } ({ $reference })
    }
    { DATETIME($starts, dateStyle: "full", timeStyle: "short", timeZone: "Europe/Amsterdam") } (توقيت هولندا)
    { $held ->
        [online] عبر الإنترنت
        [both] { $place }، وعبر الإنترنت
       *[place] { $place }
    }
    { $seats ->
        [zero] { $seats } مقعد: { $status }
        [one] مقعد واحد: { $status }
        [two] مقعدان: { $status }
        [few] { $seats } مقاعد: { $status }
        [many] { $seats } مقعدًا: { $status }
       *[other] { $seats } مقعد: { $status }
    }
registrations-none = لا أعرف تسجيلًا في فعالية قادمة من هذه المحادثة.
