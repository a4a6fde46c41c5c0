# The eligibility check. Arguments come from actions/check_eligibility.py and actions/verdict.py:
# `question`, `answer`: what was asked and answered; `says`, `sources`: the words of a rule and where it stands;
# `outcome`: fits, unclear, not, depends; `programme`: its name; `runs`: yes or no.

check-intro = I ask up to { $total } short questions and compare your answers with the rules that we found. It takes two minutes. What you write stands in this chat, which staff can read; I keep your answers for the next time only if you agree at the end.
check-impossible = I know no rules to check at the moment. A person can help you.

## Questions

check-origin = Which country do you or your family come from?
check-residence = In which country do you live now?
check-permit = What is your status in the Netherlands?
check-field = In which field do you work, or have you worked?
check-education = What is your highest education?
check-experience = How many years have you worked in your field?
check-mode = Would you work there on site, from here online, or both?

check-fact-origin = Country of origin
check-fact-residence = Country where you live
check-fact-permit = Status
check-fact-field = Field
check-fact-education = Education
check-fact-experience = Years of experience
check-fact-mode = On site or online
check-fact-reuse_profile = Use kept answers
check-fact-keep_profile = Keep the answers

check-origin-help = The country that you, a parent or a grandparent come from counts. Press a button or write its name, for example: Somalia, Nigeria, “my parents are from Ghana”.
check-residence-help = Write the country or the city where you live, for example: the Netherlands, Utrecht, Belgium.
check-permit-help = Press the button that is nearest, or write it, for example: “Dutch passport”, “temporary asylum permit”, “permanent residence”. You need not say it: then choose “No permit / rather not say”.
check-field-help = Write your field or your profession, for example: nurse, teacher, engineer, farmer, lawyer, ICT.
check-education-help = The highest school that you finished counts, also abroad. For example: university, vocational school, secondary school.
check-experience-help = A number is enough, for example: 10. Half a year counts as 0.
check-mode-help = On site means that you travel to the country. Online means that you help from here. If you would do either, choose both.
check-reuse_profile-help = You let me keep your answers earlier. I can use them now, start fresh, or delete them.
check-keep_profile-help = If I keep your answers, I can use them at the next check. They are stored encrypted and you can delete them at any time.

## Answers on buttons

check-other-country = Another country
check-other-eu-country = Another EU country
sector-other = Another field
check-permit-citizen = Dutch or EU citizen
check-permit-permanent = Permanent permit
check-permit-asylum_temporary = Asylum permit, temporary
check-permit-asylum_permanent = Asylum permit, permanent
check-permit-asylum_seeker = Asylum seeker in procedure
check-permit-other = Another permit
check-permit-unsaid = No permit / rather not say
check-education-secondary = None or secondary school
check-education-vocational = Vocational
check-education-higher = Higher education
check-education-unsaid = Rather not say
check-mode-on_site = On site
check-mode-online = Online
check-mode-both = Both

## What was kept

check-reuse_profile = I have kept the answers that you gave me earlier. Shall I use them?
check-reuse_profile-use = Use them
check-reuse_profile-fresh = Start fresh
check-reuse_profile-drop = Delete them
check-keep_profile = Shall I keep your answers for the next time? They are stored encrypted, and you can delete them at any time.
check-keep_profile-keep = Keep them
check-keep_profile-discard = Do not keep them
check-not-kept = All right: your answers are not kept for the next time.
profile-kept = Your answers are kept. At the next check I offer to use them. You can delete them here, or erase everything with /forget.
profile-dropped = The answers that I had kept are deleted.
profile-nothing-kept = I have kept no answers of yours.
button-drop_profile = Delete what was kept

## The warning; `permit` is the answer to the question about the status

check-asylum-warning = ⚠️ { $permit ->
        [asylum_temporary] Do not travel yet. A trip to your country of origin can cost you a temporary asylum permit; the IND asks why you went. After more than 6 months away the IND may hold that you have left the Netherlands. Permits of family members that depend on yours can fall with it (RefugeeHelp, 2024-2025).
        [asylum_permanent] Ask before you travel. Holders of a permanent asylum permit may go to their country of origin for a time (RefugeeHelp, 2024-2025). A temporary permit can be lost by such a trip: be sure which one you have.
       *[other] Do not travel before you have asked. We found no source about travel during the asylum procedure; a temporary asylum permit can be lost by a trip to the country of origin (RefugeeHelp, 2024-2025).
    }
    Talk to a lawyer or VluchtelingenWerk before anything else. Working online avoids the trip: that is our own conclusion, not a rule from a source.

## The verdict

check-programmes-ended = Nobody can apply today: { $total ->
        [one] the programme that I know of ended
        [2] both phases that I know of have ended, the last
       *[other] all { $total } programmes and phases that I know of have ended, the last
    } on { DATETIME($ended, dateStyle: "long") }. So this only says whether you would have fitted.
check-no-programme-runs = I know of no programme that takes applications today. This only says what its rules make of your answers.
check-programme-runs = This programme is running: { $programme }.
check-verdict-fits = { $runs ->
        [yes] ✅ You fit what I know of { $programme }.
       *[no] ✅ You would have fitted what I know of { $programme }.
    }
check-verdict-unclear = ❔ Whether you { $runs ->
        [yes] fit { $programme }
       *[no] would have fitted { $programme }
    } is unclear: on some points sources disagree or say nothing.
check-verdict-not = ✖️ By what I know you { $runs ->
        [yes] do not fit { $programme }.
       *[no] would not have fitted { $programme }.
    }
check-rule = { $outcome ->
        [fits] ✅ { $question }: { $answer } – fits
        [not] ✖️ { $question }: { $answer } – does not fit
        [depends] ▫️ { $question }: { $answer } – no bar that we know of
       *[unclear] ❔ { $question }: { $answer } – unclear
    }
    { $says }
    Source: { $sources }
check-other-programme-fits = ✅ { $programme }: you would fit as well.
check-other-programme = { $outcome ->
        [not] ✖️ { $programme }: does not fit. { $question }: { $says }
       *[unclear] ❔ { $programme }: unclear. { $question }: { $says }
    }
check-no-promise = This is no decision and no promise: it compares your answers with public sources. IOM and the host institution chose by what each assignment asked for.
