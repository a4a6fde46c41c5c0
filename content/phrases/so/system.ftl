# What the assistant says about itself, and about messages that it cannot use.
understanding-down = Fahamka luqadda ee aan leeyahay hadda ma shaqaynayo, markaa su'aalaha ereyadaada ku qoran ma jawaabi karo. Badhannada hoose weli way shaqaynayaan. Fadlan dhowr daqiiqo kaddib isku day mar kale. Khatar ma ku jirtaa hadda? Wac 112 (IOM Nederland, Abriil 2024).
error = Dhankayga wax baa ka khaldamay, fariintaadana lama jawaabi karin. Adigu wax khalad ah ma samayn. Fadlan isku day mar kale. Haddii ay mar kale dhacdo, lambarkan shaqaalaha u sheeg: { $number }
button-stale = Badhankani waa duug ama kaagii ma aha. Waxba lama beddelin. Soo dir /menu si aad badhanno cusub u hesho.
group-refusal = Waxaan ka shaqeeyaa wadahadal gaar ah oo keliya, si loo ilaaliyo waxa dadku ii sheegaan. Fadlan toos iigu soo qor. Kooxdan hadda waan ka baxayaa.
command-unknown = Amarkaas ma aqaanno. Kuwan ayaan qaban karaa:
text-other-language = Qaar tan ka mid ah weli Af-Soomaali kuma jiraan, markaa waxaad ku aragtaa luqaddan: { $language }.
text-missing = Arrintan weli ereyo uma hayo. Shaqaaluhu way arki karaan inay maqan yihiin. Fadlan qof weydii (/human) ama eeg /menu.

input-empty = Fariintaadu ma laha qoraal aan akhriyi karo. Fadlan su'aashaada ereyo ku qor.
input-too-long = Fariintaadu way iga dheer tahay: waxaan akhriyi karaa ilaa 4,096 xaraf. Fadlan su'aasha lafteeda dhowr weedhood ku soo dir.
input-no-words = Ereyo oo keliya ayaan akhriyi karaa. Maxaad jeclaan lahayd inaad ogaato? Ereyo yar ku qor ama hoos ka dooro.

media-voice = Codad la duubay ma dhegaysan karo. Fadlan su'aashaada qor, ama qof weydii.
media-photo = Sawirro ama muuqaallo ma eegi karo. Fadlan su'aashaada qor, ama qof weydii.
media-document = Faylal ma furi karo. Fadlan su'aashaada qor, ama qof weydii.
media-sticker = Waa sticker qurux badan, laakiin qoraal oo keliya ayaan akhriyi karaa. Maxaad jeclaan lahayd inaad ogaato?
media-location = Goob waxba kuma samayn karo. Haddii aad dal fursado ka raadinayso, magaciisa uun qor.
media-contact = Mahadsanid, laakiin kaadhadhka xiriirka ma isticmaalo. Fadlan su'aashaada qor, ama qof weydii.
media-other = Qoraal oo keliya ayaan akhriyi karaa. Fadlan su'aashaada qor, ama qof weydii.
media-caption = Waxa aad soo dirtay ma eegi karo, laakiin ereyada la socda waan akhriyay.

# Somebody writes that they are in danger. The lines in the order in which to offer them.
danger-intro = Tani waxay u muuqataa arrin halis ah. Khatar ma ku jirtaa hadda?
# One of the table of help lines: what it is for, who answers, number or address, who says so and when.
help-line = • { $about }: { $name }, { $contact } ({ $source })
danger-outro = Waxaan ahay barnaamij kombuyuutar, gurmadna kuuma wici karo. Wadahadalkan shaqaalaha waan u calaamadeeyay, laakiin ma ballan qaadi karo goorta ay akhriyaan.
# When no help line is shown, this stands in.
danger = { danger-intro } Wac 112 (booliska, ambalaasta, dab-damiska).

    • Rabshadda guriga: Veilig Thuis, 0800-2000, bilaash, habeen iyo maalin (Abriil 2024)
    • Xadgudub galmo kaddib: Centrum Seksueel Geweld, 0800-0188, habeen iyo maalin (Abriil 2024)
    • Fikrado is dilid: 113 ama 0800-0113, habeen iyo maalin (Luulyo 2020)
    • Shaqo qasab ah ama dhillaysi qasab ah: CoMensha, +31 33 448 11 86 (bog hore oo aan taariikh lahayn)
    • Cabsi xirid ama tarxiil: talo sharci oo bilaash ah Juridisch Loket, 0800-8020 (Oktoobar 2023)

    Isha 112, Veilig Thuis iyo Centrum Seksueel Geweld: IOM Nederland, "Need help?" (Abriil 2024). Isha kuwa kale: NL Times, Wegwijzer Mensenhandel, RefugeeHelp.

    { danger-outro }
