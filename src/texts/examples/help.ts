/** Messages of customers, as typed; see `../examples.ts`. */
export const HELP_EXAMPLES = `
menu dong | minta menu | menunya apa | apa saja menunya | bantuan dong | help | tolong | tolong pak | tolong bantu
tolong bantu saya | tolong dibantu | mohon bantuan | mohon bantuannya pak | bantu saya | bantu dong | bisa bantu
bisa bantu saya | bisa minta tolong | saya butuh bantuan | butuh bantuan | saya bingung | bingung pak
bingung caranya | saya tidak mengerti | saya gak ngerti | gak ngerti pak | tidak paham | tidak paham caranya
gak mudeng | ora ngerti aku | ora mudeng | aku gak mudeng carane | aku bingung mas | mboten ngertos
mboten paham kulo | kulo bingung | sing ngerti isun | isun bingung | caranya bagaimana | caranya gimana
gimana caranya | gimana ini | gimana ini caranya pak | bagaimana ini | bagaimana cara pakainya | cara pakai
cara pakai wa ini | cara menggunakan | cara ceknya gimana | cara cek tagihan | cara cek tagihan gimana
cara ngecek tagihan bagaimana | bagaimana cara cek tagihan listrik | gimana cara cek tagihan lewat sini
cara cek nya pakai apa | ketik apa | ketik apa pak | saya harus ketik apa | harus balas apa | balas apa ini
balas gimana | maksudnya | maksudnya apa | apa maksudnya ini | maksudnya balas cek apa | apa itu cek | apa itu pdf
ini apa | ini apa pak | ini apaan | ini untuk apa | ini pesan apa | bisa apa saja | bisa apa aja ini
bot ini bisa apa | wa ini untuk apa | layanan apa saja | layanannya apa aja | ada layanan apa | fitur
perintah apa saja | daftar perintah | info | informasi | panduan | petunjuk | petunjuknya dong | pilihan
pilihannya apa saja | tanya | mau tanya | saya mau tanya | mau nanya | mau bertanya | izin bertanya | boleh tanya
boleh nanya gak | bisa tanya | ada yang mau saya tanyakan | aku arep takon | arep takon | kulo bade tangklet
bade tanglet | id pelanggan | id pelanggan apa | id pelanggan itu apa | id pelanggan dimana
id pelanggan saya berapa | id pelanggannya yang mana | id saya berapa | idpel itu apa | idpel apa | idpel yang mana
idpel lihat dimana | lupa id | lupa idpel | lupa nomor pelanggan | lupa nomor id saya | tidak tahu id pelanggan
saya tidak tahu idnya | saya gak tau id pelanggan saya | gak hafal id pelanggan | gak punya id | id nya gak tau pak
nomor pelanggan saya berapa | nomor pelanggan dimana lihatnya | nomor id lihat dimana | nomor apa yang dikirim
nomor apa ya | nomor meter apa id | nomor meter bisa? | yang dimaksud id itu nomor yang mana | 12 angka itu dimana
dimana melihat id pelanggan | cara lihat id pelanggan | cara mengetahui id pelanggan | cari id pelanggan dimana
kalau struk hilang id nya lihat dimana | id pelanggan ada di meteran? | idne piro | idku piro yo
id pelanggan iku sing endi | id pelanggan nang endi nggone | lali id pelanggane | ora ngerti id pelanggan
gak weruh idne | kesupen id pelanggan | mboten ngertos id pelanggan | id pelanggan niku pundi
nomer pelanggan kulo pinten | lali nomer pelanggan | sing weruh id pelanggan | nomer pelanggan ku piro yo
gak paham pak | nomor pelanggan saya lupa | bisa bantu saya? | gimana caranya min | lupa no pelanggan saya
id pelanggan itu yang mana | ini caranya gimana pak saya gak ngerti | id pelanggan lihatnya dimana
maksudnya balas CEK itu gimana | bot ini bisa apa aja | gimana sih cara ceknya saya bingung
idpel saya yg mana ya, di kertas ga ada | saya harus kirim apa ini | bisa bantu saya pak?
ini wa apa ya, fungsinya apa | saya ga tau harus jawab apa | nomor id itu 12 angka yang mana
cara balas pesan ini gimana | tolong dibantu min | ini wa apa | ini wa apa ya fungsinya | ini wa untuk apa ya
ini nomor apa ya | fungsinya apa | gunanya apa ini | saya harus jawab apa | saya harus balas gimana
saya harus kirim apa | saya kirim apa ini | disuruh kirim apa | suruh balas apa | kirim apa pak | harus ngapain
terus saya harus ngapain | terus gimana | terus gimana ini | lalu bagaimana | selanjutnya gimana
cara balasnya gimana | cara membalasnya bagaimana | cara pakainya gimana pak | cara kerjanya gimana
pakai wa ini caranya gimana | saya gaptek pak tolong | saya sudah tua gak ngerti hp | saya gak bisa baca pesan ini
gak jelas maksudnya | tidak jelas | kurang jelas | kurang paham pak | belum paham | kok bingung ya
bingung saya pak | bingung mau ngapain | mumet aku | mumet carane | piye iki | piye carane | piye carane ngecek
carane ngecek piye | kudu ngetik opo | ngetik opo iki | balas opo iki | bales opo pak | maksude piye | maksude opo
maksude opo iki pak | maksudipun pripun | pripun carane | pripun niki | pripun carane ngecek tagihan
kedah ngetik nopo | kedah bales nopo | kelendai carane | kelendai iki | sing paham isun
cara ngecek tagihan lewat wa gimana | cara tau tagihan gimana | cara melihat tagihan bagaimana
cara mengetahui tagihan listrik | kalau mau cek tagihan ketik apa | kalau mau lihat tagihan gimana
kalau mau tanya ketik apa | ketik cek terus apa | cek itu apa | pdf itu apa | stop itu buat apa | nomor yang mana
nomor mana yang dikirim | nomor apa yang harus saya kirim | nomor id itu yang mana | 12 digit yang mana
12 digit apa | id 12 angka dimana | id itu apa | id apa | id apa ya maksudnya | id nya dimana lihatnya
id pelanggan di struk sebelah mana | id pelanggan di meteran sebelah mana | di meteran nomor yang mana id nya
beda id pelanggan dan nomor meter apa | nomor meter sama id sama gak | saya tidak punya id pelanggan
saya gak punya struknya, id nya dimana | struk hilang id nya gak tau | kertasnya hilang gak tau id
gak hafal nomor pelanggan | gak apal idne | ora apal id ku | idku opo yo | idne sing endi | nomere sing endi
nomer pelanggan iku opo | id pelanggan niku nopo | id kulo pinten nggih | mboten apal id kulo | kesupen id kulo
boleh minta id pelanggan saya | minta id pelanggan saya | tolong carikan id pelanggan saya | bisa carikan id saya
cari id pakai nama bisa | id pelanggan an sutrisno berapa | no id listrik saya berapa ya | mau minta tolong
minta tolong pak | tulung pak | tulung mas | tulung dibantu | nyuwun tulung | nyuwun tulung pak | nyuwun bantuane
nyuwun pirso | bade nyuwun pirso | mbok ditulungi | tolong dibantu kak | mohon dibantu | mohon petunjuk
mohon arahan | bantu dong min | bantu pak | butuh bantuan dong | ada bantuan | tanya dong | tanya min | tanya pak
tanya boleh | takon pak | takon mas | takok | arep takok | mau bertanya pak | nanya dong | info dong | info pak
minta info | minta informasi | list menu | lihat menu | tampilkan menu | menu utama | kembali ke menu | opsi
apa saja pilihannya | apa saja yang bisa dilakukan | bisa ngapain aja | fiturnya apa
min ini cara ngeceknya gimana sih | no id pelanggan letaknya di mana ya | maaf saya kurang paham maksud pesan ini
gimana cara tau id pelanggan kalau struknya hilang | lupa id pelanggan, di struk ada nomor 081234500012 itu bukan?
pak ini gimana cara makenya | disuruh balas CEK itu maksudnya gimana | id pelanggan saya apa ya, boleh minta
bisa tolong jelaskan menu nya | cara makenya gimana | cara make ini gimana pak | disuruh balas cek maksudnya gimana
tolong jelaskan menunya | jelaskan dong caranya | bisa jelaskan maksud pesan ini | id pelanggan saya apa ya
id pelanggan tuh apaan ya kak | wa ini buat apa aja fungsinya | aku kudu piye iki
mohon dijelaskan cara mengetahui tagihan lewat wa | aku kudu piye | id pelanggan tuh apa ya | id pelanggan apaan
buat apa fungsinya wa ini | gmn sih cara pakenya, bingung sy | id plnggan tu yg mna | tlg jelasin donk
bls apa nih sy
`;
