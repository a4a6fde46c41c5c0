# Procedures with ticks (content/procedures/): `done` of `total` steps, `number` and `title` of a step, `ticked`: yes or no.

procedure-progress = { $done } of { $total } done
procedure-step = { $ticked ->
        [yes] ☑
       *[no] ☐
    } { $number }. { $title }
procedure-hint = Press ☐ to tick a step, ⓘ to read it. I remember your ticks; /forget erases them.
procedure-unknown = I do not know these steps any more. Send /steps for those that there are.

button-steps = Step by step
button-tick = { $ticked ->
        [yes] ☑ { $number }
       *[no] ☐ { $number }
    }
button-read-step = ⓘ { $number }
button-next-step = Next: { $title }
button-all-steps = All steps
button-reset-steps = Take all ticks away

## How to apply, from the Terms of Reference to the report

procedure-apply = From the Terms of Reference to the report
procedure-apply-intro = Nobody can apply for CD4D now: both known phases have ended, the last on 30 June 2023. These steps show how it went. A new phase may differ.

procedure-apply-terms = Read the Terms of Reference
procedure-apply-terms-text = Each assignment has a text that says what the institution needs: the host, the background, how long, the objectives, what must be delivered and your tasks. It comes from the needs of the host. Sources differ on who writes it down: the host itself or IOM's person in the country. Read it to the end before anything else.
procedure-apply-fit = See whether you fit
procedure-apply-fit-text =
    Compare the text with what you can do. There was a page “General Requirements” that applicants were told to read first; we could not find what it said. I can check the rules that we know: ask me “can I join?”.

    With an asylum permit, talk to a lawyer or VluchtelingenWerk before any trip: it can cost you a temporary permit. An online assignment avoids the trip (our own conclusion).
procedure-apply-papers = Get your papers ready
procedure-apply-papers-text = Which papers CD4D asked for was not found. A sister project in Finland asks for a form, a recent CV, a letter and two references. Have these ready, and ask a person before you send anything.
procedure-apply-send = Apply for that assignment
procedure-apply-send-text = People applied on the website, for one given assignment, not for the programme as a whole (about 2017). Today there is no opening that you can apply for.
procedure-apply-selection = Wait for the selection
procedure-apply-selection-text = IOM compares what is needed with what people can do. How CD4D decided was not found. In MIDA Somalia, another programme, IOM and the host talk with candidates together and decide together. It can take longer than planned: in 2020 COVID-19 held the selection up.
procedure-apply-plan = Agree on a work plan
procedure-apply-plan-text = After the applications the CD4D team began to make work plans (Iraq, November 2018). Who signs what was not found: ask before you agree to anything.
procedure-apply-training = Take the training before departure
procedure-apply-training-text = In the second phase the training was compulsory for everybody who took part for the first time, also for online work. It is about passing on knowledge, cultural differences, the people you work with, and what the Terms of Reference ask.
procedure-apply-assignment = Do the assignment
procedure-apply-assignment-text = An assignment took up to three months, on site or online. The host receives you and IOM's person in the country helps and follows the work. In Hargeisa there were online meetings every month about progress and trouble (2020).
procedure-apply-report = Report and look back
procedure-apply-report-text = What you deliver stands in the Terms of Reference; some ask for a report (Iraq: a short one in Arabic). Maastricht University asks experts, colleagues and hosts before, straight after and one year after the assignment.
