# Applications: what was sent, what is written, the pool.

application-status-received = رسیده
application-status-in_review = در حال خوانده شدن
application-status-interview = دعوت به مصاحبه
application-status-matched = پذیرفته شده
application-status-rejected = انتخاب نشده
application-status-withdrawn = پس گرفته شده
applications-yours = { $total ->
    [1] یک درخواست فرستاده‌اید:
   *[other] { $total } درخواست فرستاده‌اید، تازه‌ترین اول:
}
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    وضعیت: { $status } (از { DATETIME($updated, dateStyle: "long") })
    فرستاده‌شده در { DATETIME($sent, dateStyle: "long") }
applications-none = درخواستی نمی‌شناسم که از این چت فرستاده شده باشد.
application-unknown = درخواستی با شمارهٔ { $reference } که از این چت فرستاده شده باشد نمی‌شناسم. لطفاً شماره را دوباره ببینید: یک حرف A، یک خط تیره و چند حرف و عدد.
