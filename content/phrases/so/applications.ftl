# Applications: what was sent, what is written, the pool.

application-status-received = waa la helay
application-status-in_review = waa la akhrinayaa
application-status-interview = wareysi ayaa laguugu yeeray
application-status-matched = waa la aqbalay
application-status-rejected = lama dooran
application-status-withdrawn = waa laga noqday
applications-yours = { $total ->
    [one] Hal codsi ayaad dirtay:
   *[other] { $total } codsi ayaad dirtay, kan ugu cusub ayaa ugu horreeya:
}
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    Xaaladda: { $status } (tan iyo { DATETIME($updated, dateStyle: "long") })
    La diray { DATETIME($sent, dateStyle: "long") }
applications-none = Ma aqaanno codsi wadahadalkan laga diray.
application-unknown = Ma aqaanno codsi { $reference } oo wadahadalkan laga diray. Fadlan hubi tixraaca: A, jiitin (-) iyo xarfo iyo tirooyin.
