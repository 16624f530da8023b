/** Messages of customers, as typed; see `../examples.ts`. */
export const COMPLAINT_EXAMPLES = `
kenapa tagihan saya naik | kenapa tagihan naik terus | kok tagihan naik | kok naik banyak | kok bisa naik segini
kok mahal | kok mahal sekali pak | mahal banget | mahal sekali bulan ini | kenapa mahal | kok tagihannya besar
kok banyak banget bayarnya | tagihannya kok banyak | tagihan kok jadi 300 ribu | bulan ini kok 250rb biasanya 100rb
biasanya cuma 75 ribu kok sekarang 150 ribu | biasanya 60 an kok jadi 200 | biasane 50 ewu saiki kok 120
kemarin 90 sekarang 180 kok bisa | bulan lalu 80rb bulan ini 160rb kenapa | naik dua kali lipat | naik 100 persen
lipat dua tagihan saya | tagihan melonjak | tagihan membengkak padahal jarang di rumah | tagihan tidak wajar
tagihan gak masuk akal | tagihan ngawur | tagihan aneh | tagihan salah | tagihan tidak sesuai pemakaian
tidak sesuai dengan pemakaian | pemakaian sedikit tagihan besar | pemakaian sama tagihan beda
pemakaian tidak segitu | pemakaian saya tidak sampai segitu | gak mungkin segitu pak | mana mungkin 400 ribu
masa 300 ribu | masak iya segitu | masa rumah kecil bayar segitu | cuma lampu sama kulkas kok segitu
cuma tv sama lampu 3 kok mahal | tidak punya ac tidak punya kulkas kok mahal | rumah kosong kok ada tagihan
rumah gak ditempati kok tetap bayar | rumah kosong berbulan bulan tagihan tetap besar | sudah hemat kok masih mahal
sudah irit tetap naik | tarif naik ya pak kok mahal | listrik mahal rakyat kecil susah | larang tenan listrik iki
larang temen | larange rek | kok larang men pak | listrike kok larang | mundhak terus | mundak akeh iki
kok mundak pak | munggah terus bayare | kok kathah nggih pak | kok awis nggih | kok katah sanget tagihane
kok mindhak pak wulan niki | akeh men tagihane | kakehan iki pak | keakehan | sing bener ae pak moso semono
moso semono larange | ngawur iki tagihane | keberatan saya pak | saya keberatan dengan jumlahnya
saya tidak terima tagihan segini | saya mau protes tagihan | mau komplain tagihan | mau komplain | komplain pak
mau mengadu | pengaduan | saya mau lapor petugas | saya kecewa | kecewa sekali dengan pln | pelayanan buruk
pelayanannya jelek | pelayanan lambat | lambat sekali penanganannya | lapor berkali kali tidak ditanggapi
lapor dari kemarin belum ada yang datang | saya sudah lapor tapi tidak ada tindakan | tidak ada respon
gak direspon | petugas tidak sopan | petugasnya kasar | petugas marah marah | petugas minta uang
petugas pencatat meter tidak pernah datang | petugas tidak pernah ke rumah | tidak pernah dicatat
gak pernah ada yang nyatat | meteran tidak pernah dicatat kok bisa keluar angka | yang catat meter asal asalan
catat meternya ngawur | catat meter salah | pencatatan meter salah | salah catat | salah hitung | salah baca meter
stand meter tidak cocok | stand meter beda dengan di rumah | angka meter beda
angka di meteran 1230 kok ditagih 1500 | kwh meter tidak sesuai | meterannya cepat sekali muternya
meteran rusak kok tagihan jalan terus | meteran mati tapi tetap ditagih | listrik sering mati kok bayar tetap mahal
sering mati tapi bayar mahal | tukang catete ora tau teko | ora tau dicatet kok iso ngerti
tukang nyatet gak tau mrene | sing nyatet ngawur | sing nyatet salah | petugase gak tau teko
dibaleni ngitunge pak salah iki | kok ada denda | kok kena denda padahal belum telat | denda apa ini
kok ada tunggakan padahal selalu bayar | kok saya nunggak, saya rutin bayar | kenapa dua bulan tagihannya
kok dua lembar | kok double tagihannya | tagihan dobel | saya bayar dua kali tolong dikembalikan
uang saya kelebihan bayar | jangan diputus | jangan diputus pak | jangan diputus dulu
tolong jangan diputus dulu pak saya belum gajian | jangan dicabut dulu | jangan dicabut meteran saya
jangan disegel pak | jangan dimatikan listriknya | jangan didenda pak | mohon jangan diputus nunggu gajian
mohon waktu pak | mohon waktu sampai tanggal 28 | mohon kelonggaran | mohon keringanan | mohon kebijaksanaannya pak
mohon dimaklumi belum ada uang | mohon maaf belum bisa bayar | minta waktu seminggu | minta tempo | minta tunda
bisa ditunda gak pak | bisa mundur bayarnya sampai tanggal 25? | boleh bayar bulan depan sekalian?
boleh telat gak bulan ini | kasih waktu pak | kasih kelonggaran dong | tunggu gajian ya pak | nunggu panen
nunggu kiriman anak | nanti kalau sudah ada uang saya bayar | kalau sudah gajian saya bayar
habis gajian saya bayar | tanggal 25 baru gajian | tanggal 1 baru bisa bayar | belum ada uang | belum punya uang
belum gajian | belum bisa bayar | belum bisa bayar bulan ini | belum mampu bayar | gak punya uang pak
lagi gak ada uang | lagi susah pak | ekonomi lagi sulit | suami di phk | suami lagi sakit belum bisa bayar
dagangan sepi belum bisa bayar | panen gagal belum ada uang | saya janda pak belum punya uang | durung nduwe duit
durung onok duit pak | durung gajian | duite durung cukup | entenono gajian | ngenteni panen pak
enteni tanggal enom | ojo dipedot | ojo dipedot sik pak | ojo dipedot yo, mene tak bayar | ojo dicabut meteranku
ojo dipateni listrike | ampun diputus pak | ampun diputus rumiyin nggih | ampun dipedot | ampun dicabut
nyuwun tempo | nyuwun wekdal pak | nyuwun keringanan | dereng gadah arto | dereng saged mbayar | dereng wonten arto
kulo dereng gajian | aja dipedot lik | durung duwe picis pak | aja dicabut meteranku lik | kok diputus
kenapa listrik saya diputus | kenapa diputus padahal baru telat sehari | listrik saya diputus tanpa pemberitahuan
baru telat sehari sudah diputus | main putus saja | main cabut aja meteran orang | meteran saya dicabut petugas
meteranku dibongkar petugas | meteranku disegel | kok wis dipedot | listrikku dipedot | kapan disambung lagi
kapan listrik saya disambung | sudah bayar kapan disambung lagi listriknya | tolong disambung lagi pak
minta disambung kembali | buka segelnya pak | kok berhenti mengirim pengingat | kenapa tidak dikirimi tagihan lagi
kok bulan ini tidak ada pengingat | kok gak ada wa tagihan bulan ini | kenapa baru dikasih tahu sekarang
kenapa baru diingatkan tanggal 20 | kok mendadak sekali ngasih taunya | tagihan gak pernah sampai ke rumah
listrik turun terus padahal bayar rutin | tidak adil | ini pemerasan | ini namanya memeras rakyat
pln cari untung terus | pln gak becus | pln parah | kapok saya sama pln | tarifnya kok beda | kok daya saya berubah
kenapa tarif saya berubah | subsidi saya kok hilang | kenapa subsidi saya dicabut | kok gak dapat subsidi lagi
tagihan naik drastis kenapa ya | tolong jangan diputus dulu | pelayanan pln lambat sekali
rumah kosong kok tagihannya segitu | knp tagihan saya banyak sekali | angka meter di rumah gak sama dgn di tagihan
tunggu panen ya pak baru bisa bayar | tagihan ga masuk akal | saya mau komplain | larang men tagihane
saya bayar dua kali bulan ini, minta dikembalikan | petugasnya marah2 tidak sopan
munggah terus larang, wong cilik iki piye | kecewa saya sama pln | nyuwun tempo nggih, dereng wonten arto
kok gak dikirimi tagihan lagi ya | dereng saget mbayar, nyuwun wekdal
masa tagihan ku 400 ribu padahal cuma 2 lampu | boros banget meteran baru ini
sebulan lalu cuma 90rb kok sekarang jadi 180rb | tagihan bulan ini aneh, kok bisa lebih besar
kok lebih mahal dari bulan kemaren | tulung ditunda dulu pak bulan ini sepi
catatan meternya salah pak, di meter 1250 di tagihan 1520 | biasanya cuma 60rb | mbengkak pol iki tagihane
ojo dipateni sik yo pak | sabar pak belum gajian | bisa minta perpanjangan waktu? | naiknya kok gak kira2
mohon disambung kembali listrik saya | meteran saya lama tidak dicatat | udah 3 hari diputus kapan disambung lagi
kenapa listrik saya dicabut | meteran saya muternya cepat sekali | tolong kasih waktu sampai tanggal 30 ya pak
kok 227 kwh, biasanya 90 | ekonomi lagi sulit pak mohon pengertiannya | listrik kok makin mahal
pemakaian dikit kok tagihannya gede | knp tagihan naik 2x lipat pdhl pemakaian sama
petugas catat meter gak pernah dateng, kok bisa 227 kwh | jgn diputus dulu pak, gajian tgl 25
kok mahal bgt pak bulan ini | tagihan saya biasanya 80 ribu ini kok 210 ribu
mohon jangan dicabut meterannya pak saya usahakan minggu depan | petugas nya gak pernah nyatat ke rumah ngarang aja
biasane satus ewu saiki rongatus piye iki | boleh minta keringanan pak, suami saya lagi sakit
saya keberatan dengan tagihan ini | listrik saya diputus padahal belum tanggal 20
kecewa banget udah lapor 3 kali gak ditanggapi | belum ada uang pak, nunggu anak kirim
angkane gak cocok karo meteran | masa rumah kosong bayar segitu | duite durung ono pak, ojo dipedot sik
kenapa kok ada denda padahal saya bayar tepat waktu
tolong jelaskan kenapa tagihan saya 350rb, saya cuma tinggal sendiri
kok semakin lama semakin mahal aja pak listriknya | pak bisa minta kebijaksanaan, saya baru kena musibah
jangan diputus ya pak, tanggal 28 saya lunasi | petugas cater jarang datang, tagihan dikira kira
gak masuk akal 500 kwh sebulan | listrik saya kok udah dicabut aja padahal janji besok bayar
sy kecewa, komplain dari minggu kmrn ga ada jawaban | mbok ojo larang2 to pak listrike, wong cilik soro
dereng panen pak, nyuwun mundur nggih | aku durung iso mbayar sasi iki | meteran saya 3400 kok di tagihan 3650
kenapa saya kena denda terus ya | boleh ya pak bayarnya nunggu gajian tanggal 27
kemarin baru naik sekarang naik lagi | kok saya tidak dikirimi info tagihan seperti biasanya
`;
