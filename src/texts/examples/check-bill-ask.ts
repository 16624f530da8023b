/** Messages of customers, as typed; see `../examples.ts`. */
export const CHECK_BILL_ASK_EXAMPLES = `
cek | cek tagihan | cek tagihan saya | cek tagihan bulan ini | cek listrik | cek listrik rumah saya | cek dong
cek punya saya | cek pln | cek rekening listrik | tolong cek | tolong dicek | tolong dicek tagihan saya
tolong cek tagihan listrik saya | minta tolong cekkan tagihan | bisa cek tagihan? | bisa tolong cek tagihan saya
bisa dicek berapa tagihannya | mau cek tagihan | mau cek | mau cek listrik saya | saya mau cek tagihan
saya mau tanya tagihan | mau tanya tagihan | mau tanya tagihan listrik | mau tanya tagihan listrik saya berapa
mau tau tagihan listrik | mau lihat tagihan saya | numpang tanya tagihan listrik bulan ini | info tagihan listrik
info tagihan bulan ini | minta tagihan | minta tagihan bulan ini | minta rincian tagihan | rincian tagihan | rincian
tagihan | tagihan saya | tagihan saya berapa | tagihan berapa | tagihan listrik | tagihan listrik saya
tagihan listrik bulan ini berapa | tagihan bulan ini | tagihan bulan november | tagihan bulan desember sudah ada
tagihan sudah keluar | tagihan sudah keluar belum | tagihan bulan ini sudah keluar? | tagihannya berapa | tagihannya
tagihan rumah ibu saya berapa | tagihan toko saya berapa | tagihan masjid bulan ini | tagihan atas nama pak slamet
tagihan an bu siti jajag | berapa | berapa ya | berapa pak | berapa tagihan saya | berapa tagihan listrik saya
berapa tagihannya pak | berapa totalnya | berapa total tagihan saya | berapa yang harus saya bayar
berapa saya harus bayar | berapa bayarnya | berapa rupiah | berapa listrik saya bulan ini
berapa kwh pemakaian saya | berapa kwh bulan lalu | bulan ini berapa | bulan ini berapa pak | bulan ini kena berapa
bulan ini bayar berapa | bulan lalu berapa | bulan kemarin berapa tagihannya | bayar berapa | bayar berapa saya
habis berapa listrik saya | habis berapa bulan ini | kena berapa | listrik saya berapa
listrik saya bulan ini berapa | listrik bulan ini habis berapa | listrik rumah berapa ya pak | listrik ku piro
listrikku entek piro | listrikku sasi iki piro | listrike piro | entek piro | entek piro sasi iki | kenek piro
piro | piro pak | piro mas | piro tagihane | piro tagihanku | piro bayarku | piro sing kudu dibayar | piro kabeh
tagihanku piro | tagihane piro | tagihane metu durung | tagihane wis metu | takon tagihan | takon tagihan listrik
arep takon tagihan | arep ngecek tagihan | arep cek listrik | cekno tagihanku | cekno listrikku pak | tulung cekno
tulung dicekno tagihanku mas | delokno tagihanku | njaluk tagihan | njaluk dicekno | pinten | pinten pak
pinten nggih | pinten tagihan kulo | pinten tagihane | tagihan kulo pinten | tagihan kulo pinten nggih
tagihan griyo kulo pinten | listrik kulo pinten | listrik kulo wulan niki pinten | listrik kulo telas pinten
kulo bade cek tagihan | kulo bade tangklet tagihan | kulo badhe mirsani tagihan | bade tanglet rekening listrik
nyuwun pirso tagihan kulo | nyuwun dicekaken tagihan kulo | nyuwun info tagihan | tulung dipirsani tagihan kulo
pira tagihane isun | pira lik | isun arep ngecek tagihan | isun arep weruh tagihane | tagihane isun pira
listrike isun entek pira | takon listrike isun pira | saya nunggak berapa bulan | nunggak berapa
tunggakan saya berapa | tunggakan | ada tunggakan gak | apa saya ada tunggakan | apa saya punya tunggakan
apakah masih ada tagihan | masih ada tagihan gak saya | masih nunggak gak saya | saya sudah bayar belum
saya sudah bayar apa belum ya | sudah bayar belum ya saya | sudah dibayar belum ya listrik saya
tolong cek sudah bayar apa belum | apakah sudah lunas | apakah listrik saya sudah lunas
listrik saya sudah lunas belum | sudah lunas belum punya saya | bulan ini sudah dibayar belum ya
wes dibayar durung listrikku | wis tak bayar durung yo | sampun lunas dereng nggih punya kulo
pemakaian saya berapa | pemakaian bulan ini berapa kwh | pemakaian kwh saya | kwh saya berapa | kwh bulan ini berapa
stand meter saya berapa bulan ini | meter saya bulan ini berapa | meteranku entek piro | total tagihan
total tagihan saya | total tunggakan | total berapa | jumlah tagihan saya | jumlahnya berapa | nominalnya berapa
nominal tagihan | rekening listrik saya berapa | rekening listrik bulan ini | rekening bulan ini berapa
biaya listrik saya berapa | biaya listrik bulan ini berapa ya | saya mau bayar, tagihannya berapa
mau bayar listrik berapa ya | saya mau bayar berapa totalnya | belum tahu tagihan saya berapa
saya belum tahu tagihannya | saya mau tau tagihan bulan depan | perkiraan tagihan bulan depan berapa
riwayat tagihan | riwayat pemakaian listrik saya | tagihan 3 bulan terakhir | tagihan tahun ini
cek semua rumah saya | cek tagihan kos kosan saya | cek tagihan rumah dan toko | cek nama saya sutrisno
nama saya sutrisno alamat gambiran, berapa tagihannya | punya pak karto krajan berapa
assalamualaikum mau tanya tagihan | selamat pagi mau cek tagihan | permisi pak mau tanya listrik saya berapa
siang min cek tagihan dong | pak tagihan saya kok belum ada | tagihan saya belum muncul
tagihan saya yang bulan ini belum keluar ya | saya lupa id, mau cek tagihan | gak hafal id, bisa cek pakai nama?
bisa cek pakai nama? | apa saya sudah bayar bulan ini? | kulo bade mirsani tagihan listrik
berapa bulan saya belum bayar? | pinten nggih rekening listrik kulo | tagihan saya udah lunas belum ya
takok tagihan listrik e mbokku | pemakaian kwh saya bulan ini berapa | cek tagihan an Pak Slamet Siliragung
ada tunggakan gak ya saya | cekkk tagihannnn | listrik wes dibayar durung yo wulan iki | pagi pak mau cek listrik
Assalamualaikum, mau tanya tagihan listrik saya berapa ya | saya harus bayar brp
berapa ya tagihan listrik saya bulan november | min tlg liatin tagihan toko saya | piro mas listrikku wulan iki
meteran saya bulan ini berapa kwh | tagihane omah kulo pinten pak | cek tagihan dong
tagihan 3 rumah saya totalnya brp | brp bulan ini | bulan kemarin itu udah kebayar apa belum ya
Listriknya bulan november berapa ya bu? | saya masih punya hutang listrik berapa bulan | iki aku kurang piro bayare
mau lihat tagihan | kira2 berapa tagihannya bulan depan | rekening bulan ini brp pak | sepinten mas listrik kulo
pira kabeh tagihane mas | tulung delok tagihane bapak | kwh ku entek piro | mbok dicekno listrikku
nunggak berapa lembar ya | tagihan desember sudah ada? | brp kwh pemakaian rumah saya
tagihan saya kok belum muncul di sini | piro tagihane mbak? | tlg cek listrik bulan kmrn
nominal tagihan bulan november? | total tunggakan saya sampai bulan ini | listrikku piro mas sasi iki
apa masih ada tagihan yg belum saya bayar? | jumlah tagihan rumah saya | brp tagihan sy bln ini?
min tagihan listrik | cek tagihan rumah an Sutrisno gambiran | listrik ku bulan iki entek piro
isun arep takon tagihan listrik | tagihan nov udh keluar blm | kwh nya brp ya bulan kmrn
pak saya mau tau listrik saya bulan ini habis berapa ya soalnya belum dapat info | listrik bulan ini
brp sih yg harus sy bayar | kulo pelanggan jajag, bade tangklet rekening listrik kulo | tagihanku sasi iki wis metu?
sampe bulan ini nunggak brp bln ya bu | min cek listrik a.n. Suyitno dusun Krajan Jajag
selamat siang pak, mohon info jumlah tagihan listrik bulan ini | nunggak pira aku lik
bisa cek meteran tetangga saya ga berapa bayarnya | pemakaian bln lalu berapa kwh min
listrik mushola kami bulan ini pinten pak | saya mau cek tapi lupa no pelanggannya | ada tagihan ga bulan ini
yang harus dibayar berapa ya jadinya
permisi mas saya arif dari purwoharjo mau nanya rekening listrik saya yang bulan ini totalnya jadi berapa ya soalnya mau saya siapkan uangnya
yg punya ibu Painem brp | sampai bulan ini total tunggakan saya berapa semuanya pak
udah ada blm tagihan bln desember | saya mau ngecek listrik rumah kontrakan | sasi iki entek piro listrike mbah mo
kok blm ada info tagihan bulan ini, berapa ya? | mohon di cek pemakaian listrik kami bulan ini
listriknya udah kebayar belum ya bu punya saya | nek bulan iki aku kudu mbayar piro? | rincianipun pinten nggih
jumlahnya brp kak biar sy siapin | saya nunggak apa enggak ya pak | cek bayaran listrik
tagihannya kok blm nongol ya min | bulan oktober kmrn berapa sih tagihan saya
bu minta tolong lihatkan tagihan listrik rumah saya dong saya belum sempat ke loket
pak saya mau bayar tapi gatau nominalnya berapa | listrik bulan ini turun ga ya, berapa jadinya
mau tau aja tagihan bulan ini udah keluar apa belum
saya baru pindah kontrakan pengen tau tunggakan listrik rumah ini | berapa ya kak tagihan wifi eh maksudnya listrik
mas dino iki iso ngecek tagihan ta | pinten pak kulo kedah mbayar | punya bapak saya nunggak berapa
totalane piro nek karo dendane | tagihan masih sama kaya bulan lalu ga | total sama dendanya jadi berapa pak
cek dong kak listrik kos saya | brp rp ya bln ini | saya mau tanya, apa listrik saya bulan kemarin sudah terbayar
ndelok tagihan listrikku piro yo mas | bu minta tolong lihatkan tagihan listrik rumah saya
tolong lihatkan tagihan saya | tolong dilihat tagihan saya berapa | mau bayar tapi gatau nominalnya
mau bayar tapi gak tau berapa | belum tau berapa tagihannya | belum dapat info tagihan, berapa ya
saya belum dapat info tagihan bulan ini | belum ada kabar tagihan bulan ini, berapa?
biar saya siapkan uangnya, berapa | biar saya siapin uangnya, totalnya berapa | total sama dendanya berapa
total sama denda jadi berapa | totalnya sama denda berapa pak | sama dendanya jadi berapa | totale karo dendane piro
kabeh karo dendane piro | semuanya berapa | semua tunggakan saya berapa | seluruhnya berapa | jadinya berapa
jadi berapa | jadi berapa pak | jadi saya bayar berapa | yang harus saya bayar berapa
yang harus dibayar bulan ini berapa | kurang berapa saya | kurang berapa pak | sisanya berapa
sisa tunggakan berapa | tinggal berapa tunggakan saya | tagihan kok belum muncul | tagihan saya kok belum muncul ya
tagihan kok belum keluar | tagihannya kok belum ada ya | tagihannya belum nongol | kok tagihan saya belum keluar
kok belum ada tagihan saya | kok gak ada tagihan saya | apa tagihan saya sudah muncul | tagihan wis metu durung
tagihane kok durung metu | tagihan sampun medal dereng | tagihan november sampun medal?
tagihan bulan ini masih sama? | tagihan bulan ini turun gak | tagihan saya naik gak bulan ini
tagihan bulan kemarin sama bulan ini berapa | tagihan 2 bulan berapa | tagihan yang belum dibayar berapa
yang belum dibayar bulan apa saja | bulan apa saja yang belum saya bayar | bulan apa yang nunggak
nunggak bulan apa saja | nunggak berapa bulan saya | nunggak piro aku | nunggak pinten wulan kulo
saya nunggak apa tidak | saya nunggak gak | saya masih punya hutang listrik gak | apa saya masih nunggak
apa saya punya tagihan | apa ada tagihan atas nama saya | apa sudah terbayar bulan kemarin
apa listrik saya bulan kemarin sudah terbayar | listrik saya sudah terbayar belum | sudah terbayar belum
sudah kebayar belum punya saya | sudah masuk pembayaran saya belum ya bulan lalu
saya bingung sudah bayar apa belum | lupa sudah bayar apa belum bulan ini | saya lupa sudah bayar belum ya
istri saya sudah bayar belum ya | anakku wis mbayar durung yo | wis lunas durung listrikku | wis kebayar durung
sampun dibayar dereng listrik kulo | sampun lunas dereng | listrik masjid berapa | listrik mushola berapa bulan ini
listrik sekolah bulan ini berapa | listrik balai desa berapa | listrik kos berapa | listrik kontrakan saya berapa
listrik warung saya berapa | listrik toko berapa | listrik mbahku piro | listrik bapakku piro
listrike mbok ku piro | punya bapak saya berapa | punya ibu saya berapa | punya orang tua saya berapa tagihannya
punya saya berapa | punyaku berapa | punyaku piro | gonku piro | nggonku entek piro | gadhahane kulo pinten
gadah kulo pinten | duweke isun pira | an sutikno berapa | an pak wagiman krajan
atas nama bu painem berapa tagihannya | atas nama wiji lestari tegalsari tolong dicek
nama suparman alamat purwoharjo cek tagihan | cek nama bu sri | cek pakai nama bisa | cek pakai alamat bisa | cek an
cek rumah tetangga saya berapa | cek meteran tetangga berapa bayarnya | cek kwh saya | cek pemakaian bulan ini
cek tunggakan | cek tunggakan saya | cek total | cek tagihan bapak saya | cek tagihan ibu dong
cek tagihan listrik ortu | cek semua tagihan saya | cek lagi | cek ulang | cekin dong | cekin tagihan dong kak
cekin ya | ngecek tagihan | ngecek listrik | mau ngecek tagihan listrik kontrakan
mau cek tagihan rumah yang baru saya beli | mau cek tapi lupa id | mau cek tapi gak punya id
mau cek tagihan tapi lupa nomor pelanggan | mau lihat pemakaian bulan ini | mau lihat tunggakan | mau tau tunggakan
mau tau totalnya | mau tau listrik saya berapa | pengen tau tagihan | pengen tau tagihan bulan ini
pengen tau tunggakan rumah ini | pengin cek tagihan | info dong tagihan saya | info tagihan dong kak
infokan tagihan saya | tolong infonya tagihan saya | mohon info tagihan listrik rumah saya
mohon info jumlah tagihan | mohon dicek pemakaian listrik kami | mohon dicek tagihan kami
mohon informasi tagihan bulan november | permisi mau nanya rekening listrik saya totalnya berapa
saya arif dari purwoharjo mau nanya tagihan listrik | saya bu tini mau tanya listrik saya berapa
saya mau tanya listrik bulan ini berapa | rekening listrik saya bulan ini totalnya berapa | rekeningku piro
rekening kulo pinten | bayaran listrik berapa | bayaran listrikku piro | bayaran listrik bulan ini
iuran listrik berapa | listrik turun gak bulan ini | berapaan | berapaan listrik saya | brp rupiah tagihan
brp rb tagihan saya | kena brp listriknya | kena brp bulan ini | abis berapa | abis brp listrik sy
telas pinten listrik kulo | telas pinten wulan niki | kulo kedah mbayar pinten | kedah mbayar pinten nggih
kudu mbayar piro | aku kudu mbayar piro | aku kurang piro | bayarku piro sasi iki | mbayar piro aku | mbayar pinten
mbayar pira isun | isun mbayar pira | isun kena pira | sasi iki pira | wulan niki pinten | sasi iki piro
sasi wingi piro | mas tulung diecek listrike griyo kulo telas pinten wulan niki
hallo kak boleh minta rincian tagihan listrik saya gak | bln ini sy kena brp y pak
listrik bln november kok blm ada infonya brp | tagihan bulan ini udah bisa dicek belum min
abis berapa sih listrik gue bulan ini | pak kulo bade mbayar listrik nanging dereng ngertos pinten
minta cek rekening listrik an H. Mahfud | listrike sekolahan wulan niki pinten pak
tagihan sy udh dibayarin sm anak sy blm ya | cekkan dong pak punya saya | berapa lagi yang belum saya bayar
saya nggak tau pemakaian saya bulan ini berapa kwh | tagihan sasi wingi karo sasi iki piro
punyaku udah keluar belum ya tagihannya
permisi, rekening listrik kantor desa bulan ini sudah bisa dilihat belum ya pak
sebelum ke loket saya mau tau dulu totalnya berapa | mohon maaf pak lupa, tagihan saya bulan ini berapa ya
kok saya belum tau nominalnya ya | listrikku bulan ini habis brp sih? aku gapunya struknya
mas listrike pak Kades kurang piro | tiga bulan terakhir saya habis berapa saja?
ini yg sudah dibayar bulan apa aja ya | pinten sedanten tunggakan kulo
pak minta tolong ditingali tagihan listrik kulo sampun medal nopo dereng
masak sih belum bayar? cek coba punya saya | daya 900 punya saya berapa tagihannya bulan ini
bayar listrik bulan ini berapa kak buat rumah an Yanto | sudah bayar bulan apa saja ya saya
yang sudah dibayar bulan apa saja | bulan apa saja yang sudah saya bayar | saya sudah bayar sampai bulan apa
terakhir saya bayar bulan apa ya | sudah lunas ya bulan ini? | sudah lunas ya pak? | sudah lunas apa belum ya
udah lunas ya saya? | bulan ini sudah lunas? | apa benar saya belum bayar, coba cek | masa sih belum bayar, coba cek
masak belum bayar? tolong dicek dulu punya saya | sebelum ke loket saya mau tau totalnya
sebelum bayar mau tau dulu berapa | biar gak salah, berapa tagihan saya | tiga bulan terakhir berapa saja
bulan agustus sampai oktober habis berapa | kantor desa tagihannya sudah bisa dilihat belum
tagihan sekolah sudah bisa dicek belum | sudah bisa dicek belum tagihannya | sudah bisa dilihat belum
gapunya struknya, berapa tagihan saya | gak dapat kertas tagihan, berapa ya
kertas tagihan belum diantar, berapa bulan ini | daya 900 punya saya berapa tagihannya
daya 1300 biasanya kena berapa ya punya saya | sedanten pinten | sedanten tunggakan kulo pinten
tulung ditingali tagihan kulo | tulung ditingali listrik kulo sampun medal dereng | pak kades kurang piro listrike
isih kurang piro | sik kurang piro listrikku | sik nduwe tunggakan piro | jek nunggak piro | jek utang piro aku
kulo tasik gadah tunggakan pinten
pagi bu, rekening bulan ini saya abis berapa ya? suami yg biasa bayar lagi keluar kota
kak tagihan rumah mama aku udah dibayarin blm ya? takutnya dobel | mas aku arep mbayar tapi ra ngerti piro jumlahe
sy mw ngecek listrik d rmh lama | lampu bulan ini berapa pak | tunggakan kulo sedoyo pinten nggih pak
bulan kmrin brp kwh trus bulan ini brp kwh | ini tagihan yg baru udah muncul blm sih
boleh dibantu cek ga kak, ktp atas nama Riyanto | ga ada id nya, adanya nama doang Bu Sumi RT 3, bisa dicek?
sing durung kebayar sasi opo wae | barangkali ada tunggakan lama saya mohon diinfo pak
berapa kak? aku lunasin hari ini | ada nama saja bu sumi rt 3 bisa dicek? | gak ada id nya adanya nama, bisa dicek?
adanya nama doang bisa dicek | cek pakai ktp bisa | barangkali ada tunggakan lama mohon diinfo
mohon diinfo kalau ada tunggakan | kalau ada tunggakan tolong kasih tau | lampu bulan ini berapa
bayar lampu berapa bulan ini | lampu rumah saya berapa tagihannya | bayar lampu piro sasi iki | lampuku piro
suami lagi keluar kota, saya mau tau berapa tagihannya | takutnya dobel, sudah dibayar belum ya rumah mama
takut dobel, cek dulu sudah dibayar belum | gak ngerti piro jumlahe | ra ngerti piro bayare
sing durung dibayar sasi opo wae | sing durung kebayar piro | berapa kak, saya lunasi hari ini
berapa kak, mau saya bayar sekarang | berapa pak mau saya transfer | brpa tagihn lstrik sy bln ni
pak ini saya anaknya bu Rum, mau tanya ibu saya masih ada tunggakan listrik nggak ya
listrik saya kok murah ya bulan ini, bener berapa sih? | nyuwun sewu pak, tagihane Pak Mustofa pinten nggih
sing kudu tak bayar piro saiki | aku lagi neng luar negeri, pengen ngecek listrik omahku
min cek tagihan, id ntar nyusul | bl ini brp | mbok tulung didelokno mas, listrikku wis lunas opo durung
bayar listrik bulan ini kena berapa ya rumah saya yang di ringinagung | estimasi tagihan bulan depan brp ya
apa masih ada sisa tagihan yang belum terbayar pak | pgn tau tagihan
`;
