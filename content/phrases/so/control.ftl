# Greetings and small talk.
greet = Salaan! Wax iga weydii CD4D, fursadaha ama kulammada, ereyadaada ku weydii. Liisku wuxuu muujinayaa waxa aan kaa caawin karo: /menu
goodbye = Nabad gelyo! Ii soo qor mar kasta oo aad su'aal kale qabto.
thank = Adaa mudan. Ma jiraa wax kale oo aan kaa caawin karo?
affirm-nothing-asked = Hadda waxba kuma weydiin. Maxaad jeclaan lahayd inaad ogaato?
deny-nothing-asked = Waa hagaag. Maxaad taas beddelkeeda jeclaan lahayd inaad ogaato?
bot-challenge =
    Waxaan ahay barnaamij kombuyuutar, kaaliyaha dhijitaalka ah ee IOM Nederland. Qof ma ihi.
    Shaqaaluhu wadahadalkan way akhrisan karaan. Haddii aad ka doorbidayso in qof kuu jawaabo, riix badhanka hoose.
feedback-thanks = Waad ku mahadsan tahay inaad ii sheegtay. Shaqaaluhu way akhrisan karaan waxa aad qortay. Haddii aad jeclaan lahayd in qof arrintan kaala hadlo, riix badhanka hoose.
# After a question whether to do something for good.
confirm-nothing = Su'aashaasi way xiran tahay: waxba lama beddelin. Maxaad jeclaan lahayd inaad ogaato?
confirm-declined = Waa hagaag, waxba lama beddelin.
cancel-nothing = Waa hagaag, wax la joojiyo ma jirin. Mar kasta wax cusub waad i weydiin kartaa.
go-back-nothing = Hadda ma jirto tallaabo dib loogu noqdo. Ii sheeg waxa aad jeclaan lahayd inaad ogaato.
out-of-scope = Taas kaama caawin karo: waxaan aqaannaa CD4D, fursadaheeda iyo kulammadeeda oo keliya. Malaha ma waxaad u jeedday midkood kuwan?
    Khatar ma ku jirtaa hadda? Wac 112 (IOM Nederland, Abriil 2024). Waxaad sidoo kale codsan kartaa inaad qof la hadasho.
not-understood = Ma hubo inaan ku fahmay. Ma waxaad u jeedday midkood kuwan? Ereyo kale ayaad sidoo kale ku sheegi kartaa.
    Khatar ma ku jirtaa hadda? Wac 112 (IOM Nederland, Abriil 2024). Waxaad sidoo kale codsan kartaa inaad qof la hadasho.
