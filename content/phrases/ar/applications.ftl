# Applications: what was sent, what is written, the pool.

application-status-received = وصل
application-status-in_review = قيد القراءة
application-status-interview = دعوة إلى مقابلة
application-status-matched = مقبول
application-status-rejected = لم يقع عليه الاختيار
application-status-withdrawn = مسحوب
applications-yours = { $total ->
    [zero] لم ترسلوا أي طلب.
    [one] أرسلتم طلبًا واحدًا:
    [two] أرسلتم طلبين، الأحدث أولًا:
    [few] أرسلتم { $total } طلبات، الأحدث أولًا:
    [many] أرسلتم { $total } طلبًا، الأحدث أولًا:
   *[other] أرسلتم { $total } طلب، الأحدث أولًا:
}
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    الحالة: { $status } (منذ { DATETIME($updated, dateStyle: "long") })
    أُرسل في { DATETIME($sent, dateStyle: "long") }
applications-none = لا أعرف طلبًا أُرسل من هذه المحادثة.
application-unknown = لا أعرف طلبًا برقم { $reference } أُرسل من هذه المحادثة. من فضلكم تحققوا من الرقم المرجعي: الحرف A ثم شرطة ثم بعض الحروف والأرقام.
