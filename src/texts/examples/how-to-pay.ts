/** Messages of customers, as typed; see `../examples.ts`. */
export const HOW_TO_PAY_EXAMPLES = `
cara bayar | cara bayarnya bagaimana | bagaimana cara bayar | gimana cara bayarnya | gimana bayarnya
bayarnya gimana | bayarnya kemana | bayar kemana | bayar ke mana pak | bayar di mana ya | bayar di mana saja bisa
bayar lewat mana | bayar lewat apa | bayar pakai apa | bayar via apa | bayar online bisa | bisa bayar online?
bisa bayar lewat hp | bisa bayar lewat wa | bisa bayar disini | bisa bayar ke sini? | bisa bayar di indomaret
bisa bayar di alfamart? | bisa lewat alfamart gak | indomaret bisa? | alfamart bisa gak | lewat brimo bisa
lewat dana bisa? | lewat shopee bisa gak | pakai ovo bisa | ada qris gak | bisa pakai kartu kredit
bisa bayar tunai | bisa bayar cash | bisa bayar di kantor pln | bisa bayar di kantor pos | bisa bayar ke petugas
bisa titip petugas | bisa bayar di pak RT | bisa diambil ke rumah bayarnya | petugas bisa ambil ke rumah?
bisa transfer? | bisa transfer bank | transfer ke mana | transfer kemana pak | transfer ke rekening apa
rekening berapa | rek berapa | rekeningnya berapa | nomor rekeningnya | no rek nya pak | minta nomor rekening
minta rekening | minta rek nya | kirim rekening | kirim nomor rekening pak | rek bri ada | ada rekening bca
nomor va berapa | kode bayar berapa | minta kode pembayaran | kode pembayaran | minta virtual account
minta link pembayaran | ada link bayar gak | cara bayar di mobile banking | cara bayar lewat pln mobile
cara bayar lewat bri mobile | cara bayar listrik di shopee | langkah langkah bayar | tutorial bayar
kalau bayar lewat mbanking pilih apa | bayar di indomaret sebut apa | kalau di indomaret tunjukkan apa
bayar pakai id atau nama | apa perlu bawa kertas tagihan | biaya admin berapa | adminnya berapa | ada biaya admin?
potongan berapa kalau di agen | kena biaya berapa di indomaret | batas bayar | batas bayar kapan
batas bayar tanggal berapa | batas akhir kapan | batas akhirnya tanggal berapa pak | batas waktu pembayaran
jatuh tempo kapan | jatuh tempo tanggal berapa | jatuh temponya kapan ya | terakhir tanggal berapa
terakhir bayar tanggal berapa | paling lambat tanggal berapa | paling telat kapan | deadline kapan
sampai tanggal berapa | sampai kapan bisa bayar | hari ini terakhir ya | hari ini batas terakhir?
masih bisa bayar hari ini? | masih bisa bayar besok? | besok masih bisa? | kalau besok bisa gak pak
kalau bayar tanggal 25 bisa? | kalau tanggal 21 apa kena denda | kalau telat | kalau telat gimana
kalau telat kena denda berapa | kalau telat sehari bagaimana | kalau lewat tanggal 20 bagaimana | kalau lewat gimana
kalau tidak bayar bagaimana | kalau gak dibayar diputus? | kalau nunggak 3 bulan dicabut?
apa langsung diputus kalau telat | apakah diputus kalau tidak bayar hari ini | kapan diputus kalau belum bayar
telat berapa hari diputus | denda berapa | dendanya berapa | denda telat berapa | ada denda gak | kena denda gak
kena denda berapa ya | berapa dendanya kalau bulan depan | denda keterlambatan | bisa dicicil | bisa nyicil
bisa bayar separuh dulu | bisa bayar sebagian | boleh dicicil gak | boleh bayar setengah
bayar sekaligus 2 bulan bisa | bisa bayar untuk beberapa bulan ke depan | bisa bayar dobel untuk bulan depan
loket terdekat | loket terdekat dimana | loket buka jam berapa | loket pembayaran jajag dimana | loket pln dimana
loket tutup jam berapa | tempat bayar terdekat | tempat bayar di siliragung | agen bayar listrik terdekat
konter bisa bayar listrik? | di warung bisa | ppob itu apa | kantor pos buka gak hari minggu bayar listrik
bayar hari minggu bisa | tagihan keluar tanggal berapa | tagihan keluar kapan | tanggal berapa tagihan keluar
mulai tanggal berapa bisa bayar | mau bayar | mau bayar pak | saya mau bayar | saya mau bayar gimana
saya mau bayar dimana ya | mau bayar sekarang | mau bayar lewat apa | mau transfer | mau transfer kemana
saya transfer aja ya | saya bayar lewat mana | saya gak bisa bayar di aplikasi | gagal bayar di pln mobile
gagal terus bayar di brimo | gak bisa bayar di indomaret katanya | kok tidak bisa dibayar
kok gak bisa bayar lewat dana | mbayare piye | mbayar nang endi | mbayar nandi | mbayare nang endi pak
mbayar lewat opo | iso mbayar nang indomaret | iso lewat dana ta | iso dicicil ta pak | iso nyicil ra
iso ditransfer ta | rekeninge piro | njaluk rekening | dendane piro | nek telat piye | nek telat didendo piro
nek kasep piye pak | terakhir tanggal piro | batese tanggal piro | tekan tanggal piro | arep mbayar nandi
pripun mbayare | mbayar teng pundi | mbayare teng pundi pak | saged teng indomaret | saged lewat brilink nggih
saged dicicil mboten | menawi telat pripun | dendane pinten | batesipun tanggal pinten | kulo bade mbayar teng pundi
bade mbayar pripun carane | mbayar ring endi | kelendai carane mbayar | biso mbayar ring alfamart
nong endi mbayare | kadung telat kelendai | dendane pira lik | carane mbayar piye | batas bayar tgl berapa
kalau tidak bayar apakah diputus | saya mau bayar min | mbayar teng pundi nggih | terakhir bayar kapan
arep mbayar iki piye | minta no rek | kapan bisa bayar tagihan bulan depan | telat sedino keno dendo ora
loket pembayaran terdekat dimana | apa bisa dibayar di alfamart | bayar ke kantor pln bisa? | lewat brilink iso ta
bayarnya pake apa aja | iso dititipno pak carik ta bayare | di mana loket bayar listrik terdekat
tanggal 21 masih bisa bayar? | maksimal bayar tanggal berapa | apa ada biaya tambahan kalo bayar di konter
bayar di indomaret pake id pelanggan ya? | bayar lewat mana ya | mohon nomor rekening untuk pembayaran
potongan admin berapa kalau di konter | pembayaran terakhir tanggal berapa | kapan terakhir bayar
iso bayar nang sampean langsung? | kalo nunggak 2 bulan diputus ya? | bisa bayar setengahnya dulu?
bade mbayar teng pundi | bisa bayar pake ovo gak | tutorial bayar pakai pln mobile | bayar di warung bu Sri bisa ta?
bayar listrik bisa lewat apa aja? | nek lewat tanggal 20 piye | saya pakai bri, cara bayarnya? | minta nomor va bca
cara bayar nya gimana ya | bayar dmn aja yg bisa? indomaret bisa? | rek brp min tak transfer
kalo lewat tgl 20 dendanya brp | bs bayar lewat dana kah | kalo lewat tanggal 20 gmn pak?
transfer ke rekening mana pak | terakhir bayar tgl berapa ya | mbayare nang ngendi? | loket jajag buka jam berapa
caranya bayar pakai pln mobile gimana | bisa bayar di kantor langsung? | dendanya berapa kalo telat seminggu
kulo bade mbayar, saged teng alfamart nggih? | bisa dicicil ga pak | pake gopay bisa?
kirim no rekeningnya pak biar sy transfer | pembayaran bisa lewat apa saja pak
kalau bayar lewat bca gimana caranya | nomor rekening tujuan transfernya berapa bu | aku iso mbayar nang sampean ta
masih bisa bayar malam ini gak ya | batasnya sampai tanggal berapa ya pak biar saya gak kena denda
kalau lewat dari tanggal 20 apakah langsung dicabut? | nek kasep rong dino kenek dendo piro
saya gaptek, cara bayar yang gampang gimana | di alfamart jajag bisa kan bayar listrik | min mau bayar dong
bisa via transfer atm? | apa harus ke loket pln? | kulo mbayar lewat brilink saged nopo mboten
min klo byr di indomaret kasih no apa | pembayaran terakhir hari ini jam berapa ya
mau bayar tapi lagi di luar kota, bisa lewat apa ya | apa bisa bayar 1 bulan dulu dari 2 tunggakan
norek pln berapa ya mau tf | transfer langsung ke sini bisa? | telat sehari aja kena denda ga
bisa bayar pake kartu debit | kalo bayarnya besok pagi kena denda? | tanggal terakhir kapan biar ga diputus
nek mbayar nang kantor pln jam piro bukak e | bayarnya harus pake aplikasi ya | dendane nek telat sak minggu piro
bayar tagihan ini kemana | kalau di indomaret kasih nomor apa | di indomaret bilang apa | ke indomaret bawa apa
bawa apa kalau bayar di loket | bayar di kantor pos bawa apa | bayarnya pakai nomor id atau nomor meter
apa bisa bayar tanpa struk lama | bisa bayar pakai nama saja | pembayaran hari ini sampai jam berapa
hari ini bisa bayar sampai jam berapa | malam masih bisa bayar? | bayar malam bisa | bayar tengah malam bisa gak
saya di luar kota bayarnya lewat apa | saya di luar negeri cara bayarnya gimana
saya gak punya mbanking bayar dimana | saya gak ngerti aplikasi, bayar dimana yang gampang
cara bayar paling gampang apa | yang paling mudah bayar dimana | bisa bayar satu bulan dulu
bisa bayar 1 bulan dulu dari 2 tunggakan | boleh bayar yang bulan lalu dulu | bayar sebagian dulu boleh
harus bayar dua duanya sekaligus? | harus sekaligus atau bisa satu satu | apa harus ke kantor
apa harus pakai aplikasi | apa harus lunas semua | apa bisa lewat wa ini bayarnya | bisa bayar langsung ke sini
transfer ke sini bisa | transfer ke nomor ini? | transfer ke siapa | tf kemana | tf ke mana pak
mau tf, norek berapa | mau tf rekeningnya | norek | norek berapa | norek pln berapa | no rek pln
rekening pln berapa | nomor rekening pln jajag berapa ya | rekening bank pln | minta norek pak mau transfer
kirim norek | kirim no rek | rek apa | bank apa | ke bank apa | bank apa saja yang bisa | bri bisa? | bca bisa gak
lewat bca gimana | lewat mandiri caranya | lewat bank jatim bisa | lewat btn bisa | lewat atm caranya
lewat atm bisa | cara bayar di atm bri | kode bank pln berapa | kode pln di atm | kode bayar saya berapa
dapat kode bayar dari mana | kode virtual account | va nya | barcode pembayaran ada | ada qr nya? | scan qris mana
kartu debit bisa | pakai kredit bisa | pakai shopeepay later bisa | spaylater bisa gak | linkaja bisa
lewat gopay gimana | lewat tokopedia gimana caranya | lewat dana gimana caranya | lewat agen mana
agen brilink bisa? | konter dekat rumah bisa? | warung terdekat yang bisa bayar listrik | bumdes bisa bayar listrik?
koperasi bisa? | kantor desa bisa? | petugas bisa ke rumah ambil uang? | apa ada petugas yang nagih ke rumah
bisa titip ke petugas catat meter? | titip tetangga boleh | titip bisa | kalau dibayarkan orang lain bisa
bisa bayarkan punya orang tua saya di desa | bayar punya orang lain bisa | beda bulan bisa dibayar sekaligus
kalau dobel dua bulan bayarnya gimana | bayar sekarang untuk bulan depan bisa | kapan mulai bisa bayar desember
tagihan desember kapan keluar | kapan keluarnya tagihan baru | jatuh tempo | tempo | tanggal jatuh tempo
batas waktu | batas terakhir | batas sampai kapan | tenggat kapan | terakhir kapan | terakhir hari apa
terakhir hari ini? | masih ada waktu gak | masih sempat gak bayar besok | besok kena denda?
bayar besok kena denda gak | kalau besok kena denda berapa | lewat tanggal 20 kena berapa
lewat tanggal berapa kena denda | mulai tanggal berapa kena denda | tanggal 20 masih bisa kan
tgl 20 jam 12 malam masih bisa? | hari minggu bisa bayar | hari libur bisa bayar | telat sebulan dendanya berapa
telat seminggu gimana | telat 2 hari diputus gak | telat berapa bulan dicabut | kalau telat dicabut ya
kalau telat diputus gak pak | kapan listrik diputus kalau belum bayar | kapan pemutusan
berapa bulan nunggak baru dicabut | berapa lama diputus kalau telat | apa resikonya kalau telat
apa akibatnya kalau tidak bayar | kalau gak bayar bulan ini gimana | kalau dua bulan gak bayar gimana | biaya denda
denda 900 va berapa | dendanya perhari atau perbulan | denda dihitung perhari?
biaya sambung lagi berapa kalau sudah diputus | kalau sudah diputus cara nyambungnya bagaimana | cara bayar denda
cara bayar tunggakan | bayar tunggakan dimana | bisa diangsur | tunggakan bisa diangsur gak
tunggakan boleh dicicil | nyicil berapa kali | cicil bisa pak | aplikasi apa buat bayar
aplikasi pln mobile dimana downloadnya | pakai pln mobile caranya | bayar di pln mobile pilih menu apa
pln mobile gak bisa bayar kenapa | gagal transaksi terus | kok gagal terus bayarnya
tidak bisa dibayar katanya id tidak ditemukan | kata indomaret id salah | kata kasir gangguan gak bisa bayar
sistem offline gak bisa bayar | sudah coba bayar gagal terus | mau bayar kok error | mau bayar susah
mau bayar tapi loket tutup | loket tutup, bayar dimana | loket mana yang buka | loket buka sampai jam berapa
loket buka jam pinten | jam buka loket | loket buka hari minggu? | alamat loket | loket di gambiran dimana
mbayare pakai opo | mbayar pakai hp piye | mbayar liwat hp iso | mbayar nang sampean iso | mbayar nang kene iso
mbayar sesuk iso ta | sesuk jek iso ta | nek sesuk keno dendo | nek telat sedino piye | nek gak mbayar piye
nek lewat tanggal didendo piro | nek durung mbayar dipedot ta | dipedot tanggal piro | tanggal piro dipedote
tanggal piro batese | dendone piro | keno dendo piro | norek e piro | rek e piro | njaluk norek e
transfer nang endi | ditransfer iso | iso tak cicil | iso separo sik | bayar separo iso ta | loket sing cedak endi
loket e bukak jam piro | mbayare teng pundi | saged dibayar teng pundi mawon | saged teng kantor pos
saged lewat hp | saged transfer nggih | nopo saged dicicil | nopo saged teng indomaret | menawi benjing tasik saged
menawi mbenjing kenging dendo | menawi kasep kenging pinten | kenging dendo pinten | telat kenging pinten
dipun putus tanggal pinten | tempo ne tanggal pinten | jatuh tempone kapan nggih | nomer rekeninge pinten
kirim norek mawon | biso ring kantor pos | biso dicicil tah | sampek tanggal pira | kadung telat kena pira
mbayar nong kene biso | bayarnya lewat mana kak selain indomaret | kalo saya bayar besok kena denda berapa
kirim nomer rekening BRI nya dong pak | saya mau bayar lewat m-banking mandiri caranya gimana
tanggal jatuh temponya kapan sih | opo iso dibayar neng toko modern | saged mbayar teng kantor desa nopo mboten
nek telat rong sasi piye pak diputus ta | bayar lewat wa ini bisa langsung?
hari minggu kantor pos bisa bayar listrik? | jam berapa terakhir bisa bayar hari ini
boleh bayar sebagian dulu gak pak sisanya nanti | denda keterlambatan 1300 watt berapa
cara pake pln mobile buat bayar gimana ya | 516759900351 cara bayarnya bagaimana | 516759900352 bisa bayar dimana
bayar 516759900353 lewat apa | mau transfer 516759900354 rekening berapa | 516759900355 batas bayar kapan
516759900356 kalau telat kena denda berapa | 516759900357 bisa dicicil? | cara bayar id 516759900358 di shopee
kalau lewat kantor desa apa masih bisa bayar pak | rekening atas nama siapa ya kalau transfer
telatnya dihitung dari tanggal berapa pak | aku bayar lewat opo sing murah admine
kalau saya bayar tgl 22 apa listrik langsung dimatikan | bayar 2 bulan sekaligus bisa ga ya di indomaret
aplikasinya apa buat bayar listrik dari hp | masih bisa bayar ga ya ini udah malem
ke petugas langsung bayarnya bisa? | batas waktune dino iki ta pak | nopo saged mbayar ngangge dana
mau bayar sekarang tapi indomaret gangguan, dimana lagi ya | rekening atas nama siapa kalau transfer
transfernya atas nama siapa | telatnya dihitung dari tanggal berapa | denda dihitung dari tanggal berapa
lewat opo sing murah admine | yang admin nya paling murah dimana | yang gratis admin dimana
kalau bayar tanggal 22 listrik langsung dimatikan? | kalau saya bayar tanggal 25 langsung diputus gak
kalau telat apa listrik dimatikan | apa listrik langsung mati kalau telat bayar | aplikasi apa untuk bayar listrik
bayar listrik dari hp pakai aplikasi apa | sudah malam masih bisa bayar? | indomaret gangguan, bayar dimana lagi
indomaret tutup, dimana lagi bisa | selain indomaret dimana | selain alfamart bisa dimana | batas waktunya hari ini?
batas waktune dino iki ta | nopo saged ngangge dana | saged ngangge gopay mboten | ngangge mbanking pripun
ke petugas langsung bisa bayar? | bayar sebagian dulu sisanya nanti boleh?
boleh bayar setengah dulu sisanya bulan depan? | min kode pembayarannya apa ya buat di kasir
aku biasa bayar di pos tapi pos libur, bisa dimana lagi | dendane mundak saben dino ta piye
pembayaran bisa diwakilkan orang lain kan pak | kartu kredit diterima ga
terakhir kapan biar listrik aman ga diputus | kalo mau bayar sekarang kirim uangnya kemana
sampai jam 12 malam ini masih bisa kan ya | nek nunggak rong wulan bakal dicabut ta meterane
nopo saged dipendhet ten griyo mbayaripun | apakah dikenakan biaya kalau lewat alfamart
kode pembayaran buat di kasir apa | di kasir bilang apa | kasir minta nomor apa | pos libur bisa bayar dimana lagi
biasa bayar di pos tapi tutup, dimana lagi ya | dendanya nambah tiap hari ya | denda nambah tiap hari apa tiap bulan
dendane mundak saben dino ta | dendane mundak saben sasi ta | bisa diwakilkan orang lain bayarnya
kartu kredit bisa | kartu kredit diterima gak | apa bisa pakai kartu kredit | kartu debit diterima
terakhir kapan biar gak diputus | biar gak diputus bayar paling lambat kapan
biar gak kena denda terakhir tanggal berapa | kirim uangnya kemana | uangnya kirim kemana pak
uangnya dikirim ke siapa | sampai jam 12 malam masih bisa? | sampai jam berapa bisa bayar malam ini
kalau nunggak dua bulan dicabut meterannya? | nek nunggak rong wulan dicabut ta meterane
nek nunggak telung sasi dicabut ta | nunggak rong sasi dipedot ta | nunggak kalih wulan dipun cabut nopo mboten
bisa diambil ke rumah uangnya? | saged dipendet teng griyo | dikenakan biaya kalau lewat alfamart?
ada potongan kalau lewat dana? | ada cashback gak kalau bayar lewat aplikasi | bayar lebih awal bisa
bayar duluan untuk bulan depan bisa | kalau lebih bayar gimana | kalau salah bayar id orang gimana
sudah download pln mobile terus bayarnya gimana | pln mobile cara bayarnya | daftar pln mobile buat bayar gimana
cara lunasi tunggakan | cara melunasi | mau melunasi tunggakan dimana | mau lunasi, caranya gimana
pengen lunasin sekarang lewat apa | saya lunasi lewat mana | saya ke loket mana ya | saya bayar ke siapa
ke siapa saya bayar | ke rekening siapa | kalau bayar di bank bri ke teller bisa? | teller bank bisa?
jam buka pos bayar listrik | pos buka jam berapa | bayar di desa bisa | bayar di pasar ada loket?
loket sing bukak minggu endi | sesuk minggu iso mbayar ta | byrnya dmn aja ya bisa
lewat m banking bri pencet apa aja | dendanya brp klo bayar tgl 23 | bs d bayar separo dl gk
pak no rekeningnya brp, mau sy transfer skrg | tempat bayar selain kantor pos ada? | kapan paling akhir harus bayar
nek dino minggu loket bukak ta | mbayare kudu nggowo opo | pake linkaja bs ga | apakah kena sanksi kalau terlambat
klo blm bayar smpe akhir bln gmn | mau bayar online dong caranya | mbayare nggowo opo | kudu nggowo opo mbayare
pencet apa aja di mbanking | kena sanksi apa kalau terlambat | sanksinya apa kalau telat
`;
