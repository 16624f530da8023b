/** Messages of customers, as typed; see `../examples.ts`. */
export const COMPLAINT_EXAMPLES = `
kenapa tagihan saya naik | kenapa tagihan naik terus | kok tagihan naik | kok naik banyak | kok bisa naik segini | kok mahal
kok mahal sekali pak | mahal banget | mahal sekali bulan ini | kenapa mahal | kok tagihannya besar | kok banyak banget bayarnya
tagihannya kok banyak | tagihan kok jadi 300 ribu | bulan ini kok 250rb biasanya 100rb | biasanya cuma 75 ribu kok sekarang 150 ribu
biasanya 60 an kok jadi 200 | biasane 50 ewu saiki kok 120 | kemarin 90 sekarang 180 kok bisa
bulan lalu 80rb bulan ini 160rb kenapa | naik dua kali lipat | naik 100 persen | lipat dua tagihan saya | tagihan melonjak
tagihan membengkak padahal jarang di rumah | tagihan tidak wajar | tagihan gak masuk akal | tagihan ngawur | tagihan aneh
tagihan salah | tagihan tidak sesuai pemakaian | tidak sesuai dengan pemakaian | pemakaian sedikit tagihan besar
pemakaian sama tagihan beda | pemakaian tidak segitu | pemakaian saya tidak sampai segitu | gak mungkin segitu pak
mana mungkin 400 ribu | masa 300 ribu | masak iya segitu | masa rumah kecil bayar segitu | cuma lampu sama kulkas kok segitu
cuma tv sama lampu 3 kok mahal | tidak punya ac tidak punya kulkas kok mahal | rumah kosong kok ada tagihan
rumah gak ditempati kok tetap bayar | rumah kosong berbulan bulan tagihan tetap besar | sudah hemat kok masih mahal
sudah irit tetap naik | tarif naik ya pak kok mahal | listrik mahal rakyat kecil susah | larang tenan listrik iki | larang temen
larange rek | kok larang men pak | listrike kok larang | mundhak terus | mundak akeh iki | kok mundak pak | munggah terus bayare
kok kathah nggih pak | kok awis nggih | kok katah sanget tagihane | kok mindhak pak wulan niki | akeh men tagihane | kakehan iki pak
keakehan | sing bener ae pak moso semono | moso semono larange | ngawur iki tagihane | keberatan saya pak
saya keberatan dengan jumlahnya | saya tidak terima tagihan segini | saya mau protes tagihan | mau komplain tagihan | mau komplain
komplain pak | mau mengadu | pengaduan | saya mau lapor petugas | saya kecewa | kecewa sekali dengan pln | pelayanan buruk
pelayanannya jelek | pelayanan lambat | lambat sekali penanganannya | lapor berkali kali tidak ditanggapi
lapor dari kemarin belum ada yang datang | saya sudah lapor tapi tidak ada tindakan | tidak ada respon | gak direspon
petugas tidak sopan | petugasnya kasar | petugas marah marah | petugas minta uang | petugas pencatat meter tidak pernah datang
petugas tidak pernah ke rumah | tidak pernah dicatat | gak pernah ada yang nyatat
meteran tidak pernah dicatat kok bisa keluar angka | yang catat meter asal asalan | catat meternya ngawur | catat meter salah
pencatatan meter salah | salah catat | salah hitung | salah baca meter | stand meter tidak cocok | stand meter beda dengan di rumah
angka meter beda | angka di meteran 1230 kok ditagih 1500 | kwh meter tidak sesuai | meterannya cepat sekali muternya
meteran rusak kok tagihan jalan terus | meteran mati tapi tetap ditagih | listrik sering mati kok bayar tetap mahal
sering mati tapi bayar mahal | tukang catete ora tau teko | ora tau dicatet kok iso ngerti | tukang nyatet gak tau mrene
sing nyatet ngawur | sing nyatet salah | petugase gak tau teko | dibaleni ngitunge pak salah iki | kok ada denda
kok kena denda padahal belum telat | denda apa ini | kok ada tunggakan padahal selalu bayar | kok saya nunggak, saya rutin bayar
kenapa dua bulan tagihannya | kok dua lembar | kok double tagihannya | tagihan dobel | saya bayar dua kali tolong dikembalikan
uang saya kelebihan bayar | jangan diputus | jangan diputus pak | jangan diputus dulu
tolong jangan diputus dulu pak saya belum gajian | jangan dicabut dulu | jangan dicabut meteran saya | jangan disegel pak
jangan dimatikan listriknya | jangan didenda pak | mohon jangan diputus nunggu gajian | mohon waktu pak
mohon waktu sampai tanggal 28 | mohon kelonggaran | mohon keringanan | mohon kebijaksanaannya pak | mohon dimaklumi belum ada uang
mohon maaf belum bisa bayar | minta waktu seminggu | minta tempo | minta tunda | bisa ditunda gak pak
bisa mundur bayarnya sampai tanggal 25? | boleh bayar bulan depan sekalian? | boleh telat gak bulan ini | kasih waktu pak
kasih kelonggaran dong | tunggu gajian ya pak | nunggu panen | nunggu kiriman anak | nanti kalau sudah ada uang saya bayar
kalau sudah gajian saya bayar | habis gajian saya bayar | tanggal 25 baru gajian | tanggal 1 baru bisa bayar | belum ada uang
belum punya uang | belum gajian | belum bisa bayar | belum bisa bayar bulan ini | belum mampu bayar | gak punya uang pak
lagi gak ada uang | lagi susah pak | ekonomi lagi sulit | suami di phk | suami lagi sakit belum bisa bayar
dagangan sepi belum bisa bayar | panen gagal belum ada uang | saya janda pak belum punya uang | durung nduwe duit
durung onok duit pak | durung gajian | duite durung cukup | entenono gajian | ngenteni panen pak | enteni tanggal enom | ojo dipedot
ojo dipedot sik pak | ojo dipedot yo, mene tak bayar | ojo dicabut meteranku | ojo dipateni listrike | ampun diputus pak
ampun diputus rumiyin nggih | ampun dipedot | ampun dicabut | nyuwun tempo | nyuwun wekdal pak | nyuwun keringanan
dereng gadah arto | dereng saged mbayar | dereng wonten arto | kulo dereng gajian | aja dipedot lik | durung duwe picis pak
aja dicabut meteranku lik | kok diputus | kenapa listrik saya diputus | kenapa diputus padahal baru telat sehari
listrik saya diputus tanpa pemberitahuan | baru telat sehari sudah diputus | main putus saja | main cabut aja meteran orang
meteran saya dicabut petugas | meteranku dibongkar petugas | meteranku disegel | kok wis dipedot | listrikku dipedot
kapan disambung lagi | kapan listrik saya disambung | sudah bayar kapan disambung lagi listriknya | tolong disambung lagi pak
minta disambung kembali | buka segelnya pak | kok berhenti mengirim pengingat | kenapa tidak dikirimi tagihan lagi
kok bulan ini tidak ada pengingat | kok gak ada wa tagihan bulan ini | kenapa baru dikasih tahu sekarang
kenapa baru diingatkan tanggal 20 | kok mendadak sekali ngasih taunya | tagihan gak pernah sampai ke rumah
listrik turun terus padahal bayar rutin | tidak adil | ini pemerasan | ini namanya memeras rakyat | pln cari untung terus
pln gak becus | pln parah | kapok saya sama pln | tarifnya kok beda | kok daya saya berubah | kenapa tarif saya berubah
subsidi saya kok hilang | kenapa subsidi saya dicabut | kok gak dapat subsidi lagi | tagihan naik drastis kenapa ya
tolong jangan diputus dulu | pelayanan pln lambat sekali | rumah kosong kok tagihannya segitu | knp tagihan saya banyak sekali
angka meter di rumah gak sama dgn di tagihan | tunggu panen ya pak baru bisa bayar | tagihan ga masuk akal | saya mau komplain
larang men tagihane | saya bayar dua kali bulan ini, minta dikembalikan | petugasnya marah2 tidak sopan
munggah terus larang, wong cilik iki piye | kecewa saya sama pln | nyuwun tempo nggih, dereng wonten arto
kok gak dikirimi tagihan lagi ya | dereng saget mbayar, nyuwun wekdal | masa tagihan ku 400 ribu padahal cuma 2 lampu
boros banget meteran baru ini | sebulan lalu cuma 90rb kok sekarang jadi 180rb | tagihan bulan ini aneh, kok bisa lebih besar
kok lebih mahal dari bulan kemaren | tulung ditunda dulu pak bulan ini sepi
catatan meternya salah pak, di meter 1250 di tagihan 1520 | biasanya cuma 60rb | mbengkak pol iki tagihane | ojo dipateni sik yo pak
sabar pak belum gajian | bisa minta perpanjangan waktu? | naiknya kok gak kira2 | mohon disambung kembali listrik saya
meteran saya lama tidak dicatat | udah 3 hari diputus kapan disambung lagi | kenapa listrik saya dicabut
meteran saya muternya cepat sekali | tolong kasih waktu sampai tanggal 30 ya pak | kok 227 kwh, biasanya 90
ekonomi lagi sulit pak mohon pengertiannya | listrik kok makin mahal | pemakaian dikit kok tagihannya gede
knp tagihan naik 2x lipat pdhl pemakaian sama | petugas catat meter gak pernah dateng, kok bisa 227 kwh
jgn diputus dulu pak, gajian tgl 25 | kok mahal bgt pak bulan ini | tagihan saya biasanya 80 ribu ini kok 210 ribu
mohon jangan dicabut meterannya pak saya usahakan minggu depan | petugas nya gak pernah nyatat ke rumah ngarang aja
biasane satus ewu saiki rongatus piye iki | boleh minta keringanan pak, suami saya lagi sakit | saya keberatan dengan tagihan ini
listrik saya diputus padahal belum tanggal 20 | kecewa banget udah lapor 3 kali gak ditanggapi
belum ada uang pak, nunggu anak kirim | angkane gak cocok karo meteran | masa rumah kosong bayar segitu
duite durung ono pak, ojo dipedot sik | kenapa kok ada denda padahal saya bayar tepat waktu
tolong jelaskan kenapa tagihan saya 350rb, saya cuma tinggal sendiri | kok semakin lama semakin mahal aja pak listriknya
pak bisa minta kebijaksanaan, saya baru kena musibah | jangan diputus ya pak, tanggal 28 saya lunasi
petugas cater jarang datang, tagihan dikira kira | gak masuk akal 500 kwh sebulan
listrik saya kok udah dicabut aja padahal janji besok bayar | sy kecewa, komplain dari minggu kmrn ga ada jawaban
mbok ojo larang2 to pak listrike, wong cilik soro | dereng panen pak, nyuwun mundur nggih | aku durung iso mbayar sasi iki
meteran saya 3400 kok di tagihan 3650 | kenapa saya kena denda terus ya | boleh ya pak bayarnya nunggu gajian tanggal 27
kemarin baru naik sekarang naik lagi | kok saya tidak dikirimi info tagihan seperti biasanya
tolong diperiksa meteran saya pak, kok putarannya kencang sekali
kenapa setiap bulan bertambah terus tagihannya padahal pemakaian sama | ya allah pak kok larang nemen
saya minta penjelasan kenapa tagihan bisa 600 ribu | tolong beri kelonggaran pak, saya baru bisa bayar tanggal 30
bapak saya sakit pak belum ada biaya buat bayar listrik | ojo diputus to pak aku sik golek utangan | sebentar pak uangnya belum cair
ini pasti salah catat, saya cuma pakai lampu 3 biji | udah bertahun-tahun ga ada petugas catat meter kesini
pln seenaknya saja naikin tagihan | kalau bisa jangan dicabut dulu ya pak saya usahakan
listrik saya sudah diputus kemarin padahal mau bayar hari ini | laporan saya kemarin gimana kok belum ada tindak lanjut
kwh meter saya kayanya rusak angkanya loncat loncat | kulo nyuwun ngapunten dereng saged mbayar wulan niki
tolong diperiksa meteran saya, putarannya kencang | tolong dicek ulang tagihan saya terlalu besar
tolong dihitung ulang tagihan saya | mohon penjelasan kenapa tagihan saya 400rb | minta penjelasan tagihan bulan ini kok besar
tolong jelaskan kenapa naik | bisa dijelaskan kenapa tagihan segini | kenapa bisa segini | kenapa setiap bulan naik
kenapa tiap bulan bertambah | kok tiap bulan nambah terus | makin lama makin mahal | semakin mahal saja
perasaan pakainya sama kok bayarnya beda | perasaan gak pakai banyak | pakainya cuma malam hari kok mahal
cuma pakai lampu 3 kok 200 ribu | saya cuma tinggal berdua kok mahal | tinggal sendiri kok 300rb | rumah jarang ditempati kok mahal
jarang di rumah kok tagihan besar | gak pernah pakai ac kok besar | pasti salah catat ini | ini pasti salah hitung
kayaknya salah catat deh | kayaknya meteran saya rusak angkanya loncat | angkanya loncat
meter saya kayaknya rusak, tagihan besar terus | bertahun tahun tidak ada yang catat meter
gak pernah difoto meterannya kok keluar tagihan | yang catat gak pernah masuk rumah | petugas catat meter cuma kira kira
ngira ngira aja petugasnya | jangan ngira ngira dong | jangan asal nagih | jangan seenaknya naikkan tagihan | pln seenaknya
seenaknya sendiri | gak becus kerjanya | kerjanya gimana sih petugasnya | laporan saya bagaimana kelanjutannya
laporan saya kok belum ditindaklanjuti | pengaduan saya belum ada jawaban | sudah lapor seminggu tidak ada kabar
sudah saya adukan tapi tidak ada tindakan | janji mau datang tapi tidak datang | petugas janji datang tidak datang datang
ditelpon 123 gak diangkat | 123 susah dihubungi | call center tidak membantu | ke kantor malah diping pong
pelayanan di kantor kurang ramah | petugas loket judes | petugas minta uang rokok | petugas minta tips
sudah bayar pasang baru tapi belum dipasang | ajuan pasang baru saya lama sekali | tambah daya saya belum diproses
listrik sering mati pelayanan buruk | sering padam tapi tagihan naik
kalau telat sehari langsung diputus, kalau padam berhari hari dibiarkan | gak adil | rakyat kecil selalu susah
kasihan rakyat kecil pak | ya allah mahalnya | astaghfirullah mahal sekali | waduh kok segini banyak | wah kok banyak sekali
kaget saya lihat tagihannya | syok lihat tagihan | kaget aku pak bayare akeh temen | larang nemen | larang banget pak | larang pol
kok larang nemen yo | kok iso larang ngono | kok akeh eram | kok akeh nemen | kok dadi akeh ngene | iki salah itung paling
mesti salah nyatet iki | sing nyatet gak tau mlebu omah | sing nyatet ora tau rene | nyatete awur awuran | awur awuran iki
meteranku mlayune banter | meteranku muter banter | saben wulan mundak | saben sasi mundak terus | mbayare kok mundak akeh
kok tambah larang | kulo kaget kok semanten kathahe | kok kathah sanget pak | kok mindak kathah | kulo keberatan pak, kathah sanget
mboten wajar niki pak | niki klentu nyatete | sing nyatet mboten nate dugi | mboten nate dicatet | larang temen isun sing sanggup
kok mundhak akeh lik | kadung semene isun sing mampu | mohon kelonggaran sampai tanggal 30 | mohon toleransi | mohon pengertian
mohon pengertiannya pak bulan ini berat | mohon jangan diputus dulu saya usahakan | jangan diputus saya usahakan minggu depan
kalau bisa jangan diputus | kalau bisa jangan dicabut dulu | kasihan anak anak kalau diputus | ada bayi di rumah jangan diputus
ada orang sakit di rumah tolong jangan diputus | jangan main putus dong | jangan putus listrik saya | jangan sampai diputus pak
jangan putus, tanggal 28 saya lunasi | jangan diputus, besok saya lunasi | tanggal 30 saya bayar ya pak jangan diputus
tanggal 27 gajian saya lunasi | tunggu sampai tanggal 1 ya pak | tunggu ya pak uangnya belum cair | uangnya belum cair
belum cair pak uangnya | belum terima gaji | gaji belum turun | gaji belum keluar | belum ada pemasukan | belum ada rejeki
belum dapat uang | uang belum ada | uangnya belum cukup | kurang uangnya pak | cuma ada separuh uangnya | lagi kosong pak
lagi bokek | lagi tidak punya uang | lagi kesusahan | sedang kesusahan pak | baru kena musibah | habis kecelakaan belum bisa bayar
orang tua sakit belum bisa bayar | biaya rumah sakit banyak, minta waktu bayar listrik | anak sakit uangnya kepakai
bapak sakit belum ada biaya bayar listrik | buat makan saja susah | usaha sepi pak | dagangan lagi sepi | belum panen pak
panen masih bulan depan | hasil panen belum laku | jagung belum panen | nunggu panen jeruk | nunggu panen naga
nunggu kiriman dari luar negeri | nunggu kiriman suami | nunggu transferan | bulan depan saya bayar dua bulan ya
bulan depan saya rapel ya pak | saya bayar bulan depan sekalian boleh | boleh dirapel bulan depan | boleh minta mundur seminggu
boleh nunggak dulu bulan ini | minta mundur | minta dispensasi | minta keringanan | minta kelonggaran waktu | bisa minta keringanan
bisa mundur gak | bisa kasih waktu? | bisa tidak jangan diputus dulu | telat sedikit ya pak | mungkin telat bayarnya ya pak
maaf saya telat bayar bulan ini, belum ada uang | maaf belum bisa bayar sekarang | sabar ya pak | sabar dulu pak uangnya belum ada
sik yo pak durung nduwe | sik to pak golek duit sik | tak golek utangan sik | golek utangan disik | aku durung iso mbayar
aku durung duwe duit mas | durung payu panenku | durung panen pak | dagangan sepi pak durung iso mbayar | ojo diputus sik
ojo dicabut sik pak tak golekne duit | ojo didendo pak | entenono tanggal siji | enteni sampe tanggal 25 yo | nyuwun mundur
nyuwun mundur seminggu | nyuwun wekdal nggih, dereng gadah | nyuwun pangapunten dereng saged mbayar
nyuwun ngapunten dereng wonten artone | nyuwun kawigatosane pak dereng panen | kulo dereng panen | kulo dereng kagungan arto
kulo tasik pados arto | ampun diputus nggih kulo tasik pados arto | ampun dicabut nggih pak | isun durung duwe duit
isun durung gajian lik | isun durung panen | aja dicabut sulung | aja dipedot sulung yo | listrik saya sudah diputus
sudah diputus kemarin padahal mau bayar | kenapa langsung diputus | kok langsung dicabut meterannya | diputus tanpa surat
kok ada surat pemutusan | dapat surat peringatan pemutusan | kok saya dapat surat teguran | meteran saya diambil petugas
kapan dipasang lagi meteran saya | kapan dibuka segelnya | tolong dipasang lagi meterannya | kenapa saya gak diingatkan bulan lalu
kenapa tidak ada pemberitahuan | kok gak ada pemberitahuan sebelumnya | kok berhenti kirim info tagihan
kok gak pernah kirim tagihan lagi | kenapa gak wa lagi, saya jadi telat | biasanya diingatkan kok bulan ini tidak
biasanya dikirimi kok sekarang enggak | kok belum dikirimi tagihan | subsidi saya hilang | kok tarif saya bukan subsidi
daya saya kok jadi 1300 padahal 900 | kok tarif r1m | kena denda terus tiap bulan | kenapa kena denda padahal bayar tanggal 20
denda kok besar sekali | denda segitu memberatkan | biaya admin kok mahal | kok ada biaya tambahan
materai apa ini kok kena materai | pajak lampu jalan kok bayar padahal lampu jalan mati
kok dua bulan tagihannya padahal bulan lalu bayar | kok beda sama bulan lalu ya padahal ga nambah alat
tagihannya tidak masuk akal pak tolong dicek | ini tagihan apa rampok | saya minta waktu sampai akhir bulan ya pak
mbok yo dikasih kelonggaran wong cilik | tukang catat meter ga pernah keliatan batang hidungnya
sy lg nganggur pak belum sanggup bayar | boleh minta tempo seminggu lagi? | aku protes tagihanku mosok sak yuto
kenapa kemarin petugas mutus listrik saya tanpa bilang | sudah 2 minggu lapor tapi meteran rusak belum diganti
jangan dimatikan listriknya ya pak ada orang sakit | bulan kemarin 120 sekarang 350 apa ga salah
kulo dereng wonten arto, benjing tanggal gangsal nggih | pln jangan cuma bisa nagih dong, listrik sering mati
kenapa bulan ini saya tidak diingatkan | 516759900301 kok naik terus | 516759900302 kok mahal sekali bulan ini
kenapa tagihan 516759900303 naik dua kali lipat | 516759900304 tagihannya tidak wajar | id 516759900305 jangan diputus dulu pak
jangan diputus ya 516759900306 saya belum gajian | 516759900307 minta waktu sampai tanggal 28 | 516759900308 belum ada uang pak
516759900309 kenapa diputus | listrik saya 516759900310 diputus kapan disambung | 516759900311 meteran tidak pernah dicatat
stand meter 516759900312 tidak cocok | 516759900313 salah catat | komplain tagihan 516759900314 | 516759900315 kok larang
ojo dipedot pak 516759900316 | 516759900317 dereng saged mbayar | 516759900318 kok ada denda
kok 516759900319 tagihannya 400 ribu padahal kosong | 516759900320 biasanya 80rb kok jadi 200rb
pak ini kok bisa 700rb, ac aja saya ga punya | masa naik terus tiap bulan, yg bener aja pak
saya telat sehari kok langsung disegel meterannya | belum bisa bayar bulan ini pak, suami kena phk, mohon dispensasi
tolong jangan diputus nggih, kulo tasik nengga kintunan anak | yang nyatet meter salah, masa angkanya lebih besar dari yang di rumah
udah ngadu kemana mana ga ada hasilnya | mbok ditunda sik pak, sawah durung panen | kenapa sih pln tagihannya ga pernah bener
kemarin dijanjikan disambung hari ini tapi belum datang juga petugasnya
tagihan dobel sama bulan lalu padahal sudah saya bayar, rugi saya | kok berhenti ngasih info tagihan ya pak, biasanya tgl 3 udah ada
aku lagi ora duwe duit, ngko nek wis duwe tak bayar | ga pernah ada orang pln yg dateng ngecek meteran
tagihan dobel padahal bulan lalu sudah saya bayar | kok ditagih dua bulan padahal cuma satu bulan
bayar dobel rugi saya, minta kembali | saya rugi pak | rugi saya kalau begini | ac saja tidak punya kok 700rb
ac aja gak punya masa segitu | yang benar saja pak | yang bener aja masa naik terus | ini tagihan apa pemerasan
perampokan ini namanya | nyekik rakyat | mencekik sekali tagihannya | telat sehari langsung disegel | telat dua hari meteran dicabut
baru telat seminggu sudah diputus | nunggu kiriman anak pak jangan diputus | tasik nengga kintunan lare | nengga gajian nggih pak
nengga panen nggih | nanti kalau sudah punya uang saya bayar | ngko nek wis duwe duit tak bayar
engko nek wis payu sapiku tak bayar | nek wis gajian tak bayar | kulo bayar menawi sampun gajian | menawi sampun panen kulo bayar
boleh bayar sebagian dulu sisanya nanti, uangnya belum cukup | saya bayar separuh dulu ya pak uangnya kurang
uang saya cuma cukup buat satu bulan dulu | sudah mengadu kemana mana tidak ada hasil | sudah lapor ke kantor tapi tidak diproses
dijanjikan disambung hari ini belum datang juga | janjinya hari ini petugas datang kok belum
kapan petugas datang, sudah lapor dua hari lalu | respon pln lama | respon lama sekali | lama sekali penanganannya | lama amat sih
pln tagihannya gak pernah benar | tagihannya salah terus tiap bulan | gak pernah ada orang pln yang datang ngecek meteran
tidak ada petugas yang mengecek meteran | angka di tagihan lebih besar dari meteran | angka di struk beda sama meteran
biasanya tanggal 3 sudah ada info kok sekarang tidak | kok berhenti kasih info tagihan
kok tidak ada pengingat bulan ini jadi saya telat | knp sih tiap telat dikit main ancam putus
dulu 60rb cukup, sekarang 180rb aja kurang, heran saya | pak tolong meteran saya dicek, masa kulkas satu lampu empat 400 ribu
nyuwun pangertosane pak, kulo rondo dereng wonten arto | tolonglah jangan diputus besok saya usahakan
pembaca meter gak kelihatan 3 bulan tapi angka jalan terus | mau protes kemana ini tagihan saya salah
udah bayar mahal-mahal listrik mati terus tiap hari, kecewa | saiki kok larang tenan yo, opo tarife munggah
belum turun gajinya pak, minta tempo ya | telat bayar 2 hari aja meteran saya langsung diambil, tega
jujur saya ga mampu bayar segitu pak | kok gaada pemberitahuan kalau udah jatuh tempo, tau2 denda
aku njaluk tempo sampe rebo ngarep yo pak | tiap telat sedikit langsung ancam putus | telat dikit main putus | dikit dikit diputus
dulu 60rb cukup sekarang 180rb | heran saya kok segitu | heran kok tambah banyak
meteran saya tolong dicek, masa kulkas satu lampu empat 400rb | masa kulkas satu saja 300 ribu | rondo pak dereng wonten arto
saya janda pak belum ada uang | tolonglah jangan diputus | tolonglah pak kasih waktu | saya usahakan besok, jangan diputus
pembaca meter tidak kelihatan 3 bulan | pembaca meter tidak pernah datang | mau protes kemana ini
protes kemana kalau tagihan salah | sudah bayar mahal listrik mati terus | bayar mahal mahal tapi mati terus
listrik mati terus tiap hari kecewa saya | sering padam saya kecewa | tarife munggah ta kok larang | opo tarife munggah
tarif naik ya kok tagihan naik | belum turun gajinya minta tempo | gajian mundur pak | gaji telat pak
meteran diambil padahal telat dua hari | tega banget pln | tega sekali | gak mampu bayar segitu | saya tidak sanggup
tidak sanggup bayar segitu | sing sanggup isun | gak ada pemberitahuan tau tau denda | tau tau denda | tau tau diputus
tau tau meteran hilang | minta tempo sampai rabu depan | njaluk tempo sampe rebo | njaluk tempo pak | njaluk wektu pak
njaluk dispensasi | kok tunggakan saya banyak padahal rutin | tagihan muncul dua kali
tagihan muncul lagi padahal baru bulan kemarin | meteran sudah rusak setahun tidak diganti | sudah lapor rusak tidak diganti ganti
petugas gak mau datang | minta ganti meteran dari dulu gak diganti | kelebihan tagih | kelebihan catat
ada kesalahan pencatatan di rumah saya | tagihan saya kok sama persis tiap bulan padahal kosong | kok tagihan rumah kosong
kok rata rata terus, gak dicatat ya | jangan dirata rata dong | dirata rata ya ini | tgihan sy nek 3x lipat knp
kok gini terus tiap bulan naik, capek saya | tolong dong pak jangan diputus, lagi ada hajatan
mboten saged mbayar riyin, panen gagal | ga ada yg nyatet meteran tiba2 tagihan 500rb | pln kok tega mutus padahal baru telat 3 hari
kulo radi awrat menawi semanten pak | mau nangis liat tagihan | perasaan udah hemat2 kok malah naik
meter saya mundur maju ga jelas angkanya | kapan ada petugas, saya lapor dari minggu lalu lho
boleh nunggu sampai tanggal muda ga pak | pelayanan kok lemot begini sih | duwitku durung cukup pak, sesuk sabtu yo
tagihan kemahalan | sudah lama ga dapat info tagihan, kenapa dihentikan | mau nangis lihat tagihannya | nangis lihat tagihan
mboten saged mbayar riyin | mboten saged mbayar, panen gagal | panen gagal pak belum bisa bayar | gagal panen mohon maklum
kemahalan pak | kemahalan tagihannya | awrat pak menawi semanten | berat pak bayar segitu | keberatan bayar segitu | radi awrat kulo
duwitku durung cukup | uangku belum cukup, sabtu ya | sabtu saya bayar ya pak uangnya belum ada | lemot pelayanannya
lelet penanganannya | kenapa stop kirim pengingat | kenapa berhenti mengirim | kok stop kirim tagihan | stop naikkan tagihan
stop naikkan tarif | stop mati lampu terus pak, rugi kami | berhenti menaikkan tarif dong | hapus denda saya dong | cabut denda saya
kok pengingatnya dihentikan
`;
