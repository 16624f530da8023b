/** Messages of customers, as typed; see `../examples.ts`. */
export const OUTAGE_EXAMPLES = `
listrik mati pak | listrik rumah saya mati | listrik padam dari tadi | listrik mati dari jam 5
listrik mati dari semalam | listrik mati sudah 3 jam | listrik mati di desa saya | listrik di gambiran mati
mati listrik | mati lampu | mati lampu lagi | mati lagi | mati terus listriknya | kok mati lampu | kok mati ya
kok padam pak | kenapa mati lampu | kenapa listrik padam | kenapa listrik mati terus | lampu mati
lampu padam semua | lampu tidak nyala | lampu jalan mati | lampu redup | lampu kedip kedip | listrik kedip kedip
listrik naik turun | listrik tidak stabil | listrik tidak nyala | listrik belum nyala | listrik belum hidup
belum nyala pak | belum hidup juga sampai sekarang | kapan nyala | kapan hidup lagi | kapan nyalanya pak
jam berapa nyala | sampai jam berapa padam | sampai kapan mati lampunya | ada pemadaman ya
ada pemadaman di mana saja | ada gangguan pak? | ada gangguan listrik | info pemadaman | jadwal pemadaman
jadwal padam hari ini | lapor listrik mati | lapor padam | mau lapor listrik mati | mau lapor gangguan
mau lapor kabel putus | lapor pak kabel putus | kabel putus | kabel listrik putus | kabel menjuntai di jalan
kabel kendor mau putus | kabel terbakar | kabel keluar api | kabel nyetrum | kabel ketarik truk
kabel kena layangan | kabel kena pohon | pohon menimpa kabel | pohon tumbang menimpa tiang
pohon nyangkut di kabel tolong dipotong | ranting kena kabel keluar percikan api | tiang roboh | tiang listrik roboh
tiang miring | tiang listrik mau ambruk | tiang ditabrak mobil | trafo meledak | trafo bunyi | trafo terbakar
gardu meledak | ada ledakan di trafo | meteran rusak | meteran mati | meteran saya mati | meteran error
meteran keluar asap | meteran terbakar | meteran panas | meteran bunyi terus | meteran jeglek terus
meteran turun terus | meteran anjlok | meteran blank | mcb turun terus | mcb rusak | mcb jeglek | sekring putus
korslet | konslet | konsleting di rumah | rumah saya korslet | stop kontak mati | stop kontak terbakar
stop kontak keluar api | stop kontak nyetrum | stop kontak gak ada listriknya | stopkontak rumah konslet tolong
saklar rusak | saklar terbakar | colokan panas | colokan gosong | bau gosong | bau hangus dari kabel
keluar percikan api | percikan api di tiang | ada api di tiang listrik | kesetrum | tembok nyetrum | kulkas nyetrum
tegangan rendah | tegangan drop | tegangan turun | voltase rendah | tv gak kuat nyala tegangan rendah
pompa air tidak kuat | ac gak mau nyala tegangan turun | arus lemah | listrik lemah | setrum kurang
rumah saya gelap gulita | gelap semua | satu kampung gelap | satu rt mati semua | cuma rumah saya yang mati
tetangga nyala rumah saya mati | hanya rumah saya yang padam | separuh rumah mati | sebagian lampu mati
tolong diperbaiki listriknya | tolong kirim petugas, listrik mati | tolong kirim teknisi kabel putus
kirim petugas pak meteran terbakar | petugas kapan datang listrik masih mati
sudah lapor 123 tapi listrik masih mati | hujan angin listrik mati | habis hujan listrik mati
kena petir listrik mati | meteran kesambar petir | banjir listrik mati | listrike mati | listrike pejah
listrike pet | listrike byar pet | lampune mati kabeh | lampune urip mati | lampune murup mati terus
mati kabeh sak dusun | mati sak desa | mati lampu mas | oglangan | oglangan maneh | oglangan sampe jam piro
oglangan tekan kapan | kok oglangan terus | peteng kabeh | peteng dedet | omahku peteng | gak murup | durung murup
durung urip listrike | kapan uripe | jam piro uripe | pejah pak listrike | pejah kawit enjing | listrik kulo pejah
dereng murup pak | dereng gesang listrike | jam pinten murupe | kabel pedot | kabele pedot pak | kabele mbledos
cagake ambruk | cagak listrik meh ambruk | trafone njeblug | meterane njeglek | meterane kobong | meterane rusak
setrume cilik | listrike ngedrop | listrik mati ring desa isun | lampu isun mati | kadung udan listrike mati
pet maning | kok pet maning | mati maning lampune | gak ono listrik | tidak ada listrik | tidak ada aliran listrik
aliran listrik terputus | aliran mati | arus mati | listrik tiba tiba mati | tiba tiba padam
token masih ada tapi listrik mati | token sudah diisi tapi listrik tidak nyala | ada pohon tumbang kena kabel
meteran mati gak ada layarnya | rumah saya gelap tetangga nyala semua | kpn urip maneh listrike
byar pet terus listrik e | lampu kedip2 terus | listrike mati kawit esuk | tegangan turun, kulkas gak mau nyala
oglangan ta mas? | meteran saya njegleg terus | gak ono strum iki wis rong jam | di dusun curahjati kok padam lagi
tulung pak tiange ambruk kenek angin | bau gosong dari meteran | kenapa listrik padam ya?
ono kabel pedot neng ratan | listriknya belum nyala juga dari tadi malam
rumah saya doang yang mati, tetangga nyala | rumah saya tidak ada aliran | stop kontak dapur saya mati
lampu rumah gak nyala semua | tegangan rendah, pompa air gak kuat | meteranku error | listrik padam sampai kapan?
apa ada gangguan di srono? | kwh meternya mati total | kok mati terus to listrike | pemadaman sampai jam berapa?
ada yg korslet di tiang dekat rumah saya | jaringan listrik putus kena pohon
lampu mati dari kemarin belum diperbaiki | stop kontak rumah saya konslet gmn ini
listrik mati dari subuh di purwoharjo | listrik mati pak daerah tegalsari | pln kenapa mati lampu ya
wah peteng ndedet iki, jam piro urip? | tiang depan rumah keluar api | sampai kapan padamnya ya pak
listrik rumah saya nyala mati nyala mati | mcb nya turun terus tiap nyalakan pompa | kabel sr putus ketabrak truk
ada pemadaman ta di cluring? | meteran bunyi tit tit terus kenapa | pak listrik kulo pejah kawit wau dalu
listrik di rumah kok lemah ya lampu redup
assalamualaikum pak mau lapor listrik di dusun sukomukti padam sejak jam 8 malam
min kabel depan rumah ngeluarin percikan | kenapa ya listrik di rumah saya doang mati
mau tanya listrik nyalanya kapan | iki kok mati maneh seh pak sedino ping telu | gardu dekat sawah njebluk pak
meteran rumah saya kok mati sendiri ya padahal sudah bayar | tolong kirim teknisi, saklar meteran turun terus
setrum omahku cilik banget, magicom gak mateng | kabel pln ngglewer neng dalan, bahaya
listrik blm nyala2 juga dr habis maghrib | pohon depan rumah roboh kena kabel tolong pak
stop kontak kamar tiba tiba ga ada setrumnya
pak tolong dong listrik di perumahan puri jajag mati dari jam 10 malam belum nyala
ini kenapa ya listrik rumah saya turun naik terus sampe kulkas rusak
njaluk tulung pak cagak listrik ngarep omah meh rubuh | listriknya jeglek mulu kenapa ya
ada kabel jatuh di sawah pak bahaya kena orang | wau dalu pejah, sakniki pejah malih
kok rumah sy mati sendiri tetangga nyala semua | lampu kadang hidup kadang mati
trafo di dekat masjid bunyi dengung keras | saklar di meteran ga bisa dinaikin | stopkontak gosong pak, bahaya ga
kapan normal lagi listriknya | pak mau lapor listrik di perumahan mati dari semalam belum nyala
lapor pak listrik di dusun kami padam sejak magrib | mohon bantuannya pak listrik di rumah kami padam
assalamualaikum listrik di desa saya mati | min rumah saya mati sendiri tetangga nyala
kok rumah saya saja yang mati ya | listrik rumah saya kenapa mati ya padahal tidak ada pemadaman
sudah bayar tapi meteran mati | meteran mati sendiri | meteran kok mati sendiri ya | meteran saya berkedip merah
meteran saya tulisannya periksa | layar meteran mati | saklar meteran tidak bisa dinaikkan
saklar meteran turun terus | saklar di meteran gak bisa naik | mcb tidak bisa dinaikkan | mcb nya turun terus
mcb mau naik turun lagi | njeglek terus tiap nyalakan pompa | jeglek terus kalau nyalakan setrika
turun terus kalau nyalakan kulkas | listrik turun naik sampai kulkas rusak | listrik naik turun bikin tv rusak
elektronik saya rusak gara gara listrik naik turun | lampu kadang terang kadang redup
lampu kadang nyala kadang mati | lampu kelap kelip | kelap kelip terus | lampunya redup sekali | tegangan cuma 150
tegangan tidak stabil | voltase turun tiap malam | magicom tidak matang tegangan rendah | kipas gak muter arus lemah
setrum lemah | setrume cilik pak | strume gak kuat | kapan normal lagi | kapan normal listriknya
kapan selesai perbaikannya | masih lama nyalanya? | lama amat nyalanya | kok lama nyalanya pak
belum diperbaiki juga | belum ada petugas datang, kabel masih putus | petugas belum datang listrik masih mati
tolong segera diperbaiki pak | tolong cepat dinyalakan listriknya | kabel jatuh di sawah | kabel jatuh di jalan
kabel melintang di jalan bahaya | kabel turun ke jalan | kabel nglewer | kabel nempel di pohon
kabel dekat rumah keluar api | kabel di tiang terbakar | kabel digigit tikus konslet | kabel rumah konslet
instalasi konslet | api keluar dari meteran | asap dari meteran | asap dari stop kontak
bau terbakar dari stop kontak | stopkontak meledak | stopkontak gosong | stopkontak panas | stop kontak ada apinya
stop kontak rusak | stop kontak tidak berfungsi | stop kontak di kamar gak nyala | steker terbakar | lampu meledak
trafo dengung | trafo bunyi keras | trafo keluar oli | trafo dekat rumah saya meledak | ledakan di tiang listrik
suara ledakan terus mati | tadi ada suara ledakan terus listrik mati | kena petir semua mati
hujan petir terus padam | habis petir meteran mati | angin kencang kabel putus | pohon roboh kena kabel listrik
pohon mau roboh ke kabel | ranting kena kabel | bambu kena kabel pak keluar api | layang layang nyangkut di kabel
tiang kropos mau roboh | tiang condong ke rumah | tiang ditabrak truk roboh | orang kesetrum | sapi saya kesetrum
ada yang kesetrum pak tolong | darurat pak kabel terbakar | kebakaran di gardu | info padam daerah mana saja
padam sampai jam berapa pak | padamnya sampai kapan | kenapa padam lama sekali | padam terus tiap hari
tiap hujan pasti mati | tiap malam mati | mati lagi mati lagi | sehari mati tiga kali | mati bergilir ya pak
pemadaman bergilir? | besok ada pemadaman? | ada perbaikan jaringan ya | pln srono mati | gambiran mati semua
jajag mati lampu | muncar padam | cluring padam pak | listrike pedot kenek wit | wite ambruk kenek kabel
listrike mati ket wingi | listrike mati awan bengi | listrike mati dewe omahku | tonggo urip omahku mati
omahku dewe sing mati | urip pet urip pet | urip mati urip mati | pet maneh | pet terus | pet sak kampung
kapan uripe pak, peteng iki | mati maneh mati maneh | petengen iki pak | meteran ku mati | meteranku mbledos
meteranku murup abang | stop kontakku kobong | kabelku kobong | cagake condong | wonten kabel pedot pak
wonten cagak ambruk | listrik kulo mboten murup | listrik griyo kulo pejah | pejah sedoyo pak | pejah malih
sakniki pejah malih | dereng murup saking wau enjing | kapan murupe nggih | lampune mboten murup
ana kabel pedot ring dalan | listrike isun mati | lampu umahe isun mati | sak desa mati kabeh | kapan uripe lik
pak kok pet maneh iki, durung sejam urip wis mati | mohon segera ditangani kabel listrik putus di depan balai desa
listrik rumah saya nyetrum di kran air | meteran saya kok ga ada angkanya mati
tegangan di rumah saya naik turun parah | tolong ada percikan api di tiang depan rumah bu Siti
lampu mati sejak tadi subuh sampai sekarang | kenapa di tempatku mati terus ya tiap sore
kapan iki urip pak wis 4 jam | stop kontak dapur korslet keluar asap
info dong pemadaman di bangorejo sampai jam brp | dahan pohon nyangkut kabel pln minta dipotong takut putus
516759900321 listrik mati | id 516759900322 listrik padam dari semalam | lapor gangguan id 516759900323
516759900324 meteran rusak | listrik mati id pelanggan 516759900325 an suparno
516759900326 kabel putus depan rumah | 516759900327 belum nyala pak | lapor padam 516759900328 dusun krajan
516759900329 meteran jeglek terus | 516759900330 listrike mati
pak kabel di depan toko saya keluar api tolong cepat | udah 5 jam padam ga nyala nyala, makanan di kulkas busuk
apa bener besok ada pemadaman di siliragung? | listriknya hidup tapi redup banget ga kuat nyalain pompa
kok mati sendiri rumahku, tonggo podo murup | pak tiang sebelah rumah udah doyong
sekringnya putus terus kenapa ya pak | kulo bade lapor, kabel teng ngajeng griyo pedot
habis hujan deras listrik padam total sampai sekarang | stop kontak saya kok nyetrum kalau dipegang
mau lapor meteran listrik terbakar | sudah 5 jam padam makanan di kulkas busuk | tiang sudah doyong
tiang doyong ke jalan | sekringnya putus terus | stop kontak nyetrum kalau dipegang | kran air nyetrum
pompa air tidak kuat nyala listrik redup | bulan ini listrik sering padam kenapa ya | apa benar besok ada pemadaman
kabar pemadaman besok benar? | ya Allah listrik kok mati lagi, anak saya lagi belajar
min gangguan ya? wifi mati listrik mati semua satu gang | meter listrik saya angkanya hilang terus mati total
ono wit sengon arep ambruk neng kabel pln, tulung | listrike griyo kulo kok urip pejah urip pejah nggih
bau kabel terbakar di meteran rumah, takut kebakaran | sudah bayar token kok listrik masih mati, tetangga nyala
kapan ya kira2 listrik di grajagan normal | kabel di atap rumah sy terkelupas, nyetrum seng
stop kontak di ruang tamu ga nyala sejak kemarin | pemadaman bergilir jam berapa aja hari ini
sudah bayar token kok listrik masih mati | sudah isi token tapi mati | wifi mati listrik mati satu gang
satu gang mati | mati segang | kabel terkelupas | kabel terkelupas nyetrum | seng rumah nyetrum
seng nyetrum kena kabel | wit arep ambruk neng kabel | pohon mau tumbang ke kabel tolong
anak saya lagi belajar listrik mati | ada ujian online listrik mati | mohon petugas datang kabel jatuh
petugas tolong datang kabel lepas | kabel lepas dari tiang | meteran angkanya hilang mati
listrik mt dr td siang pak | lstrik padam blm nyla2 | di tempat kulo pejah listrike, sanese mboten
kabel sambungan ke rumah kendor dan keluar bunga api | mati lampu lagi mati lagi, capek deh, kapan nyala
meteran ngetrip terus tiap malam | ngelapor pak, trafo desa kami meledug
pohon kelapa nimpa kabel listrik dusun kami | stopkontak rumah ga ada arus
lampune byar pet byar pet marai rusak tv ku | kok gelap semua ya di jajag | listrik berhenti mengalir
aliran listrik berhenti | listrik tiba tiba berhenti
`;
