# First contact, the menu and the language.
greeting = Salaan! Waxaan ahay kaaliyaha dhijitaalka ah ee IOM Nederland u qaabilsan CD4D, Connecting Diaspora for Development.
choose-language = Luqaddee ayaan isticmaalnaa?
welcome =
    Mahadsanid. Waxan waa inaad ogaato:

    • Waxaan kaaga warrami karaa CD4D, kuu raadin karaa fursado, kuna tusi karaa kulammada. Ereyadaada ku weydii ama badhannada isticmaal.
    • Waxaan ahay barnaamij kombuyuutar, qof ma ihi. Shaqaaluhu wadahadalkan way akhrisan karaan, mar kastana waxaad codsan kartaa inaad qof la hadasho.
    • Fariimahaaga waa la kaydiyaa si laguu caawiyo. /mydata wuxuu muujinayaa waxa la kaydiyay, /forget wuu tirtirayaa.
    • Nafta khatar ma ku jirtaa? Nederland gudaheeda wac 112 (isha: IOM Nederland, Abriil 2024). Anigu gurmad kuuma wici karo.
welcome-back = Ku soo dhowow mar kale! Maxaad jeclaan lahayd inaad ogaato? Ereyadaada ku weydii ama hoos ka dooro.
menu =
    Kuwan ayaan kaa caawin karaa. Ereyadaada ku weydii, ama hoos ka dooro.

    /language luqad kale · /short jawaabo gaaban
    /human qof la hadal
    /mydata arag waxa la kaydiyay · /forget tirtir · /stop fariimo dambe maya
language-offer = Waxaan ahay kaaliye dhijitaal ah, qof ma ihi. Mar kasta waxaad codsan kartaa inaad qof la hadasho. Ma ka doorbidaysaa luqad kale? Halkan ka dooro:
language-switched = Waa hagaag, hadda laga bilaabo Af-Soomaali. Maxaad jeclaan lahayd inaad ogaato?
language-switched-in-form = Waa hagaag, hadda laga bilaabo Af-Soomaali.
language-not-yet = Waan ka xumahay, weli kuma hadlo { $language }. Kuwani waa luqadaha aan aqaanno:
    Khatar ma ku jirtaa hadda? Wac 112 (IOM Nederland, Abriil 2024).
# Said in the language that the person has just written in: goes on in it, or stays with the chosen one.
language-switch-offer = Af-Soomaali ayaad ku qortay. Ma ku sii wadnaa Af-Soomaali?

button-human = Qof weydii
button-language = Luqadda
button-menu = Liiska
button-forget_confirmed = Haa, wax walba tirtir
button-forget_declined = Maya, ha la hayo
