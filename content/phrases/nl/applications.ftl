# Applications: what was sent, what is written, the pool.

application-status-received = ontvangen
application-status-in_review = wordt gelezen
application-status-interview = uitgenodigd voor een gesprek
application-status-matched = aangenomen
application-status-rejected = niet gekozen
application-status-withdrawn = ingetrokken
applications-yours = { $total ->
    [one] U hebt één aanmelding gestuurd:
   *[other] U hebt { $total } aanmeldingen gestuurd, de nieuwste eerst:
}
application-line =
    { $demo ->
        [yes] { $reference }: DEMO · { $title }
       *[no] { $reference }: { $title }
    }
    { $institution }
    Status: { $status } (sinds { DATETIME($updated, dateStyle: "long") })
    Gestuurd op { DATETIME($sent, dateStyle: "long") }
applications-none = Ik ken geen aanmelding die vanuit dit gesprek is gestuurd.
application-unknown = Ik ken geen aanmelding { $reference } die vanuit dit gesprek is gestuurd. Kijk het kenmerk nog eens na: een A, een streepje en enkele letters en cijfers.
