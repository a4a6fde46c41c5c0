# What Telegram shows around the chat.
command-menu = Waxa aan kuu qaban karo
command-language = Isticmaal luqad kale
command-short = Jawaabo gaaban, ama mar kale dhammaystiran
command-human = Codso inaad qof la hadasho
command-mydata = Arag wax kasta oo lagaa kaydiyay
command-forget = Tirtir wax kasta oo lagaa kaydiyay
command-steps = Codsiga tallaabo tallaabo, calaamado leh
command-share = La wadaag fursad ama kulan: link iyo sawir
command-stop = Fariimo aanad codsan ha laguu soo dirin
command-alerts = Fursadaha aad la socoto
command-timezone = Aaggaaga saacadda, ee waqtiyada kulammada
command-help = Caawimo
profile-description =
    Weydii CD4D (Connecting Diaspora for Development) ee IOM Nederland, fursadaha khubarada iyo kulammada.

    Waxaan ahay barnaamij kombuyuutar. Mar kasta waxaad codsan kartaa inaad qof la hadasho. Khatar ma ku jirtaa? Nederland gudaheeda wac 112 (IOM Nederland, Abriil 2024).
profile-short = Su'aalaha CD4D, fursadaha iyo kulammada. Kaaliyaha dhijitaalka ah ee IOM Nederland.

# Asking for a person.
human-asked = Wadahadalkan waan calaamadeeyay: shaqaaluhu waxay arkayaan inaad jeclaan lahayd inaad qof la hadasho. Ma ballan qaadi karo inay halkan kaaga jawaabaan, ama goorta. Ilaa markaas aniga wax waad i sii weydiin kartaa. Khatar ma ku jirtaa? Wac 112 (IOM Nederland, Abriil 2024).
human-already-asked = Shaqaaluhu hore ayay u og yihiin inaad jeclaan lahayd inaad qof la hadasho. Ma ballan qaadi karo inay halkan kaaga jawaabaan, ama goorta.

# Messages that were not asked for.
stopped = Waa hagaag: waxba aanad codsan kuuma soo diri doono. Weli wax kasta waad i weydiin kartaa. Si aad mar kale fariimo u hesho, soo dir /start.
resumed = Hadda laga bilaabo mar kale fariimo ayaad heli doontaa. Si aad u joojiso, soo dir /stop.

# One's own data.
mydata = Waa kan wax kasta oo lagaa kaydiyay. Waxaad ku tirtiri kartaa /forget.
mydata-file = xogtayda.json
mydata-nothing = Waxba lagaama kaydin.
forget-ask =
    Ma tirtiraa wax kasta oo lagaa kaydiyay? Kuwaasi waa fariimahaaga, codsiyadaada fursadaha iyo faylalkaaga, waxa aad bilowday inaad qorto, booskaaga liiska khubarada, isdiiwaangelintaada kulammada, ogeysiisyadaada, su'aalahaaga shaqaalaha iyo wax kasta oo kale oo aad ii oggolaatay inaan hayo.
    Dib looma soo celin karo. Codsi aad tirtirto lama sii raaci karo, su'aal aad tirtirtana lama jawaabi karo.
forget-receipt =
    Wax kasta oo lagaa kaydiyay waa la tirtiray:

    • fariimaha: { $messages }
    • codsiyada fursadaha: { $applications }
    • codsiyada la bilaabay: { $drafts }
    • faylalka aad soo dirtay: { $documents }
    • qoraallada liiska khubarada: { $experts }
    • isdiiwaangelinta kulammada: { $registrations }
    • ogeysiisyada: { $alerts }
    • diiwaanka fursadaha laguu sheegay: { $tellings }
    • su'aalaha shaqaalaha: { $questions }
    • wadahadallada shaqaalaha: { $handovers }
    • qoraallada shaqaalaha ee wadahadalkan: { $notes }
    • suulasha jawaabaha: { $ratings }
    • jawaabaha hubin ee la kaydiyay: { $profiles }
    • tallaabooyinka la calaamadeeyay: { $ticks }
    • diiwaanka fariimaha laguu diray: { $outbox }
    • magacaaga, lambarkaaga Telegram iyo dejimahaaga

    Waxa haray: qoraal sheegaya in maanta qof la tirtiray, iyada oo aan la sheegin cidda. Telegram nuqul u gaar ah oo wadahadalkan ah ayuu haystaa; halkaas ayaad ka tirtiri kartaa.
    Haddii aad mar kale ii soo qorto, dib ayaan u bilaabaynaa.
forget-declined = Waxba lama tirtirin. Maxaad jeclaan lahayd inaad ogaato?
