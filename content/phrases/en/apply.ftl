# The forms for applying for an opening and for the pool of experts, and what all forms say to answers in own words.
# Arguments of openings come from store/wording/replies.py (opening_args): `title`, `reference` (D-004), `institution`, `demo` (yes or no), `deadline` (a day).
# `answered` of `total` questions have an answer. `application`: the reference of an application (CD4D-7K3M-2).
# `question`, `answer`: what was asked (apply-fact-...) and what was answered.

## Answers in own words: what is wrong with them. `least`, `most`: how many are allowed; `length`: how many there are.

form-text-too-short = That is too short: I need at least { $least } characters, and this has { $length }.
form-text-too-long = That is too long: I can take up to { $most } characters, and this has { $length }. I did not keep it. Please send a shorter text.
form-name-characters = A name can only have letters, spaces, hyphens, apostrophes and dots. Please write it without other signs.
form-email-without-at = There is no @ in this, so it cannot be an e-mail address. An address looks like this: name@example.org
form-email-malformed = This e-mail address cannot be right. Please look at it once more. An address looks like this: name@example.org
form-phone-malformed = Nobody can call this number. Please write it with the country code, for example: +31 6 12345678
form-number-unlikely = Please write how many years: a number from 0 to { $most }, for example 10. I do not need a calendar year here.
form-file-wanted = Words are not enough here: please send a file, or press “Leave this out”.

button-was-answer = That was my answer

## Another form was begun in between

form-draft-kept = Your application is kept. You can go on with it later.
form-draft-waits = Before this you were writing an application. It is kept. Would you like to go on with it?

## Which opening

apply-which = Which opening would you like to apply for?
apply-which-none = Which opening would you like to apply for? Give me its reference, for example D-004, or look at the openings first. You can also join the pool of experts without an opening.
apply-unknown = I know no opening { $reference }. Please check the reference: it looks like D-004.
apply-closed = You cannot apply for this opening any more, it is closed: { $title } ({ $reference }), { $institution }. I can look for openings like it.
button-apply-for = { $reference }: { $title }
button-similar = Openings like it

## At the beginning

apply-intro = { $demo ->
        [yes] This is an exercise: the opening is an example and does not exist. You can try everything, but it leads to nothing real.{"\u000A\u000A"}You apply for: DEMO · { $title } ({ $reference }), { $institution }.
       *[no] You apply for: { $title } ({ $reference }), { $institution }.
    }
    There are { $total } short questions. Nothing is sent before you have seen all your answers and said yes. Until then they are kept as a draft, stored encrypted. You can stop and go on later.
    The last day to apply is { DATETIME($deadline, dateStyle: "long") }.
apply-resumed = { $demo ->
        [yes] You go on with your application (an exercise): DEMO · { $title } ({ $reference }).
       *[no] You go on with your application: { $title } ({ $reference }).
    }
    { $answered } of { $total } questions are answered.
apply-amending = { $demo ->
        [yes] You change your application { $application } (an exercise): DEMO · { $title } ({ $reference }).
       *[no] You change your application { $application }: { $title } ({ $reference }).
    }
    What you sent stays as it is until you send the changes.
# `member`: whether the person is in the pool already.
pool-intro = { $member ->
        [yes] You are in the pool of experts already. You can change your answers here.
       *[no] In the pool of experts, the staff can think of you when an opening fits you. Nobody is promised an assignment, and no opening of CD4D that we know of takes applications today: both known phases have ended (30 June 2023).
    }
    There are { $total } short questions. Nothing is sent before you have seen all your answers and said yes. Until then they are kept as a draft, stored encrypted. You can stop and go on later.
pool-resumed = You go on with your entry for the pool of experts. { $answered } of { $total } questions are answered.

## Questions

apply-reuse = You told me this earlier. Shall I use it again? You can still change each answer.
apply-reuse-use = Use it
apply-reuse-fresh = Ask me again
apply-known = • { $question }: { $answer }
apply-name = What is your full name?
apply-email = What is your e-mail address?
apply-phone = What is your telephone number? You can leave this out.
apply-residence = In which country do you live now?
apply-origin = Which country do you or your family come from?
apply-field = In which field do you work, or have you worked?
apply-education = What is your highest education?
apply-experience = How many years have you worked in your field?
apply-languages = Which languages do you speak well enough to work in? Press each of them, or write them. When you have all, press “Done”.
apply-availability = From when could you go, and for how long? Press a button, or write it in your own words.
apply-motivation = Why would you like to do this assignment, and what would you bring? Write it in your own words, in one message: 20 to 3000 characters.
apply-cv = Please send your CV as a file: PDF, DOC, DOCX or ODT, up to 10 MB. You can leave this out.
# The text of content/consents/.
apply-consent-text = { $text }
apply-consent = Do you agree?
apply-now = Your answer now: { $answer }

apply-fact-reuse = What you told me earlier
apply-fact-name = Name
apply-fact-email = E-mail
apply-fact-phone = Telephone
apply-fact-residence = Country where you live
apply-fact-origin = Country of origin
apply-fact-field = Field
apply-fact-education = Education
apply-fact-experience = Years of experience
apply-fact-languages = Languages
apply-fact-availability = When you can
apply-fact-motivation = Motivation
apply-fact-cv = CV
apply-fact-consent = Agreement
apply-fact-summary = All answers

## Help with each question

apply-reuse-help = Press “Use it”, and you need not type it again. Press “Ask me again”, and I ask every question.
apply-name-help = Write your name as it stands in your passport or permit, in any script. For example: Hodan Ali.
apply-email-help = The staff write to this address if they have questions. For example: hodan@example.org
apply-phone-help = Write the number with the country code, for example +31 6 12345678. A number that begins with 06 is taken for a Dutch one. You can also leave it out.
apply-residence-help = Write the country or the city where you live, for example: the Netherlands, Utrecht, Belgium.
apply-origin-help = The country that you, a parent or a grandparent come from. Press a button or write its name, for example: Somalia, Nigeria, “my parents are from Ghana”.
apply-field-help = Write your field or your profession, for example: nurse, teacher, engineer, farmer, lawyer, ICT. Or press the button that is nearest.
apply-education-help = The highest school that you finished counts, also abroad. For example: university, vocational school, secondary school. You need not say it.
apply-experience-help = A number is enough, for example: 10. Half a year counts as 0.
apply-languages-help = Write the languages with commas, for example: Dutch, English, Somali. Or press them one by one, and then “Done”. Press a language again to take it away.
apply-availability-help = For example: “from March, for six weeks”, “in the summer holidays”, “two evenings a week online”. Or press a button.
apply-motivation-help = Two or three sentences are enough. For example: what you have done in your work, what you could teach or build there, and why this place matters to you.
apply-cv-help = Press the paper clip in Telegram, choose “File”, and send your CV: PDF, DOC, DOCX or ODT, up to 10 MB. A photo is not enough. If you have no CV, press “Leave this out”.
apply-consent-help = If you agree, press “I agree”. Then you see all your answers once more before anything is sent. If you do not agree, nothing is sent. Your draft stays until you throw it away.
apply-summary-help = Press “Send it” if everything is right. Press “Change something” to choose an answer. You can also write what is wrong, for example: “my e-mail is wrong”.

## Answers on buttons

apply-availability-now = Now
apply-availability-months = In 1 to 3 months
apply-availability-later = Later
apply-availability-online = Online only
apply-consent-agree = I agree
apply-consent-refuse = I do not agree
apply-chosen = ✓ { $answer }
button-done = Done
button-as-it-is = Keep it as it is
button-stop-draft = ✕ Stop, keep the draft

apply-consent-refused = All right. Without your agreement I cannot send it, so nothing is sent. Your draft stays here until you throw it away.
apply-stopped = Stopped. Nothing is sent. Your answers so far are kept as a draft; you can go on at any time, or throw it away.

## All answers at the end; each argument is the answer to the question of that name

apply-opening-summary =
    These are your answers:

    1. Name: { $name }
    2. E-mail: { $email }
    3. Telephone: { $phone }
    4. Country where you live: { $residence }
    5. Country of origin: { $origin }
    6. Field: { $field }
    7. Education: { $education }
    8. Years of experience: { $experience }
    9. Languages: { $languages }
    10. When you can: { $availability }
    11. Motivation: { $motivation }
    12. CV: { $cv }
    13. Agreement: { $consent }
apply-opening-summary-end = { $demo ->
    [yes] Is everything right? Shall I send it? The opening is an example: this is an exercise and leads to nothing real.
   *[no] Is everything right? Shall I send it?
}
register-profile-summary =
    These are your answers:

    1. Name: { $name }
    2. E-mail: { $email }
    3. Telephone: { $phone }
    4. Country where you live: { $residence }
    5. Country of origin: { $origin }
    6. Field: { $field }
    7. Education: { $education }
    8. Years of experience: { $experience }
    9. Languages: { $languages }
    10. When you can: { $availability }
    11. CV: { $cv }
    12. Agreement: { $consent }
register-profile-summary-end = Is everything right? Shall I put you in the pool of experts?
apply-summary-send = Send it
apply-summary-change = Change something
apply-change-which = Which answer would you like to change?
