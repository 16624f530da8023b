import type { Intent } from "../../domain/intent";

/**
 * Our own subjects at length and at an angle: reviews of the electricity firm and its app, stories around a wish,
 * voice-to-text, dialect. They stand against `chatter-long.ts`, so that length alone is no sign of chatter.
 */
export const LONG_VOICE: { readonly [intent in Intent]?: string } = {
  complaint: `
penanganan pln lambat | pelayanan tidak jelas | sayangnya sering gangguan | live chat tidak berfungsi | tolong jangan eror terus aplikasinya
tidak bisa daftar | data sudah diisi hilang lagi | mau daftar susah sekali, sesi berakhir terus | pasang baru sudah bayar belum dipasang juga
meteran belum dipasang tapi statusnya sudah selesai | saran saya tambahkan cara bayar qris biar mudah | sarannya aplikasi jangan terlalu banyak iklan
bintang dua saja, terlalu ribet buat orang tua | sudah foto ktp masih disuruh foto lagi | perusahaan monopoli rugi terus katanya
kalau mati jangan pas orang kerja, rapat online saya putus terus gara gara pln | tugas kantor saya hilang gara gara listrik mati mendadak
sudah dua hari coba bayar statusnya pending terus | bayar berkali kali gagal terus uang malah kepotong
bintang satu dulu, setelah diperbarui aplikasi pln mobile malah tidak bisa masuk | aplikasi pln jelek, tiap dibuka keluar sendiri
kode otp pln mobile tidak masuk masuk jadi tidak bisa daftar | gagal login terus di aplikasi padahal kata sandi benar
tidak bisa tambah id pelanggan di aplikasi, katanya sudah dipakai orang lain | foto meteran mandiri gagal terus dikirim
pelayanan cuma cepat kalau nagih, kalau warga lapor dibiarkan | bayar listrik tidak boleh telat tapi padam seenaknya
bayar mahal tegangannya naik turun kulkas sampai rusak siapa yang ganti | tv saya kena tegangan tinggi minta ganti rugi ke mana
ac tidak kuat nyala karena tegangan rendah, sudah lapor tidak ada perbaikan | voltase cuma seratus tujuh puluh pompa tidak mau jalan
tiap bulan tambah terus padahal kulkas sudah tidak ada | listrik cuma buat lampu sama kipas kok hampir setengah juta
dulu seratus ribu cukup sekarang dua ratus tidak cukup | pemakaian sama, orang cuma dua, tagihan selisih jauh sekali
tukang catat meter lewat depan rumah saja tidak pernah masuk | angka di tagihan dengan angka di meteran tidak cocok
meteran baru diganti malah jalannya kencang sekali | sejak ganti meter digital tagihan saya naik dua kali
kami orang kecil pak tolong jangan dicabut meterannya, akhir bulan saya lunasi | beri waktu sampai panen pak, jangan diputus dulu
suami kena phk jadi belum bisa bayar listrik bulan ini | uangnya terpakai buat sekolah anak, listriknya minggu depan ya pak
iya belum saya bayar, lupa | belum saya bayar pak lagi di luar kota | maaf belum sempat bayar karena sibuk panen
durung tak bayar pak, mengko yen wis dodol gabah | dereng kulo bayar nggih pak nembe sakit | dereng wonten arto pak nyuwun wekdal
sudah bayar kok masih diputus, petugasnya bilang cuma menjalankan perintah | listrik sudah dilunasi tapi belum disambung sambung dari kemarin
ketika telat bayar langsung denda, pln ini seperti rentenir | telat sehari dua hari sudah ditempel surat pemutusan, malu saya
petugas pemutusan kasar sekali bicaranya di depan tetangga | petugas minta uang rokok waktu pasang meteran, tolong ditertibkan
laporan saya statusnya selesai padahal belum ada yang datang | nomor laporan sudah dapat tapi tidak ada kelanjutannya
pln jarang transparan, rincian pemakaian tidak pernah dijelaskan | biaya beban itu apa kok saya kena padahal tidak dipakai
tidak bisa login, lupa kata sandi, reset emailnya tidak masuk | gabisa login terus dari kemarin | akun saya terkunci otp tidak dikirim kirim
aplikasinya lemot, tiap dibuka muter muter terus | habis update malah error semua | menu riwayatnya hilang setelah diperbarui
abonemen kok dihitung padahal sebulan rumah tidak ditempati | biaya pemakaian minimum itu apa kok saya kena terus
ada tagihan susulan sekian juta katanya pelanggaran, saya tidak merasa | kena denda opal padahal tidak pernah mengutak atik meteran
sudah tanggal sepuluh tagihan kok belum muncul juga | tagihannya kok belum keluar padahal sudah tanggal delapan
belum bayar soalnya sakit | belum bayar, repot | durung mbayar, isih repot | durung mbayar aku, durung nduwe duit | belum sempat | dereng bayar, taksih repot
telat bayar sebentar saja dendanya seperti pinjol | pln ini seperti lintah darat, telat sehari denda
kwh meter mati tapi tagihannya jalan terus | saya sudah tidak pakai listriknya kok masih muncul tagihan`,
  outage: `
matlis terus padahal tidak hujan | matlam lagi matlam lagi | sebentar sebentar gelap lagi, listrik jauh dari normal
woi pln nyalakan dong panas sekali anak bayi menangis terus | hidupin listriknya dong gerah | lampu jalan mati sudah sebulan gelap rawan kejahatan
hampir setiap hari sering mati di waktu sore | sering sekali mati kalau malam | pju depan gang mati minta diperbaiki
kapan selesai pemeliharaannya, di pengumuman jam dua sekarang sudah jam lima | katanya pemeliharaan sampai siang kok belum hidup
petir besar barusan meteran saya langsung mati | habis hujan angin listrik satu dusun belum hidup sampai pagi
hampir tiap sore mati terus di sini | sering mati di jam jam salat | dalam seminggu bisa mati empat kali
baru ada angin sedikit sudah padam, heran | kalau sudah padam lamanya minta ampun sampai berjam jam
lampu di rumah hidup tapi redup sekali, kipas saja tidak mau muter | separuh rumah hidup separuh rumah mati
sebelah terang benderang rumah saya sendiri yang gelap gulita | listrik blok kami saja yang mati, blok depan hidup
meteran tidak ada tulisannya, layarnya kosong, listrik mati | meter bunyi titit terus lalu mati | mcb naik turun sendiri
gardu dekat sawah mengeluarkan asap dan bunyi dengung | ada kabel putus melintang di jalan dekat sekolah, bahaya banyak anak
dahan pohon mangga menimpa kabel di depan balai desa | layangan nyangkut di kabel listrik keluar api
mati lampu pas hajatan pak tolong cepat | ikan koi saya bisa mati semua ini kalau listrik tidak segera hidup
anak saya pakai alat bantu napas, tolong listriknya segera dinyalakan | warung saya rugi es krim leleh semua gara gara padam
petengan maneh pak, wis rong jam durung murub | listrike mati blas sak kampung | lampune murub mati murub mati ojo ojo konslet
nggriyo kulo pejah lampune, tonggo sami murup | setrume gak kuat, kulkas mati urip mati urip | aliran mati teng ngriki wiwit wau dalu
lampona mate kabbhi e kampong, bila odhi'a | listrik e compo' mate gi' ta' odhi' | wayah gini kok padam terus ta`,
  how_to_pay: `
saya mau bayar di mbanking tapi keluar tulisan tagihan tidak ditemukan | bayar lewat aplikasi uang terpotong gagal terus harus gimana
tolong ditambah cara bayarnya, tidak semua orang punya mobile banking | tolong sediakan pembayaran lewat seabank atau jenius
bisa bayar pakai kartu kredit tidak | pakai seabank bisa | pakai bank jago bisa | lewat jenius bisa kah | pakai spaylater bisa
lewat aplikasi merah putih itu bisa bayar listrik | bayar di warung depan yang ada tulisan ppob boleh ya | di kantor desa bisa bayar
tanggal merah loket buka tidak | malam masih bisa bayar tidak | hari minggu bank tutup bayarnya gimana
telat dua hari kena berapa | denda perbulannya berapa rupiah | kalau menunggak dua bulan apa langsung diputus
saya di luar negeri mau membayarkan listrik ibu caranya bagaimana | bayarkan rumah mertua beda kota bisa
harus antre di kantor pln atau cukup lewat hp | butuh bawa ktp apa cukup nomor pelanggan kalau bayar
bayarnya harus pas apa bisa dilebihkan | bisa bayar untuk tiga bulan sekaligus | bayar separo dulu boleh
piye carane mbayar lewat hp, aku wong tuwo ora mudeng | mbayare nang endi sing cedak kene | mbayar telung sasi pisan oleh ora
bade bayar lewat toko mriki saget nopo mboten | teng alfamart admine pinten | majer e dimma se semma' | bisa majar lebat hp`,
  check_bill_ask: `
saya mau tahu pemakaian rumah yang di gambiran, yang ditempati mertua, bulan ini kena berapa ya pak
assalamualaikum mau menanyakan rekening listrik musala kami bulan ini habis berapa | tagihan masjid al huda berapa bulan ini
min bulan ini saya kena berapa ya belum berani lihat | tolong lihatkan punya saya bulan ini sudah keluar belum
saya ada tunggakan berapa bulan sebenarnya | yang belum saya bayar tinggal bulan apa saja ya
di aplikasi tagihannya kosong, sebenarnya berapa | tagihan belum muncul di aplikasi mohon info jumlahnya
piro to kabehe sing kudu tak bayar sasi iki | regane listrik omahku sasi wingi piro yo | ndelok tagihanku mas
pinten ingkang kedah kulo bayar wulan niki | nyuwun pirso tagihan griyo kulo | bera' tagihan lestrik kaula bulan areya | sanapa tagihanna sengko'
bacakan jumlahnya saja mata saya sudah tidak awas | berapa rupiah yang harus saya siapkan bulan ini`,
  paid_claim: `
sudah saya bayar lewat anak saya yang kerja di bank, buktinya ada di dia | kemarin sore sudah dibayar pakai uang arisan lewat konter
status di aplikasi masih belum lunas padahal saldo saya sudah terpotong | saldo terpotong tapi tagihan masih muncul, ini bagaimana
perasaan sudah deh kemarin | kayaknya sudah deh pas gajian kemarin | rasanya sudah kok minggu lalu, cek lagi
perasaan sudah saya bayar kemarin waktu gajian coba dicek lagi | kata suami sudah beres dibayar tanggal lima
lho kan sampun kulo bayar wingi teng indomaret | wis lunas kok ijik ditagih ae | mpun lunas nggih pak kulo bayar enjing wau
la bajar sengko' bari' e konter | ampon e bajar pak | sampun dipun lunasi putra kulo | wis dibayar bapake mau esuk
alhamdulillah tagihan listrik sudah terbayar tadi siang | bukti bayar saya masih saya simpan, kok masih dianggap nunggak`,
  trust: `
ini nomor resmi pln bukan, kok tidak ada centang hijaunya | jangan jangan penipuan, soalnya kemarin tetangga saya kena
takutnya kayak kasus file apk itu, ini aman dibuka tidak | saya tidak percaya sebelum ada surat resmi dari pln
dapat nomor saya dari siapa pak, kok tahu nama dan alamat saya | tahu data saya dari mana, data saya bocor ya
kalau benar dari pln kenapa pakai nomor hp biasa | ini mesin apa orang yang balas | maaf dengan siapa ini saya bicara
iki tenan teko pln opo wong ngapusi | niki saking pln leres nopo mboten | areya ongghu dari pln apa banne | sopo iki kok ngerti jenengku`,
  human: `
box meteran di rumah saya hilang, id pelanggan juga lupa karena pindah rumah, harus ngurus ke mana | segel meteran putus sendiri harus lapor ke siapa
prosedur balik nama kalau pemilik lama sudah meninggal bagaimana | mau pasang listrik baru buat kandang ayam habis berapa
ingin memindahkan meteran dari dapur ke teras depan | mau pinjam listrik buat hajatan tiga hari bagaimana caranya
bisa minta nomor petugas yang pegang wilayah gambiran | tolong petugasnya disuruh ke rumah, saya mau tanya langsung
kantor pln jajag hari sabtu buka apa tutup | saya mau ketemu pegawainya saja bicara langsung jam berapa bisa
pengen munggah daya soko 450 dadi 900 syarate opo | bade pasang enggal teng griyo kulo | masang meteran anyar entek piro mas
tolong petugasnya ke rumah alamat dusun krajan rt dua | petugasnya suruh datang ke rumah saya ya pak | minta petugas datang cek instalasi | ganti kabel yang dari tiang ke rumah gratis atau bayar | rumah baru belum ada listriknya, pendaftarannya di mana`,
  wrong_number: `
maaf bukan dengan pak darto lagi, beliau sudah tiada dan rumahnya sudah laku | rumahnya sudah pindah tangan jangan kirim ke saya
saya tidak punya rumah di sana, ini nomor saya pakai baru setahun | orang yang bapak cari bukan di nomor ini
nomor ini dulu punya orang lain mungkin, saya bukan pelanggan itu | kok tagihan orang masuk ke nomor saya
dudu aku sing nduwe rekening kuwi pak | mboten leres niki pak, kulo sanes bu sri | banne nomerra sengko' areya tagihanna oreng laen
saya cuma ngontrak sudah pindah tahun lalu, tagih ke pemiliknya saja | ini nomor toko bukan nomor pelanggan itu`,
  opt_out: `
please do not contact me again | do not text me | don't send me anything again | stop contacting me | stop spamming me | no more reminders please | not interested, stop
tak blokir kalau kirim begini terus | kalau masih kirim saya blokir | saya blokir ya kalau wa lagi | saya laporkan spam kalau kirim terus | nek ngirim maneh tak blokir
please remove me from this list | take me off your list | i don't want these messages | no more messages please | leave me alone stop texting
tiap bulan diingatkan terus jadi risih, saya tidak pernah telat, hentikan saja | sudah tua tidak usah diingatkan terus lewat hp
nomor saya jangan dimasukkan ke daftar kiriman lagi | bapak saya tidak suka dikirimi seperti ini, tolong dihentikan
jangan spam, hapus saya dari daftar siaran | sampun nggih pak mboten sah ngirim pesen malih
wis ora usah ngewa aku maneh | ojok ngirim ngirim maneh tagihan nang wa ku | jha' kerem wa pole ka sengko'`,
  pdf: `
butuh lembar tagihan tiga bulan terakhir buat pengajuan bank | minta bukti tagihan listrik untuk syarat sekolah anak
kenapa saya tidak bisa cetak struknya ya | struk tidak bisa diunduh | gagal cetak struk terus
ada versi yang bisa dicetak tidak buat laporan bendahara masjid | struknya hilang bisa minta lagi | kenapa tidak bisa cetak struk
kirim bentuk pdf saja biar jelas hurufnya | nyuwun lembar tagihane kangge laporan | jaluk struke mas gawe laporan rt`,
  opt_in: `
nomor saya yang sekarang tolong ikut dikirimi tagihan tiap bulan | kemarin saya stop ternyata malah telat bayar, minta diingatkan lagi
pengen dielingno maneh tiap sasi | nyuwun dipun engetaken malih saben wulan | aktifkan lagi pesan tagihannya ya saya pelupa`,
  terminate_service: `
rumah mau saya robohkan jadi meterannya tolong dicabut saja selamanya | kontrakan sudah tidak ditempati, mau berhenti langganan listrik pln
mau menutup sambungan listrik gudang yang tidak terpakai | arep mandeg langganan pln omahe wis kosong, meterane dijupuk wae`,
  thanks: `
pelayanan pln cepat dan ramah | sangat membantu sekali | pln mobile sangat membantu | aplikasinya bagus dan mudah digunakan
petugasnya ramah dan sopan | petugas cepat tanggap, langsung datang begitu dilaporkan | laporan gangguan cepat ditangani mantap pln
pengaduan lewat aplikasi langsung ditindaklanjuti, sukses terus pln | dengan aplikasi ini lapor padam jadi lebih mudah
mau bayar tagihan atau lapor gangguan sekarang gampang lewat hp | aplikasi ini memudahkan kami bayar listrik | bayar listrik jadi mudah dan cepat
tambah daya prosesnya cepat tidak ribet, mantap | pasang baru cepat sekali, petugasnya baik | kwh meter sudah terpasang terima kasih pln
listrik rumah cepat diperbaiki, puas sekali | gangguan listrik langsung dibetulkan malam malam, salut sama petugasnya
keluhan saya direspon dengan baik, jempol | respon cepat, pelayanan memuaskan | maju terus pln | pln hebat | pln mantap jos | jaya terus pln
semua urusan listrik jadi mudah dengan pln mobile | fiturnya lengkap dan mudah diakses | bermanfaat sekali bagi masyarakat
bisa bayar listrik orang tua dari jauh, sangat terbantu | tidak perlu lagi ke kantor untuk mengadu, praktis | bagus, tingkatkan terus pelayanannya
penanganannya cepat dan tepat | pelayanan semakin baik | puas dengan pelayanannya | recomended banget aplikasinya | lumayan membantu
pelayanane cepet tur grapyak, suwun pln | sae sanget pelayananipun | cepet tenan petugase langsung teko | apik aplikasine gampang digawe
terima kasih atas bantuan penanganan listriknya | terima kasih pln atas pelayanannya | informasinya jelas dan membantu
sebentar lagi ya mas masih di sawah | sabar ya pak sebentar lagi saya bayar | tunggu sebentar masih di pasar nanti saya bayar | sekedap nggih taksih teng sabin
nanti sore saya ke konter makasih sudah diingatkan | insyaallah besok gajian langsung saya lunasi | siap meluncur ke indomaret
untung diingatkan hampir saja lupa | petugasnya cepat datang dan ramah terima kasih pln | wah cepat sekali responnya mantap`,
};
