/** Messages of customers, as typed; see `../examples.ts`. */
export const HOW_TO_PAY_EXAMPLES = `
cara bayar | cara bayarnya bagaimana | bagaimana cara bayar | gimana cara bayarnya | gimana bayarnya
bayarnya gimana | bayarnya kemana | bayar kemana | bayar ke mana pak | bayar dimana | bayar di mana ya
bayar di mana saja bisa | bayar lewat mana | bayar lewat apa | bayar pakai apa | bayar via apa | bayar online bisa
bisa bayar online? | bisa bayar lewat hp | bisa bayar lewat wa | bisa bayar disini | bisa bayar ke sini?
bisa bayar di indomaret | bisa bayar di alfamart? | bisa lewat alfamart gak | indomaret bisa? | alfamart bisa gak
lewat brimo bisa | lewat dana bisa? | lewat shopee bisa gak | pakai ovo bisa | ada qris gak
bisa pakai kartu kredit | bisa bayar tunai | bisa bayar cash | bisa bayar di kantor pln | bisa bayar di kantor pos
bisa bayar ke petugas | bisa titip petugas | bisa bayar di pak RT | bisa diambil ke rumah bayarnya
petugas bisa ambil ke rumah? | bisa transfer? | bisa transfer bank | transfer ke mana | transfer kemana pak
transfer ke rekening apa | rekening berapa | rek berapa | rekeningnya berapa | nomor rekeningnya | no rek nya pak
minta nomor rekening | minta rekening | minta rek nya | kirim rekening | kirim nomor rekening pak | rek bri ada
ada rekening bca | nomor va berapa | kode bayar berapa | minta kode pembayaran | kode pembayaran
minta virtual account | minta link pembayaran | ada link bayar gak | cara bayar di mobile banking
cara bayar lewat pln mobile | cara bayar lewat bri mobile | cara bayar listrik di shopee | langkah langkah bayar
tutorial bayar | kalau bayar lewat mbanking pilih apa | bayar di indomaret sebut apa
kalau di indomaret tunjukkan apa | bayar pakai id atau nama | apa perlu bawa kertas tagihan | biaya admin berapa
adminnya berapa | ada biaya admin? | potongan berapa kalau di agen | kena biaya berapa di indomaret | batas bayar
batas bayar kapan | batas bayar tanggal berapa | batas akhir kapan | batas akhirnya tanggal berapa pak
batas waktu pembayaran | jatuh tempo kapan | jatuh tempo tanggal berapa | jatuh temponya kapan ya
terakhir tanggal berapa | terakhir bayar tanggal berapa | paling lambat tanggal berapa | paling telat kapan
deadline kapan | sampai tanggal berapa | sampai kapan bisa bayar | hari ini terakhir ya | hari ini batas terakhir?
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
`;
