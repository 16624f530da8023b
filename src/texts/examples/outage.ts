/** Messages of customers, as typed; see `../examples.ts`. */
export const OUTAGE_EXAMPLES = `
listrik mati pak | listrik rumah saya mati | listrik padam | listrik padam dari tadi | listrik mati dari jam 5
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
`;
