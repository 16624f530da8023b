/** Messages of customers, as typed; see `../examples.ts`. */
export const PAID_CLAIM_EXAMPLES = `
sudah saya bayar kemarin | sudah saya bayar lewat indomaret tadi malam | saya sudah bayar tanggal 10 lewat aplikasi
tagihan ini sudah saya lunasi | maaf pak saya sudah bayar
pak kemarin saya sudah ke loket dan sudah bayar, kok masih dapat pesan ini
assalamualaikum pak tagihan saya sudah saya bayar ya | iya pak sudah dibayar anak saya | sudah dibayar suami
sudah lunas sejak awal bulan | udah dari kemarin | sudah dari tadi pagi pak | sudah tadi | sudah kemarin | wes wingi
sampun wingi pak | sampun wau | sampun pak | uwis pak | wes | sudah min | sudah beres | alhamdulillah sudah
sudah tak bayar | wis tak bayar mau | kulo sampun mbayar wingi sonten | sampun lunas nggih
pun kulo bayar teng indomaret | pun kulo lunasi | sampun dibayaraken putro kulo | niki sampun dibayar ibu e
aku wes bayar mas tanggal 8 | wes lunas cak | wes dibayari anakku | isun wis mbayar | isun wes mbayar mau isuk
uwis isun bayar lik | wis dibayar kabeh | hari ini sudah saya transfer | barusan saya bayar
barusan banget saya lunasi lewat shopeepay | baru saja dibayar | baru saya bayar tadi di alfamart
baru bayar 5 menit lalu | ini saya baru selesai bayar | ini barusan bayar lewat brilink
tadi malam sudah lewat brimo | tadi sudah ke indomaret | kemarin saya bayar di kantor pos dapat struk kok
kemarin lusa sudah bayar | minggu lalu sudah bayar | bulan ini sudah bayar saya | bulan ini sudah kok pak
bulan november sudah lunas pak | yang bulan ini sudah dibayar | loh kan sudah saya bayar | lha wong sudah bayar
lah saya kan sudah bayar | loh kok masih nagih | kok masih ditagih ya | kok saya ditagih lagi
kok masih ada tagihan padahal saya sudah bayar tanggal 5 | kenapa masih muncul tagihan padahal sudah lunas
kok belum masuk ya pembayaran saya | pembayaran saya belum masuk ya pak | sudah bayar tapi statusnya belum lunas
saya sudah bayar tapi kok masih dapat pengingat | sudah bayar kok masih dikirimi | sudah bayar kok diingatkan terus
sudah bayar kenapa ditagih lagi | wong wis bayar kok ditagih | wis mbayar kok isih ditagih ae
wes lunas kok jek nagih | sampun kulo bayar kok taksih ditagih | tolong dicek lagi saya sudah bayar
coba dicek lagi pak saya sudah lunas kok | mohon dicek kembali, pembayaran sudah saya lakukan tgl 12
mohon diupdate datanya saya sudah bayar | datanya salah pak saya sudah bayar
sistemnya error kali, saya sudah bayar | cek dulu sebelum kirim, sudah lunas itu | 516759900123 sudah lunas
516759900124 sudah bayar kemarin | yang 516759900125 sudah dibayar pak
untuk id 516759900126 sudah saya bayar di alfamart ya | tagihan 516759900127 sudah saya lunasi tanggal 7
saya sudah titip ke pak RT | sudah titip bu lurah | uangnya sudah saya kasih ke tukang tagih
sudah saya setor ke petugas | sudah dibayarkan lewat koperasi | sudah dibayarkan kantor | sudah dibayar bendahara
sudah potong gaji | sudah autodebet | saya pakai autodebet | pembayaran otomatis dari bank
punya saya auto debet tiap tanggal 10 | sudah kepotong otomatis dari rekening | sudah transfer | udah tf
udah ditransfer pak | udh bayar lwt dana | udah bayar di tokopedia | udah dibayar lewat gopay | sdh sy lunasi
sdh sy byr bu | sdah bayar min | udh lunas yaa | udh byr kak | dah bayar | dah lunas bos
sudah klik bayar dan berhasil | transaksi berhasil | pembayaran berhasil | bayar berhasil pak tadi | ini buktinya
ini bukti pembayarannya | berikut bukti bayar saya | saya ada bukti bayarnya | saya punya struknya
struk masih saya simpan | struknya ada di rumah | bukti transfer ada | bukti bayar sudah saya kirim
saya kirim bukti bayar ya | [foto] ini sudah bayar | [gambar struk] | sudah bayar ini fotonya
iki lho wis tak bayar | iki struke pak | niki struk e pak sampun bayar
terima kasih sudah diingatkan, tapi saya sudah bayar | makasih infonya, sudah saya bayar ya
oke makasih, tadi sudah lunas | sudah saya lunasi semua sama dendanya | saya rasa sudah bayar
perasaan saya sudah bayar deh | seingat saya sudah dibayar | setahu saya sudah lunas
kayaknya sudah dibayar suami saya | kata istri sudah dibayar | kata anak saya sudah dibayarkan
istri saya sudah bayar | anakku wes mbayar | bapak sudah bayar di kantor | ibu saya sudah bayar kemarin
orang rumah sudah bayar | penyewanya sudah bayar | rumah itu sudah saya bayar | dua-duanya sudah saya bayar
semua sudah saya bayar | tidak ada tunggakan saya pak sudah lunas semua
saya tidak punya tunggakan, sudah bayar semua | tagihan saya nol pak sudah dibayar | saya selalu bayar tepat waktu
saya tiap bulan bayar kok | saya gak pernah nunggak, sudah bayar | sudah bayar dua kali malah
saya bayar dobel bulan ini | saldo sudah terpotong | uang sudah terpotong tapi belum lunas
saldo kepotong tapi tagihan masih ada | mbanking sudah kepotong, kok belum lunas
sudah masuk belum ya pembayaran saya tadi | pembayaran saya tadi sudah masuk? | sudah saya bayar, apa sudah masuk?
sudah ya | lunas ya | lunas pak | sudah dilunasi | sudah lunas semua | wes bar mbayar | wis rampung mbayare
bayare wis wingi | bayarnya sudah lewat pak kadus | sudah langsung dibayar di kantor pln | saya bayar kemarin sore
saya bayarnya tanggal 1 | saya bayar tadi pagi | saya bayar barusan | bayar kemarin pak | lunas tanggal 15
sudah bayar belum tercatat mungkin | sudah bayar tapi lampu masih diputus | sudah saya bayar tolong sambungkan
jangan ditagih lagi sudah lunas | jangan kirim tagihan terus saya sudah bayar | jangan kirim lagi pak, sudah lunas
ojo nagih terus, wes tak bayar | gak usah nagih wis lunas | gak usah diputus pak, sudah saya bayar barusan
kok mau diputus padahal sudah bayar | wis bayar nang alfamart | sudah autodebet dari rekening saya
sudah titip ke pak rt uangnya | sdh lunas pak | sudah bayar tapi belum masuk di sistem
tagihan saya kan sudah dibayar, kok masih muncul | udah dibayar tadi pagi | sudah bayar
sudah dibayarkan suami saya | pembayaran sudah saya lakukan kemarin sore | alhamdulillah sampun lunas
ini bukti bayarnya | sdh byr lwt shopee td malem | [foto bukti transfer] | 516759904208 sudah dibayar
sudah bayar kok msh ditagih terus | sudah bayar kok diputus listriknya | isun wes bayar wingi ring kantor pos
udah tf min | tadi saya transfer lewat brimo | saya merasa sudah bayar bulan ini | wis tak lunasi kabeh
barusan bayar di pln mobile | wis mbayar kok sek dikirimi ae | bayar udah, struk ada | pun lunas niku mas
lho wingi kan wes dibayar anakku | saya bayarnya tgl 3 kemarin, cek lagi deh | sampun kulo tf wau dalu
kemarin sudah dibayar di bank jatim | kok ada tagihan lagi, kan udah bayar | iki buktine wes bayar
uda lunas dari minggu lalu pak | udah beres semua pak | loh, bukannya sudah saya bayar? | ini foto struknya
td sdh tf ke pln mobile, cek ya | lha wong wis lunas kok | udh byr kmrn lwt mbanking
bayar tadi siang min di brilink | listrik sampun kulo bayar tanggal 12 teng loket
wes mbayar aku mas, ojo ditagih maneh | pembayaran berhasil tadi jam 10 | kulo mpun mbayar, strukipun wonten
uang sudah saya titipkan ke bu kader | cek lg pak, saya sdh bayar | wes dibayar kok isih diwa | udh gw bayar bang
sudah bayar 2 bulan sekaligus | kok masih muncul tagihan padahal udah transfer | saya sudah setor ke petugas loket
bayarnya udah dari minggu kemarin | aku wes lunas lho | sdh bayar kmrn di indomaret
wes tak bayar wingi lewat pak RT | sampun kulo bayar wau enjing | lho saya sudah lunas kok masih ditagih
[foto struk] | kulo sampun bayar | sy sdh byr kmrn
maaf pak saya sudah membayar tagihan tersebut tanggal 15 kemarin di kantor pos jajag | wis tak transfer mau isuk
lah kan udah aku bayarin minggu lalu | sudah ya pak barusan lewat shopee | 516759912470 udah lunas min, bayar tgl 5
saya kan bayarnya otomatis dari bank kok masih diingetin
kok belum update ya pembayarannya, saya sudah bayar dari tadi pagi | wingi wis dititipne pak RW | sudh d bayar pak
loh? perasaan sudah dibayar istri saya | iki lho struke wis lunas | [gambar] sudah bayar ya
pembayaran sudah kami lakukan, terima kasih | aku ws bayar kok jek diundang undang
udah bayar ya tolong dicek lagi datanya jangan asal nagih | bulan november sampun lunas pak
Alhamdulillah sampun kulo lunasi wau enjing teng Indomaret Jajag
pak saya kan sudah bayar tgl 18 lewat mobile banking bca kok ini masih ada pesan tagihan ya tolong dicek lagi
udah tak lunasin semua kmrn pak | tagihan sudah dibayarkan oleh perusahaan
itu udah saya bayar lho yg bulan november | kan wes tak bayar to mas, piye sih
bayar udah dari tgl 2, ngapain ditagih | sdh dbyr ank sy | sudah saya transfer barusan pak mohon dicek
maaf telat bales, udah dibayar kemarin ya | lunas min tinggal nunggu update sistem
aku bayar wingi neng pos, mosok durung mlebu | pun kulo bayar, niki struke | [foto struk indomaret]
Rp 125.000 sudah saya transfer ya | wes bayar lek, struke ono | katanya belum lunas padahal saya pegang struknya
maaf bu saya udah bayar jadi tidak usah dikirimi lagi
pak uangnya udah saya setor ke bu RT minggu lalu mestinya udah dibayarin | sudah kok min. cek aja
iki lho pak wis tak bayar wingi nang brilink deso | kulo mbayar tanggal sedoso wingi, sampun wonten strukipun
tadi siang udah saya bayar lunas 2 bulan sekalian | maaf pak telat tapi barusan sudah dilunasi
lah aku baru aja bayar masak belum masuk | ini kenapa ditagih lagi ya, bulan november kan sudah
sy sdh bayar knp msh ada sms tagihan | waduh pak itu sudah saya bayar pas awal bulan | tagihan sudah saya selesaikan
udah beres dibayar mantu saya | sudah lunas jangan dikirimi lagi | sdh terbayar via dana
di pln mobile statusnya sudah lunas kok | alhamdulilah mpun sedoyo pak, wau kulo bayar
bayar sudah lampu belum nyala pak | saya ada bukti transfernya tanggal 18 november
sudah saya bayar jadi tidak perlu dikirimi tagihan | sudah bayar, stop ditagih | sudah bayar stop kirim tagihan
sudah bayar, berhenti nagih | udah lunas gak usah diingetin | udah lunas ngapain diingetin lagi
sudah bayar kenapa masih diingatkan | maaf saya sudah bayar, tolong jangan kirim tagihan ini lagi
sudah dibayar pak tolong dihapus tagihannya | sudah bayar listrik belum nyala | sudah bayar kok listrik masih mati
sudah bayar tapi belum disambung | sudah lunas kok masih disegel
sudah saya bayar semua tunggakannya, kapan listrik nyala | bayar sudah lampu masih mati | tagihan sudah beres pak
tagihan sudah saya bereskan | tagihan sudah diurus anak saya, sudah dibayar
uang sudah saya titipkan ke tetangga yang ke loket | uang listrik sudah saya kasih ke bu RT
uang listrik sudah saya setor di arisan | saya sudah nitip bayar ke warung
saya nitip ke tetangga kemarin, katanya sudah dibayar | katanya sudah dibayar kok belum lunas
di aplikasi sudah lunas | di aplikasi statusnya sudah terbayar | di pln mobile sudah tidak ada tagihan
saya cek di pln mobile sudah lunas | di tokopedia status berhasil | pesanan di shopee statusnya selesai
sudah terbayar | sudah terbayar kok | sudah terlunasi | sudah masuk kok pembayarannya | sudah keluar struknya
sudah ada struk lunas | sudah dapat struk | struk pembayaran saya pegang | saya pegang bukti bayarnya
saya pegang struknya kok dibilang belum lunas | bukti transfernya saya foto ya
nanti saya kirim bukti bayarnya, sudah lunas | besok saya kirim struknya, sudah saya bayar | ini mas bukti lunasnya
ini resi pembayaran | ini screenshot pembayarannya | ini ss bukti bayar | berikut saya lampirkan bukti bayar
terlampir bukti bayar | bukti terlampir | foto bukti | mohon dicek bukti bayar saya
tolong dicek buktinya sudah saya kirim | saya sudah kirim bukti bayar kemarin | kok dibilang belum bayar, saya sudah
kok dibilang belum lunas, sudah saya bayar | dibilang belum bayar padahal sudah
katanya belum bayar, saya sudah bayar tgl 3 | datanya belum update ya, saya sudah bayar kemarin
belum update mungkin pak, tadi siang saya bayar | mungkin belum masuk sistem, sudah saya bayar tadi
mungkin telat update soalnya barusan bayar | kemarin sore jam 4 bayar di alfamart | jam 9 pagi tadi bayar
tanggal 17 kemarin sudah | tgl 19 sudah sy bayar | hari minggu kemarin sudah bayar | hari senin sudah saya bayar
awal bulan sudah saya bayar | dari awal bulan sudah dibayar | bulan ini saya bayar tanggal 4 | bulan ini kan sudah
yang november kan sudah | november sudah desember belum | rumah satunya sudah bayar
yang satu sudah lunas yang satu belum | sudah dibayar sama yang ngontrak | sudah dibayar penyewa
sudah dibayarkan mertua | sudah dibayar mas saya | sudah dibayar adik | sudah ditransfer anak dari luar kota
sudah ditanggung kantor | sudah dibayar desa | sudah dibayar takmir | Rp 150.000 sudah saya bayar
saya bayar 125 ribu kemarin | kemarin bayar 200rb di pos | kemarin saya transfer 98.500 | wis dibayar wong omah
wis dibayar bojoku | wes dibayar mbahe | wes mari bayar | wes mari dibayar | wis mari mbayar pak | wes tuntas bayare
wes gak nduwe utang | wis ora nduwe utang listrik | wes tak bayar kabeh, ojo ditagih maneh | wes bayar kok dipedot
wes bayar mosok durung mlebu | mosok durung mlebu wong wis bayar | wingi wes bayar mas neng konter
wingi mbayar neng pak carik | mau wis mbayar neng alfamart | mau bengi wis tak transfer | nembe mawon kulo bayar
nembe kulo bayar teng brilink | kulo sampun setor teng pak RT | kulo sampun titip teng bu kader
sampun kulo transfer wau siang | sampun dibayar lare kulo | sampun dibayar semah kulo | sampun rampung mbayaripun
sampun wonten struk lunas | struk e wonten pak, sampun lunas | bulan niki sampun | wulan niki sampun kulo bayar
sampun dangu kulo bayar | sampun kulo bayar awal wulan | mpun beres | mpun kulo setor
wis isun bayar wingi ring indomaret | uwis lunas isun lik | isun mau wis bayar | wis sun bayar | udah dibayarin bos
udah dibayarin nyokap | udah gue bayar | udh clear | udh done | udh dibayar semuanya ya kak | dah gw transfer
dah masuk belum kak, tadi gue bayar | pak saya bayar kok tanggal 16 di pak modin
lhoh wis tak bayar kok pak, ojo salah | udah dibayar kok masih wa | nggih pak sampun kulo bayar wingi sonten
kami dari SDN 3 sudah membayar tagihan tersebut lewat bendahara | Sdh pak, barusan
saya sudah bayar denda dan tagihannya kemarin | punyaku sudah lunas mas cek lagi
sudah dibayarkan via tokped jam 7 tadi | bayarnya udah minggu lalu bukti masih ada dirumah | tf udah ya min
aku wingi wis titip duit neng mbak Yuli nggo mbayar listrik | listrik sudah saya bayar ini struknya 516759915012
kok tertulis belum lunas, saya sudah bayar 3 hari yang lalu | oh itu udah beres kemarin
sudah saya bayar lunas, terimakasih informasinya | wes lunas kabeh pak RT sing mbayar
sudah pak. kemarin. di indomaret. lunas. | 516759900331 wes dibayar | 516759900332 sampun lunas
516759900333 sudah dibayar kok masih ditagih | 516759900334 sudah bayar tadi pagi tolong dicek
cek 516759900335 saya sudah bayar kemarin | id 516759900336 sudah dilunasi tanggal 10 | ini bukti bayar 516759900337
tadi sudah bayar 516759900338 lewat dana | 516759900339 lunas ya | kok 516759900340 masih muncul padahal sudah lunas
pak kemarin saya titip adik saya ke alfamart katanya sudah beres
lho mas? wingi awan wis tak bayar lho nang agen sebelah omah
saya bayar dua hari yang lalu via atm mandiri, apa belum masuk ya | mohon dicek lagi nggih pak kulo sampun mbayar
sudah kok bu, tadi pagi suami saya yang ke kantor pos | itu tagihan sudah dibayar bos saya minggu lalu
loh bukannya udah ya? saya bayar tanggal 9 kok | udah masuk blm yg td sy tf jam 2 | [foto] bukti ya pak
punya bapak sudah saya bayar sekalian punya saya | kulo nembe saking indomaret, sampun lunas nggih
bayarnya kan otomatis dari rekening BRI saya tiap tanggal 5 | wong struke ae ono kok ditagih maneh
sudah pak makasih sudah diingatkan, barusan lunas | sudah dibayar tapi namanya salah tulis di struk
tagihan oktober november sudah lunas dua duanya | saya bayar dua hari yang lalu lewat atm, apa belum masuk
saya bayar kemarin lewat mbanking, kok belum masuk ya | saya bayar tanggal 9 apa belum tercatat
saya sudah bayar dari tanggal 10, apa belum masuk datanya | saya titip adik ke alfamart katanya sudah dibayar
saya titip tetangga sudah dibayarkan | loh bukannya sudah, saya bayar tanggal 9
loh bukannya sudah dibayar minggu lalu | bukannya sudah lunas ya kemarin | bukannya sudah saya bayar ya
suami saya tadi pagi ke kantor pos sudah bayar | istri saya yang bayar kemarin di indomaret
anak saya yang bayar tadi | bapak yang bayar kemarin | yang bayar mertua saya kemarin, sudah lunas
punya bapak sudah saya bayar sekalian | sekalian sudah saya bayar punya ibu | tagihan sudah dibayar bos saya
kantor yang bayar, sudah minggu lalu | oktober november sudah lunas dua duanya | dua bulan sudah saya bayar semua
tunggakan sudah saya lunasi semua kemarin | tunggakannya sudah dibayar | dendanya juga sudah saya bayar
sudah dibayar sama dendanya | sudah ya pak jangan ditagih terus | sudah lho pak | sudah lho kemarin | sudah kok bu
sudah kok kemarin | sudah kok, cek aja | sudah pak. kemarin. | sudah pak makasih, barusan lunas
makasih sudah diingatkan, barusan saya bayar | terima kasih, barusan sudah saya lunasi
matur nuwun, sampun kulo bayar wau | ok sudah saya bayar barusan | iya sudah saya bayar barusan
iya sudah dibayar tadi | nggih sampun | nggih sampun kulo bayar | nggih pak sampun lunas | inggih sampun wau enjing
oh itu sudah beres | oh itu sudah saya bayar kemarin | oh yang itu sudah lunas | itu sudah kok | itu sudah dibayar
kalau itu sudah saya bayar pak | kalau yang itu sudah lunas | kalau bulan ini sudah
setelah bayar kok masih ditagih | habis bayar kok diwa lagi | habis bayar tadi kok masih muncul
nembe saking indomaret sampun lunas | nembe saking pos, sampun kulo bayar | mantun mbayar kulo pak
mari mbayar aku pak | mari tak bayar barusan | wong struke ono kok ditagih | wong wis lunas kok isih dielingno
iki lho struke sek tak simpen | wingi awan wis tak bayar nang agen | wingi lak wis tak bayar | lak wis tak bayar to
lho lak wis lunas | la kan wis lunas wingi | gak mungkin belum bayar, struknya ada
tidak mungkin nunggak, saya bayar terus | saya bayar terus kok dibilang nunggak | saya rutin bayar kok ditagih lagi
dibilang nunggak padahal rutin bayar | kok dianggap belum bayar | kok statusnya belum bayar, padahal sudah
mohon dikoreksi saya sudah bayar | mohon diperbaiki datanya, sudah lunas | mohon dicek kembali pak sudah terbayar
konfirmasi pembayaran sudah dilakukan | konfirmasi sudah bayar | lapor pak sudah bayar | lapor sudah lunas
info pak sudah saya bayar | mau konfirmasi, tagihan sudah dibayar | mau ngasih tau saya sudah bayar
mau infokan kalau sudah dibayar | udah pak kemarin dititip ke anak, katanya beres
lah aku bayar tgl 4 lho min, cek mutasi deh | nuwun sewu pak, tagihan niku sampun dipun bayar bapak kulo
masa belum? saya udah bayar di loket dekat pasar | iyo wis tak lunasi mau bengi mas
tenang min udah gue bayarin barusan | bukti pembayaran saya lampirkan di atas pak | sdh d byr lwt kntr pos
tagihan kok muncul terus, padahal tiap bulan autodebet | oh maaf pak sudah saya selesaikan tadi malam lewat livin
uwis mbayar lek, mosok kudu mbayar ping pindo | pak lunas ya, jangan diputus
saya bayar di toko sebelah, katanya prosesnya lama, apa sudah masuk?
duitnya udah ditarik dari rekening saya kok masih dibilang belum | wis lunas ket minggu wingi
pak lunas ya jangan diputus | sudah lunas jangan diputus | sudah saya bayar jangan dicabut ya
wis lunas ojo dipedot | sampun lunas ampun diputus | sudah saya lunasi jadi jangan disegel
tagihan muncul terus padahal autodebet | tiap bulan autodebet kok muncul tagihan | padahal autodebet kok ada tagihan
saya autodebet lho | duitnya sudah ditarik kok belum lunas | uang sudah ditarik dari rekening
saldo saya sudah berkurang kok belum lunas | rekening saya sudah kepotong | masa belum, saya sudah bayar di loket
masa belum sih, kemarin kan sudah | masak belum? wong kemarin bayar | mosok durung, wingi wis tak bayar
mosok mbayar ping pindo | masak bayar dua kali | apa harus bayar dua kali, kan sudah | tenang sudah saya bayar
tenang pak sudah | santai pak sudah lunas | aman pak sudah dibayar | aman sudah lunas | beres pak
beres bos sudah dibayar | sudah dititip ke anak | sudah dititip, katanya beres | sudah diselesaikan tadi malam
sudah saya selesaikan | tagihan sudah selesai | urusan tagihan sudah selesai | bukti pembayaran saya lampirkan
bukti saya lampirkan di atas | di atas bukti bayarnya | itu di atas struknya
prosesnya lama katanya, apa sudah masuk | saya bayar di toko sebelah, apa sudah masuk
sudah masuk belum pembayaran saya barusan | cek mutasi deh, saya bayar tgl 4 | lunas ket minggu wingi
lunas dari minggu lalu | sampun dipun bayar bapak | sampun dipun lunasi | sdh d lunasi | sdh d byr | sdh d tf
sdh byar | sdh di bayr | udh byarrr | sampon bayar | mpon kulo byar | uwes bayare | sdh byr mlm td lwt bca
maaf pak, kelupaan ngabari, sudah saya bayar hari senin | sampun kulo pasrahaken pak RW, jare sampun dibayar
barusan dr alfa udah beres | hlo wis tak bayar je | la piye to kok ditagih neh, wingi wis bayar
terbayar sudah kemarin oleh bapak saya | sy dah byr hr ni | tgl 3 aku bayar lho, ketoke datamu salah
udh kebayar otomatis dr shopee | status di tokped sukses, tolong dicek
td udah minta tolong temen bayarin, udah lunas katanya | saya sudah lunasin, boleh dicek di sistem
sdh saya transfer tadi pagi jam 8 lewat 10 | bayare wingi sore, strukke tak foto yo
tidak usah diingatkan sudah saya bayar | gak usah diingatkan, sudah lunas
tidak perlu diingatkan pak sudah saya bayar kemarin | jangan diingatkan lagi sudah dibayar
`;
