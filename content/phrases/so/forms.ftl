# Forms: several questions in turn. `question` and `answer` are phrases or names; `number` of `total` questions.

form-question = Su'aal { $number } oo ka mid ah { $total }
    { $question }
form-answer = { $answer }
form-noted = ✓ { $question }: { $answer }
form-changed = ✓ Waa la beddelay. { $question }: { $answer }
form-unsaid = lama sheegin
form-not-understood = Taas jawaab uma fahmin. Riix mid ka mid ah badhannada, ama ereyo kale ku sheeg.
form-back = Aan ku noqonno meeshii aan joognay:
form-waits = Su'aaluhu way sugi karaan. Jawaabahaaga ilaa hadda halkan ayay ku jiraan; markaad rabto inaad sii waddo, riix badhanka.
form-first = Tani waa su'aasha koowaad, mid ka horraysa ma jirto.
form-stopped = Waa la joojiyay. Jawaabahaaga looma hayo marka xigta.
form-button-old = Badhankaasi wuxuu ka tirsan yahay su'aalo dhammaaday. Mar kasta mar kale waad bilaabi kartaa.
form-button-old-answer = Badhankaasi hadda ma habboona. Tani waa su'aasha furan:

button-leave-out = Ka bood tan
button-back = ↩ Dib u noqo
button-stop-form = ✕ Jooji
button-go-on = Sii wad
button-start-again = Mar kale bilow

## Years, on buttons

years-1-or-more = 1 ama ka badan
years-3-or-more = 3 ama ka badan
years-5-or-more = 5 ama ka badan
years-10-or-more = 10 ama ka badan
