/** Messages of customers, as typed; see `../examples.ts`. */
export const OPT_OUT_EXAMPLES = `
tolong jangan kirim pesan lagi | jangan kirim lagi | jangan kirim pesan ke saya | jangan kirim tagihan lewat wa
jangan wa lagi | jangan wa saya lagi | jangan wa terus | jangan hubungi saya lagi | jangan ganggu saya | jangan spam
jangan kirim spam | jangan chat lagi | jangan kirim pengingat lagi | jangan ingatkan saya lagi
tidak usah diingatkan | tidak usah kirim pengingat | tidak usah wa | tidak usah kirim pesan lagi
tidak perlu kirim pengingat lagi | tidak perlu diingatkan saya sudah tahu | tidak perlu kirim wa ke saya
gak usah kirim lagi | gak usah dikirimi lagi | gak usah ngirim lagi | gak usah wa lagi | gak usah diingatkan terus
gausah wa saya | gausah kirim2 lagi | ga perlu ngingetin | saya tidak mau dikirimi lagi
saya tidak mau menerima pesan lagi | saya tidak mau dapat pesan seperti ini | saya tidak ingin menerima pengingat
saya tidak mau diingatkan | saya tidak mau diwa lagi | saya tidak butuh pengingat | saya tidak butuh pesan ini
tidak butuh | gak butuh | gak butuh info tagihan | gak mau dikirimi wa lagi | gak mau langganan pengingat ini
saya tidak berkenan dikirimi pesan | saya keberatan menerima pesan ini | saya tidak setuju dikirimi pesan
tolong stop | tolong berhenti | stop dulu | stop ya | stop saja | stop aja pak | stop kirim kirim | stop kirimi saya
stop mengirim pesan | stop kirim tagihan | stop wa saya | stop chat | stop spam | stop ganggu saya | stop notifikasi
stop notif | stop reminder | stop broadcast | stop langganan pesan | stop mengingatkan | stop stop jangan kirim
stop, sudah cukup | stop pln | stop jangan ganggu | stop bos | setop kirim pesan | mohon dihentikan
mohon hentikan pengiriman pesan | mohon berhenti mengirim pesan ke saya | mohon nomor saya dihapus
mohon nomor saya tidak dikirimi lagi | mohon jangan dikirim lagi | mohon dikeluarkan dari daftar
mohon tidak dikirimi pesan ini lagi | tolong hentikan pesan ini | tolong dihentikan pengingatnya | tolong dihentikan
tolong hapus nomor saya dari sistem | tolong hapus kontak saya | tolong hapus data nomor saya | hapus nomor saya
hapus saya dari daftar | hapus aja nomorku | hapus data saya | hapus no hp saya | delete nomor saya
remove nomor saya | keluarkan nomor saya | keluarkan saya dari daftar | saya mau keluar dari daftar ini
saya mau berhenti menerima pesan | saya mau berhenti dikirimi pengingat | saya mau unsubscribe | saya mau stop
saya ingin berhenti | saya ingin berhenti langganan wa ini | berhenti mengirim | berhenti mengirimi saya wa
berhenti ganggu saya | berhenti langganan notifikasi | berhenti berlangganan | berhenti dong | berhenti wa
cara berhenti terima pesan ini gimana | gimana caranya biar gak dikirimi lagi
bagaimana cara berhenti menerima pesan | bisa tolong berhenti kirim? | bisa gak usah dikirim lagi? | bisa stop gak
boleh dihentikan pesannya? | matikan notifikasinya | matikan pengingat | nonaktifkan pengingat
nonaktifkan pesan otomatis | non aktifkan notif | batalkan pengingat | batalkan langganan pengingat
cabut nomor saya | cukup sekali ini saja kirimnya | cukup, jangan kirim lagi | sudah cukup
cukup pak gak usah kirim lagi | sudah jangan kirim lagi | udah jangan wa terus | sudah tidak usah diingatkan
udah gak usah kirim | ganggu banget | ganggu aja | mengganggu | sangat mengganggu | pesan ini mengganggu
wa terus ganggu | wa terus, mengganggu istirahat | risih saya dikirimi terus | risih, stop | bosan dikirimi terus
bosen dikirimi wa iki | males lihat wa ini terus | capek dikirimi pesan terus
tiap bulan kok wa terus, berhenti aja | nomor ini saya blokir ya kalau kirim lagi | saya blokir ya | tak blokir lho
blokir aja | block saya | saya laporkan spam kalau kirim lagi | spam | spam terus | ojo kirim maneh
ojo dikirimi maneh | ojo ngirimi aku maneh | ojo wa maneh | ojo wa aku terus | ojo ngganggu | ojo di wa terus pak
gak usah ngewa maneh | gak usah dikirimi maneh | ra usah ngirim meneh | ora usah diwa maneh mas | wis ojo ngirim
wis cukup ojo ngirimi | wes gak usah dielingno | gak usah dielingno maneh | ora usah dielingno pak aku wis eling
aku gak gelem dikirimi | aku emoh dikirimi wa | emoh | emoh diwa terus | lerenono kirim wa | mandeko olehe ngirim
wis mandek o | sumpek dikirimi terus | ampun dikirimi malih | ampun wa malih nggih | ampun dipun kirimi malih
mboten usah dikirimi malih | mboten usah dielingaken | mboten sah wa malih pak | mboten sah dikirimi nggih
mboten purun dikirimi | kulo mboten purun dikirimi malih | kulo nyuwun dipun mandegaken | nyuwun dihapus nomer kulo
nyuwun mboten dikirimi malih | aja ngirim maning | aja ngirimi isun maning | sing usah dikirimi maning
sing usah diwa maning kang | isun sing gelem dikirimi maning | mending saya cek sendiri di pln mobile gak usah kirim
saya bisa cek sendiri jadi gak perlu dikirim | saya sudah punya aplikasi, pesan ini tidak perlu
tolong nomor saya jangan dimasukkan daftar pengingat | nomor saya jangan dikirimi lagi ya pak
saya tidak pernah minta dikirimi pesan, tolong hentikan | siapa suruh kirim wa ke saya, hentikan
siapa yang nyuruh wa, jangan kirim lagi | jangan kirim malam malam ganggu orang tidur
saya tidak mau menerima pesan ini lagi | unsubscribe | BERHENTI | lerenono ngirim wa, aku risih
matikan pengingatnya | gausah kirim2 tagihan lagi ke wa saya | ga perlu diingatkan lagi, saya bisa cek sendiri
stoppp | gak mau dikirimi lagi | setop kirim | jangan kirim wa lagi | spam mulu, stop! | udah cukup jangan wa terus
tolong stop kirim pesan ke nomor ini | Stop ya | mohon tidak mengirim pesan ke saya lagi
mboten usah dikirimi pesan malih pak | brenti ngirim pesan dong | wes yo, ra usah ngewa maneh
saya keberatan dikirimi pesan tagihan terus, tolong dihentikan | aku gak gelem dikirimi tagihan lewat wa
berhenti ngechat saya | hentikan pesan ini | saya tidak ingin mendapatkan notifikasi lagi
STOP JANGAN KIRIM PESAN LAGI | sing usah ngirimi pesen maning | mau berhenti notifikasi tagihan | stop stop stop
setop pak | jangan spam saya | berhenti kirimi saya | minta tolong distop kiriman pesannya
tolong jangan dikirimi lagi pesan tagihan, saya sudah punya pln mobile | cabut nomor saya dari daftar kirim
stop wa | males aku dikirimi terus, stop o | gak usah ngirim lagi, ganggu orang kerja
udah ya gausah dikirimin lagi | hapus nomor wa saya pak | saya minta pesan otomatis ini dihentikan
saya gak mau diganggu sama pesan2 ini | tolong jangan kirim notifikasi lg | stop jgn kirim lagi | berhenti
ojo dikirimi maneh yo pak | tolong hapus nomor saya | gak usah wa wa terus, ganggu
saya minta nomor saya dihapus dari daftar | wes mandek o ngirimi aku | ga usah diingetin lagi min, saya inget kok
STOPPPP!!!! | tolong berhentikan pesan seperti ini ke nomor saya | nggak mau terima wa dari sini lagi
pak tolong hentikan, tiap bulan wa terus bikin risih | jgn wa sy lg
sampun mboten usah dielingaken malih pak, kulo sampun mangertos | keluarkan saya dari broadcast ini
stop pesan ini ya, saya tidak butuh | blok aja nomor saya pak | saya ga minta dikirimin beginian, tolong stop
Mohon maaf jangan kirim pesan tagihan ke nomor saya lagi ya, saya sudah ada aplikasinya
wis pak ora usah ngabari maneh aku wis ngerti dewe | nomor saya tolong dihapus aja dari database
tolong ya jangan chat chat lagi | saya terganggu dengan pesan ini | cukup, tidak perlu mengingatkan saya lagi
brenti kirim pesan beginian | kulo mboten kersa dipun wa malih | gimana caranya biar ga dapet wa ini lagi
off kan pengingatnya | gak usah repot2 ngirim lagi pak | pesan kayak gini bikin takut, jangan kirim lagi ya
gak usah ngingetin saya udah autodebet | wes to pak ojo dikirimi ngene iki terus
saya sudah bilang jangan kirim lagi | tolong nomor ini dikeluarkan dari grup pengingat
sudah dong wa nya, capek saya | ora perlu di wa wis tak bayar dewe saben wulan
tolong jangan ganggu dengan pesan otomatis | nyuwun sewu, kulo mboten usah dikintuni pesen malih
mohon di stop broadcastnya ke nomor saya | saya ga suka dikirimi wa begini | Stop!! Jangan hubungi saya lagi!!
setop wae mas | saya sudah autodebet jadi tidak usah dikirimi pengingat
saya sudah bayar otomatis tiap bulan, tidak perlu diingatkan
saya bayar lewat aplikasi tiap bulan, gak usah diingatkan lagi | sudah saya bayar sendiri tiap bulan gak perlu wa
pesan seperti ini jangan dikirim ke saya lagi | pesannya tolong jangan dikirim lagi ke nomor saya ya
wa begini bikin kaget, jangan dikirim lagi | capek baca wa ini terus | capek saya diwa terus
cape dikirimin terus tiap bulan | sudah ah jangan wa lagi | sudah sudah jangan kirim lagi | sudah saya bilang stop
kan saya sudah bilang berhenti kirim | dari kemarin saya minta berhenti kok masih dikirim
masih dikirim juga padahal sudah stop | kok masih kirim sih kan sudah saya stop
kenapa masih kirim, saya sudah ketik stop | berapa kali saya bilang jangan kirim | saya ga suka pesan begini
saya tidak suka dikirimi pesan tagihan | saya tidak nyaman dengan pesan ini | saya merasa terganggu
saya merasa terganggu dengan wa ini | terganggu saya | pesan otomatis ini tolong dihentikan
pesan otomatisnya dimatikan saja | saya minta pesan otomatis tidak dikirim ke nomor saya
hentikan pesan otomatisnya | keluar dari grup pengingat | keluarkan dari grup | tolong saya dikeluarkan dari list
hapus dari list | hapus dari daftar kirim | hapus nomor dari database | coret nomor saya | coret saya dari daftar
lepas nomor saya dari pengingat | tolong nomor hp saya dihilangkan dari data | buang nomor saya | gak mau lagi
tidak mau lagi dikirimi | gak mau nerima lagi | gak mau dapet wa ini lagi | ga pengen dapet pesan ini lagi
ga usah kasih tau lagi | ga usah kabarin lagi | gak usah kabari saya lagi | tidak usah memberi tahu saya
tidak usah repot repot kirim | gak usah repot ngingetin | gak perlu diinfo lagi | gak perlu info info lagi
gak perlu notif | off notif | off kan notifnya | offkan saja | pengingatnya di off kan saja | notifnya tolong di off
dinonaktifkan saja pengingatnya | saya pengen berhenti dapat wa | saya pengen notifnya mati
gimana matikan notif ini | cara matikan notif gimana | cara unsubscribe gimana | cara keluar dari sini gimana
caranya supaya tidak dikirimi wa lagi bagaimana | biar gak dikirimi lagi gimana caranya
kalau mau berhenti dikirimi ketik apa | mau stop gimana caranya | nomor mertua saya jangan dikirimi lagi
nomor ibu saya tolong jangan diwa, orangnya sudah tua | tolong jangan wa malam | jangan wa pas jam kerja
wis aja ngirimi isun maning | isun sing gelem diwa maning | aja ngganggu isun | isun aja dikirimi maning yo
wis cukup aja wa maning | ojo ngirim wa neng nomerku maneh | ojo ngirim maneh pak, wis ngerti aku
ojo diwa maneh mas, aku iso ngecek dewe | ojo dielingno maneh | ojo kirim2 ngene iki | wis rausah ngabari maneh
ra usah ngabari aku | ora usah repot ngirim | rasah wa maneh | rasah dikirimi maneh | rasah dielingke
mboten usah dikabari malih | mboten usah ngabari malih pak | mboten perlu dikirimi malih | mboten perlu dielingaken
kulo mboten kerso dikirimi | kulo mboten remen dikirimi wa | kulo keganggu | ampun dikintuni malih
ampun wa kulo malih | ampun dielingaken malih | cekap pak, ampun dikirimi malih
sampun cekap mboten usah ngirim malih | nyuwun mandeg mawon | nyuwun tulung dipun mandegaken pesene
nyuwun tulung nomer kulo dihapus mawon | blokir nomor saya dari sistem | blok nomor saya aja
blok aja nomorku biar gak dikirimi | stop total | stop semua | stop selamanya | stop pesan otomatis | stop please
please stop | stop it | stop sending | dont send again | no more message | pls stop wa | stop jangan wa wa | sotp
stp | brenti | brenti dong | brenti ya | udahan ya kirimnya | udahan wa nya | gausah | gausah lagi | jgn lg
jgn lagi ya | jangan ya | jangan dikirim | jgn dikirim ke sini
pak tolong nomer saya jangan dikirimi pesan terus menerus saya sudah tua tidak paham
jangan kirim pesan otomatis ke sini | ga usah wa lagi deh | STOP SPAM!!!
mohon maaf saya tidak berkenan menerima pesan ini, harap dihentikan
wis ra usah kirim kirim maneh, marai kebak memori hp ku | kulo nyuwun mboten usah dipun elingaken malih
gimana sih cara berhentiin pesan ini | hapus nmr sy | notifnya matiin aja pak | udah jangan ngirimin gw lagi bang
berhenti ngirimin tagihan tiap bulan, saya bisa liat di app | blokir nih ya kalau wa lagi
516759900371 jangan dikirimi lagi | berhenti kirim tagihan 516759900372 | stop pengingat untuk 516759900373
516759900374 tidak usah diingatkan lagi | hapus nomor saya dari 516759900375 | wegah dikirimi | wegah diwa maneh
aku wegah nampa wa ngene iki | males dikirimi | aku males diwa terus | gak sudi dikirimi lagi
enggan menerima pesan lagi | bapak jangan kirim wa terus ya, hp saya dipakai anak sekolah
gak perlu lagi ngingetin saya makasih | tolong berhenti, saya udah ngerti kapan harus bayar
wa nya kebanyakan, stop | saya gak pernah minta diingatkan jadi gausah | mending gausah kirim wa deh buang2 kuota
nomor ini jangan dimasukkan lagi ke daftar ya | wis tho pak aja ngirimi terus, kesel aku
kulo nyuwun ampun dipun wa malih | jangan sms atau wa saya lagi | nggak tertarik, jangan kirim lagi
pesan beginian mending gak usah | tolong berhenti, saya sudah tahu kapan harus bayar
berhenti ya, saya sudah ngerti jadwalnya | stop ya pak saya sudah hafal tanggalnya
nomor ini jangan dimasukkan daftar lagi | jangan masukkan nomor saya ke daftar | jangan daftarkan nomor saya
saya gak pernah daftar, keluarkan saya | saya tidak pernah daftar pengingat ini, tolong hapus
saya tidak pernah minta, jangan kirim | hp saya dipakai anak sekolah, jangan kirim wa lagi
nomor ini dipakai anak saya jangan dikirimi tagihan | memori hp penuh gara gara wa ini, stop
kuota habis gara gara wa begini, gausah kirim | buang buang kuota saja, berhenti kirim | wa nya kebanyakan, berhenti
kebanyakan wa, sudah cukup | terlalu sering wa, hentikan | sering banget wa nya, jangan kirim lagi
wa kok tiap hari, stop | tiap hari wa, pusing saya, jangan kirim lagi | pesan beginian gak usah dikirim
pesan begini mending tidak usah | mending gak usah kirim pesan | mending gak usah wa wa
lebih baik tidak usah kirim pesan lagi | lebih baik saya tidak diingatkan | saya lebih suka tidak diingatkan
gak tertarik, jangan kirim | tidak tertarik dengan pengingat ini | saya orangnya rajin bayar gak perlu diingatkan
saya gak pernah telat jadi gak usah diingatkan | tanpa diingatkan saya juga bayar, jangan kirim lagi
makasih, tapi gak perlu diingatkan lagi | terima kasih tapi tolong jangan kirim lagi
makasih infonya, tapi besok besok gak usah kirim lagi | maaf ya pak saya minta tidak dikirimi lagi
mohon maaf nomor saya tolong dihapus dari daftar pengingat | dengan hormat saya minta pengiriman pesan dihentikan
mohon dengan sangat jangan kirim pesan lagi | bapak jangan wa saya terus | ibu tolong jangan kirim wa terus
jangan sms saya lagi | jangan telpon telpon saya lagi | jangan hubungi keluarga saya lagi lewat wa ini
ngapain sih wa terus, stop | ngapain wa saya terus | apaan sih wa terus ganggu | apa sih wa mulu, jangan kirim lagi
brisik, stop | berisik wa terus | bikin penuh chat saja, berhenti | kesel aku diwa terus, mandek o
wis tho pak ojo ngirimi terus | wis ngerti pak rasah ngelingno | aku wis ngerti tanggale, ra usah dielingno
aku ora tau njaluk dikirimi, mandeg o | nomerku busaken pak | nomerku dihapus wae mas
kulo nyuwun ampun dipun elingaken malih | kulo sampun mangertos tanggalipun, mboten usah dielingaken
sampun pak, mboten usah wa malih | nomer kulo mboten usah dilebetaken daftar
ampun kirim pesen malih teng nomer niki | isun wis weruh tanggale, sing usah dielingaken
aja ngirimi wa maning, isun wis weruh | gak usah kirim pengingat ke nomor istri saya
nomor suami saya jangan dikirimi lagi | tolong yang ke nomor ini dihentikan saja | yang ke nomor ini dimatikan ya
matikan saja yang ke nomor saya | saya tarik persetujuan saya, jangan kirim lagi | saya mencabut izin dikirimi pesan
saya tidak mengizinkan nomor saya dipakai, hapus | hapus data pribadi saya | saya minta data nomor saya dihapus
sy sdh pake autopay jd ga perlu diingatkan | Mas, tolong ya. Jangan kirim WA lagi. Saya tidak suka.
udah gede gausah diingetin mulu | tolong kontak saya dibuang dari daftar pengiriman
ojo nge-WA aku terus to, marai emosi | saya pensiun dari urusan ini, berhenti kirim pesan ke saya
ampun dikintuni malih nggih pak, kulo sampun gadah aplikasine | bisakah pesan ini tidak dikirim ke nomor saya?
pengingatnya dimatikan aja ya kak, makasih | kok masih dikirimi sih padahal udah saya stop kemarin
cukup bulan ini aja kirim wa nya | kok masih dikirimi padahal sudah saya stop kemarin
sudah saya stop kemarin kok masih dikirim | kemarin sudah stop kok dikirimi lagi | kontak saya dibuang dari daftar
buang kontak saya | tolong dibuang nomor saya | gausah diingetin mulu | gak usah diingetin mulu udah gede
jangan ingetin mulu | bisakah pesan ini tidak dikirim lagi | bisakah tidak usah dikirim | apa bisa gak dikirimi lagi
cukup bulan ini saja kirimnya | cukup kali ini saja | bulan depan gak usah kirim | bulan depan jangan kirim lagi ya
mulai bulan depan tidak usah diingatkan | besok besok jangan kirim lagi | lain kali gak usah kirim
lain kali jangan wa | marai emosi diwa terus | marai sumpek ae wa iki | nge wa terus, ojo maneh
saya pakai autopay jadi gak perlu diingatkan | sudah pakai autodebet gak butuh pengingat
nggak usah kasih tau tagihan lagi ke saya | gak usah ngasih tau tagihan lagi | gak usah kasih info lagi
tlg jgn krm2 pesan lg k nmr sy | saya rasa tidak perlu lagi pengingat seperti ini | pak mbok ampun wa wa kulo terus
gausa di ingetin lg ya min ak udh inget | hp saya penuh, hentikan kiriman pesannya | risiiih bgt tiap bulan diwa
stop ngirimi pesen nang nomerku | tolong non-aktifkan pesan pengingat
jangan lagi ngirim pesan tagihan ke sini ya, ini nomor kerja | sampun cekap nggih, mboten usah ngemutaken malih
non aktifkan pengingat | non-aktifkan pengingat saya | tolong non aktifkan pesan ini | tolong nonaktifkan
pengingat dinonaktifkan saja | mboten usah ngemutaken malih | mboten usah dipun emutaken
sampun cekap mboten usah ngemutaken | sampun emut kulo, mboten usah dikabari | wis iling kok ra usah dielingke
ak udah inget gausah di ingetin | ini nomor kerja jangan kirim tagihan kesini | nomor kantor ini jangan dikirimi
tidak perlu lagi pengingat seperti ini | rasanya tidak perlu diingatkan lagi | non aktifkan | nonaktifkan
jangan aktifkan pengingat | jangan masukkan saya ke daftar | jangan masukkan nomor ini ke daftar
kenapa kirim terus, stop | kapan berhenti kirim wa
`;
