/** Messages of customers, as typed; see `../examples.ts`. */
export const TRUST_EXAMPLES = `
ini siapa | ini siapa ya | ini siapa pak | siapa ini | siapa ya | siapa | maaf ini siapa | maaf dengan siapa
dengan siapa ini | dari siapa ini | dari mana ini | ini dari mana | nomor siapa ini | ini wa siapa | anda siapa
kamu siapa | situ siapa | iki sopo | iki sopo yo | sopo iki | sopo sampeyan | niki sinten | niki sinten nggih
sinten nggih niki | sira sapa | iki sapa ya | ini pln | ini pln? | ini pln ya | ini pln beneran | ini beneran pln
ini beneran dari pln | ini benar dari pln? | benar ini pln | benarkah ini pln | apa benar ini dari pln
apa benar ini wa resmi pln | apakah ini resmi | apakah ini benar pln jajag | apakah ini nomor resmi | ini resmi?
resmi gak ini | resmi dari pln? | nomor resmi pln bukan | nomor resmi pln yang mana
ini nomor resmi pln jajag bukan | ini asli | ini asli pln | asli apa palsu | asli apa penipuan | ini akun asli bukan
kok bukan centang hijau | kok nomornya nomor biasa | kok pakai nomor pribadi | nomor pln kok begini
pln kok pakai wa | emang pln kirim wa | emangnya pln nagih lewat wa | sejak kapan pln wa
sejak kapan pln nagih lewat wa | pln tidak pernah wa setahu saya | setahu saya pln tidak wa
setau saya pln gak nagih lewat wa | biasanya pln gak wa | kok tumben pln wa | kok baru sekarang pln wa | penipuan
penipuan ya | penipuan ini | ini penipuan | ini penipuan ya | ini penipuan bukan | jangan jangan penipuan
jangan-jangan ini penipu | takut penipuan | takutnya penipuan | awas penipuan | modus | modus penipuan
modus baru ini | ini modus ya | bukan modus kan | bukan penipuan kan | penipu | dasar penipu | kamu penipu ya
mau nipu ya | jangan nipu | jangan coba coba nipu | jangan bohong | bohong | hoax | ini hoax | ini scam | scam
spam apa ini | tipu tipu | tipu2 ini | ngapusi | ngapusi iki | penipuan ta iki | iki penipuan ta | iki tenan pln ta
iki tenan teko pln | tenan ta iki pln | bener ta iki pln | bener ta iki soko pln | niki leres pln
niki leres saking pln | niki leres pln jajag nggih | leres niki saking pln | iki bener tah teka pln
iki pln temenan tah | bener tah iki | bisa dipercaya | bisa dipercaya gak | apa bisa dipercaya
bisa dipercaya gak ini | saya tidak percaya | saya gak percaya | gak percaya aku | kulo mboten percados | saya ragu
saya ragu ini pln | saya curiga | saya curiga ini penipu | mencurigakan | kok mencurigakan | apa buktinya
apa buktinya dari pln | mana buktinya kalau pln | buktikan kalau dari pln | bukti kalau ini resmi
tunjukkan surat tugas | ada surat tugasnya gak | bagaimana saya tahu ini bukan penipuan
gimana saya bisa yakin ini pln | gimana cara mastiin ini pln asli | cara cek kalau ini resmi gimana | aman gak
aman tidak kalau saya balas | aman kan | dari mana dapat nomor saya | dapat nomor saya dari mana
dapat nomor saya darimana ya | dapet no hp saya dari siapa | tahu nomor saya dari mana | kok tahu nomor saya
kok punya nomor saya | kok tau nama saya | kok tahu alamat saya | kok tau id saya | siapa yang kasih nomor saya
siapa yang ngasih nomor saya | nomor saya dapat dari siapa | data saya dari mana | data saya bocor ya
kok ngerti nomerku | kok weruh nomerku | oleh nomerku teko endi | entuk nomerku soko ngendi
angsal nomer kulo saking pundi | kok mangertos nomer kulo | ini bot | ini bot ya | ini robot | ini robot apa orang
ini mesin apa orang | ini orang apa bot | kamu robot | bot ya | apa ini dari aplikasi pln | ini pln pusat apa jajag
ini pln mana | pln jajag ya | dari pln jajag? | kamu petugas pln? | anda dari pln? | sampean pln ta
sampeyan petugas pln tenan | panjenengan saking pln | saya sudah tanya pln katanya tidak ada wa seperti ini
kata pln 123 tidak pernah kirim wa | saya cek di 123 dulu, takut penipuan
nanti saya tanya ke kantor dulu ini benar apa tidak | saya gak mau klik apa apa takut ketipu
kemarin tetangga saya kena tipu wa begini | kok tau nomor hp saya | apa buktinya kalau ini dari pln
bukan penipuan kan? | niki leres saking pln? | ini penipuan ya? | ini robot ya? | sampeyan sinten nggih
beneran dari PLN? | gak percaya saya, modus penipuan | koq bisa tau id pelanggan saya
ini bener pln jajag ya, bukan tipu2 | sampeyan soko pln tenan ta | ini admin asli PLN?
nomor resmi PLN bukannya 123 ya | iki nomere sopo | takut penipuan saya | jangan nipu ya | ini pln jajag?
nomer e sopo iki kok nagih | apakah wa ini milik pln | siapa ya ini | anda petugas pln?
saya takut ditipu, ini beneran pln? | nomor pln bukan ini deh | ini beneran PLN apa penipuan?
ini nomor resmi pln kah? | saya curiga ini penipuan | emang pln pake wa ya sekarang
dari mana anda dapat nomor saya | iki tenan teko PLN ta mung ngapusi | siapa ini?
maaf sebelumnya ini benar dari PLN atau bukan ya, soalnya banyak penipuan | nomor ini terdaftar resmi di PLN?
kok bisa tau nomer saya? | niki saestu saking PLN? | jangan-jangan ini penipu minta transfer
pln kan biasanya ga pernah wa | kamu orang apa mesin sih | ini dengan siapa nggih
ini pesan resmi atau penipu? soalnya nomornya bukan centang biru | darimana anda tau saya pelanggan pln
mohon maaf apakah ini benar admin pln | wani2ne ngaku2 pln, penipu | kok pake nomor hp biasa sih pln
saya tidak akan transfer, saya tau ini penipuan | ini dari siapa njih | bisa tunjukkan bukti kalau anda pln
ini pesan resmi atau penipu | ini resmi atau tidak | ini wa resmi bukan ya | ini pesan dari pln atau penipuan ya
saya ragu mau balas, ini beneran pln? | maaf mau tanya, ini beneran dari pln? | maaf, ini dengan siapa ya
maaf ini nomor siapa ya | maaf ini dari mana ya | ini dari mana ya kok tau tagihan saya | ini siapa kok tau id saya
ini siapa kok tiba tiba wa | kok tiba tiba wa saya, siapa ya | kenapa tiba tiba kirim wa tagihan, ini siapa
saya takut balas, takut penipuan | takut diretas kalau balas | kalau saya balas nanti hp saya dihack gak
ini bukan link phising kan | ini gak ada virusnya kan | apk ya ini | jangan kirim apk ya
saya tidak akan klik apapun | saya tidak akan transfer, ini penipuan | mau minta transfer ya, penipu
ujung ujungnya minta transfer, penipu | ujungnya pasti minta transfer | ngaku ngaku pln | ngaku pln padahal penipu
ngapain ngaku pln | jangan ngaku ngaku pln | halah penipuan | halah modus | ah penipu | penipu jangan wa saya
dasar penipu jangan hubungi saya lagi | saya laporkan polisi penipuan | saya laporkan ya ini penipuan
lapor polisi aja ini penipu | sudah banyak yang ketipu | lagi marak penipuan pln | lagi musim penipuan begini
banyak penipuan sekarang pak | soalnya banyak penipuan | soalnya banyak yang ngaku pln | nomornya kok bukan 123
nomor pln kan 123 | kok nomor 08 | kok nomornya begini | nomornya kok tidak resmi | kok tidak ada centang birunya
centang hijaunya mana | foto profilnya kok bukan logo pln | kok foto profilnya kosong | kenapa pakai wa biasa
kok lewat wa sih biasanya enggak | biasanya lewat petugas kok sekarang wa | baru kali ini dapat wa dari pln
baru tahu pln wa | pln ada wa nya ya | pln sekarang pakai wa ya | pln resmi? | pln resmi ta | pln ta iki
pln tenan ta | iki wa pln ta | iki resmi ta | iki resmi pln opo ora | iki asli opo palsu | iki wong pln tenan ta
iki nomere pln ta | iki teko ngendi | iki teko endi | teko endi iki | niki saking pundi nggih | niki pln nggih
niki resmi nggih | niki resmi saking pln nopo mboten | niki sanes penipuan nggih | mboten ngapusi to niki
ngapusi ta pean | pean sopo | pean wong pln ta | sampean sopo yo | sampean pegawai pln ta | sinten niki nggih
niki nomeripun sinten | iki nomere sapa | rika sapa | iki teka pln tah | bener iki pln tah | penipuan tah iki
sing ngapusi tah iki | apa bisa dijamin ini pln | bisa dibuktikan? | buktinya apa | ada buktinya gak kalau dari pln
nama petugasnya siapa | nama anda siapa | nama sampean sopo | anda petugas bagian apa | anda dari bagian apa
saya bicara dengan siapa ini | saya berbicara dengan siapa | dengan bapak siapa ini | dengan ibu siapa
ini manusia atau robot | ini yang balas orang apa mesin | yang balas ini robot ya | kamu ai ya | ai ya ini
dibalas otomatis ya ini | kok data saya ada di anda | kok bisa punya data saya | kok bisa dapat nomor saya
dapet nomer dari mana kak | dapat no wa saya dari mana pak | tau nomer saya dari mana
siapa yang memberi nomor saya | siapa yang memberi izin pakai nomor saya | saya tidak pernah kasih nomor ke pln
saya tidak pernah memberikan nomor saya, dapat dari mana | perasaan gak pernah daftar kok bisa dapat wa
nomerku oleh soko sopo | kok nduwe nomerku | kok eruh nomerku | entuk nomerku teka endi
saking pundi angsal nomer kulo | sinten sing maringi nomer kulo | pesan ini asli dari pln atau tipu tipu
anda ini siapa kok tau tagihan saya | saya gak percaya kalau bukan dari kantor langsung
pln jajag punya wa resmi ya? | jangan2 nanti disuruh klik link ya | kok nomernya beda sama yg dulu, beneran pln?
iki nomere petugas pln opo wong liyo | darimana dapat data saya ya kok bisa tau nama
516759900381 itu id saya, kok anda tahu | dari mana anda tahu id 516759900382 | 516759900383 ini pln beneran?
kok tau id saya 516759900384, ini siapa | saya kok ragu ya, ini beneran PLN jajag apa bukan
ini dapat kontak saya dari siapa | maaf sy tdk kenal nomor ini, apa benar pln?
katanya pln ga pernah nagih lewat wa | ini yang ngirim orang beneran apa sistem | iki ora penipuan ta? wedi aku
logo pln nya kok ga ada | yang kirim ini orang atau sistem | ini pesan otomatis atau orang
logo pln nya kok gak ada | katanya pln tidak pernah nagih lewat wa | katanya pln gak pernah wa pelanggan
saya tidak kenal nomor ini, apa benar pln | saya gak simpan nomor ini, ini siapa | kontak saya dapat dari siapa
nanti disuruh klik link ya | jangan jangan nanti disuruh klik link | nanti disuruh transfer ya ini
nanti ujungnya disuruh bayar ke rekening pribadi ya | ora penipuan ta iki, wedi aku | wedi aku nek penipuan
wedi diapusi aku | ajrih kulo menawi penipuan | nomor ini ga ada tanda verifikasinya, yakin dari pln?
mas njenengan sinten nggih kok ngertos tagihan kulo | ga berani balas takut kena hipnotis
pln pusat tau ga anda kirim2 wa gini | nomor saya kok bisa ada di pln ya siapa yg ngasih | ini akun bodong ya
apa iya pln ngirim wa? setauku nggak | gak berani balas takut dihack | gak berani balas takut penipuan
takut kena hipnotis | takut kena tipu | akun bodong ya | akun palsu ya | nomor palsu ya
apa iya pln ngirim wa, setahuku tidak | setauku pln nggak kirim wa | yakin dari pln? | yakin ini pln
pln pusat tau gak anda kirim begini | gak ada tanda verifikasinya | kok gak terverifikasi
njenengan sinten kok ngertos tagihan kulo | siapa yang ngasih nomor saya ke pln | nomor saya kok ada di pln
ini pesan dr siapa ya, pln kah | hati2 penipuan nih kayaknya | lah kok pln chat saya, dapet nomer dr mana
ini betulan petugas apa penipu | wa e resmi ta iki | saya kok ga yakin ya ini dari pln
`;
