# Thumbs under an answer, and what was wrong with it. `rating-thanks` is shown over the chat.
button-helpful = 👍
button-unhelpful = 👎
rating-thanks = Waad ku mahadsan tahay inaad ii sheegtay.
rating-what-was-wrong = Waan ka xumahay in tani kuu tari weyday. Maxaa ka khaldanaa?
button-reason-wrong = Waa khalad
button-reason-outdated = Way duugowday
button-reason-unclear = Way adag tahay in la fahmo
button-reason-not_my_question = Su'aashaydii ma aha
rating-noted = Mahadsanid. Shaqaaluhu tan way arki doonaan marka ay jawaabta hubiyaan. Haddii aad hadda u baahan tahay inaad ogaato, qof weydii.
rating-not-my-question = Markaas si khaldan ayaan kuu fahmay. Ma waxaad u jeedday midkood kuwan? Ereyo kale ayaad sidoo kale mar kale ku weydiin kartaa.

# A question that is left for staff. `question`: in the words of the person; `reply`: in those of staff.
button-leave_question = Su'aasha shaqaalaha u daa
button-leave_question_confirmed = Haa, u daa
button-leave_question_declined = Maya
question-ask =
    Su'aashan ma u daayaa shaqaalaha?

    “{ $question }”

    Su'aasha waxaa lala kaydinayaa lambarka wadahadalkan, si aan jawaabta halkan kuugu sheego. Shaqaaluhu su'aashaada way arkayaan, magacaaga se ma arkayaan. Ma ballan qaadi karo in jawaab iman doonto, ama goorta. /forget su'aashaadana wuu tirtirayaa.
question-left = Su'aashaadu hadda shaqaalaha ayay la joogtaa. Marka ay ka jawaabaan, halkan ayaan kuugu sheegayaa, xataa haddii aad qortay /stop. Khatar ma ku jirtaa? Ha sugin jawaabta: wac 112 (IOM Nederland, Abriil 2024).
question-not-left = Waa hagaag, waxba shaqaalaha uma daynayo. Maxaad jeclaan lahayd inaad ogaato?
question-left-before = Shaqaaluhu su'aashan hore ayay u hayaan. Marka ay ka jawaabaan, halkan ayaan kuugu sheegayaa.
question-none = Ma helin su'aal aad qabto oo aan u dayn karo. Fadlan marka hore ereyadaada ku qor.
question-answered =
    Waxaad weydiisay { $asked_on }: “{ $question }”

    Shaqaaluhu waxay ku jawaabeen:

    { $reply }
question-has-answer =
    Waxaad weydiisay { $asked_on }: “{ $question }”

    Shaqaaluhu taas jawaab ayay u qoreen. Hoos ayay ku taallaa.

# How long answers are.
button-more = Wax dheeraad ah
button-shorter = Ka gaaban
button-whole = Mar kale dhammaystiran
answers-short-now = Hadda laga bilaabo jawaabo gaaban ayaad helaysaa: sadarka koowaad, iyo badhan inta kale ah. /short ayaa dib u beddelaya.
answers-whole-now = Hadda laga bilaabo jawaabo dhammaystiran ayaad helaysaa. /short ayaa dib u beddelaya.
