/** Messages of customers, as typed; see `../examples.ts`. */
export const WRONG_NUMBER_EXAMPLES = `
salah nomor | salah sambung pak | salah orang | salah kirim | salah alamat pak | maaf salah nomor ya
anda salah nomor | kayaknya salah kirim deh pak | mungkin salah orang
maaf mungkin anda salah nomor, saya bukan orang itu | maaf bu salah nomor, ini bukan nomor yang bersangkutan
salah nomer mas | klintu nomere pak | klentu pak niki sanes pak karjo | keliru mas iki dudu nomere
kesasar pesannya pak | nyasar pesannya | ini bukan nomor saya | ini bukan nomornya pak budi | ini bukan ibu siti
ini bukan pak agus | bukan pak agus ini | saya bukan pak joko | saya bukan bu endang, salah
saya bukan yang dimaksud | saya bukan orangnya | saya bukan pelanggan | saya bukan pelanggan pln jajag
saya bukan pemilik rumah itu | saya bukan pemilik id itu | bukan saya | bukan saya pak | bukan punya saya
bukan milik saya | bukan tagihan saya | bukan rumah saya pak | bukan id saya | bukan nama saya | bukan keluarga saya
bukan nomor beliau lagi | itu bukan saya | itu bukan nama saya | itu bukan meteran saya
itu bukan rekening listrik saya | itu id siapa ya, bukan punya saya | id 516759900131 bukan punya saya
516759900132 itu bukan id saya | 516759900133 dudu nggonku | nama di tagihan bukan nama saya
atas nama siapa ini kok dikirim ke saya | kok dikirim ke saya, itu bukan punya saya
kenapa tagihan orang lain masuk ke nomor saya | ini tagihan orang lain | itu tagihan tetangga saya
punya orang lain ini | itu punya tetangga | rumah itu punya kakak saya yang di bali, bukan saya
itu rumah mertua, hubungi orangnya saja | jangan ke saya pak, hubungi yang punya rumah
hubungi pemiliknya saja, saya cuma ngontrak dulu | saya cuma pernah ngontrak di sana
saya sudah tidak ngontrak di situ lagi | saya sudah pindah rumah | saya sudah pindah dari situ
saya sudah pindah dari alamat itu dua tahun lalu | sudah pindah pak | sudah lama pindah
saya sudah tidak tinggal di sana | saya tidak tinggal di jajag lagi | kulo sampun pindah pak
kulo mpun mboten manggen mriku | wis gak manggon kono aku | aku wis pindah mas | rumah itu sudah saya jual
rumahnya sudah dijual pak | rumah sudah ganti pemilik | rumah sudah dijual ke orang lain | omahe wis didol
omah kuwi wis tak dol pak | rumah itu sudah bukan milik saya | rumahnya sudah dibeli orang
sekarang yang punya orang lain | sekarang ditempati orang lain | yang menempati sudah ganti | penyewanya sudah ganti
kontrakan itu sudah ganti orang | pemiliknya sudah meninggal | orangnya sudah meninggal pak
bapak sudah meninggal, nomor ini saya yang pegang | pak slamet sudah almarhum | almarhum pak yang punya nomor
yang punya nomor ini sudah meninggal | tiyange sampun sedo | wong e wis gak ono | nomor ini sudah ganti pemilik
nomor ini dulu punya orang lain | nomor ini sudah bukan milik bu tutik | nomor ini bukan milik beliau lagi
nomor baru ini pak, yang lama bukan saya | saya baru beli kartu ini | ini kartu baru saya beli bulan kemarin
nomor ini baru saya pakai | saya pengguna baru nomor ini | hp ini sudah saya beli dari orang lain
pemilik lama nomor ini mungkin | ini nomor anak sekolah pak | ini nomor kantor bukan perorangan
ini nomor toko bangunan | ini nomor pribadi saya, saya tidak punya urusan dengan pln jajag | saya tidak kenal
saya tidak kenal nama itu | saya tidak kenal orang ini | tidak kenal pak | gak kenal | aku ora kenal sopo kuwi
siapa itu sutrisno saya tidak kenal | siapa ya pak wagiman? saya gak tahu | pak wagiman siapa ya | bu lastri siapa
gak ada yang namanya sutrisno disini | tidak ada nama itu di rumah saya | di sini tidak ada yang bernama joko
di sini gak ada nama itu pak | mboten wonten ingkang naminipun niku | sing ono jenenge kuwi neng kene
saya tidak punya rumah di situ | saya tidak punya rumah di banyuwangi | saya tidak punya tagihan listrik
saya tidak punya langganan listrik di jajag | saya tidak punya meteran pascabayar | saya gak merasa punya id itu
saya tidak merasa berlangganan | saya tidak pernah daftar listrik atas nama itu
saya pakai token pak bukan pascabayar | listrik saya token, kok ditagih | rumah saya token semua pak gak ada tagihan
meteran saya prabayar | saya pakai pulsa listrik kok dapat tagihan | saya tinggal di malang bukan banyuwangi
saya di surabaya pak | saya orang bali pak salah kirim | saya di luar pulau, tidak punya rumah di sana
aku wong jember kok ditagih listrik jajag | kulo sanes tiyang mriku | niku sanes griyo kulo
niki sanes nomere pak slamet | sanes kulo | sanes pak | dudu pak | dudu aku iku | dudu omahku | dudu nomerku
dudu duwekku kuwi | dede isun | dudu isun iku pak | sing kenal isun | iku dudu omahe isun | hing kenal aku
tolong jangan kirim ke nomor ini, bukan saya | jangan kirim ke sini lagi, salah nomor
hapus nomor ini, bukan pelanggan | tolong dihapus, saya bukan pemilik rekening listrik itu | stop salah nomor
berhenti kirim, saya bukan orangnya | tolong perbaiki datanya, nomor ini bukan nomor pak karto
tolong diganti nomornya, ini bukan nomor bu rini | itu nomor id tetangga saya, keliru
saya anaknya, bapak tidak pakai nomor ini lagi | saya cuma anak kos | saya cuma penjaga rumah, bukan pemilik
saya hanya penyewa, tagihan ke pemilik | bukan | bukan pak | bukan bu | bukan mas | loh bukan saya kok
lho iki sopo, aku dudu pak sutris | maaf ini siapa ya, saya bukan bu darmi
ini siapa? saya tidak kenal nama tersebut | id pelanggannya beda, bukan punyaku | idnya beda sama punya saya
nama pelanggannya beda dengan saya | salah nomor pak | salah kirim min, saya bukan pelanggan
aku ora kenal wong iku | saya tidak kenal dengan Pak Sutrisno | saya orang surabaya, gak punya listrik di jajag
ini nomor baru saya, bukan pemilik lama | tolong hapus nomor saya, salah sambung | saya gak punya rumah di gambiran
sanes nomer kulo niku | sudah gak ngontrak disitu | keliru nomere pak | ini bukan nomor pak Slamet
bukan rumah saya | nmr ini salah | nomor ini sudah ganti orang | tagihan itu bukan milik keluarga kami
sinten niku Suparno? kulo mboten kenal | maaf anda salah, saya di jember | orang yg anda cari sudah meninggal
isun dudu wonge | kontrakan itu sudah saya tinggalkan | pak Darmo sudah pindah ke kalimantan
ini nomor toko, bukan pelanggan tsb | saya bkn pelanggan pln, saya pakai token
kami sudah pindah ke malang sejak 2023 | dudu aku | itu rumah mantan suami saya, bukan saya
maaf ya ini bukan Bu Kartini | iki nomere wong liyo mas | siapa itu sugeng? ga ada disini
id itu bukan id rumah saya | ngga kenal sama yg namanya Joko | salah org, saya tidak kenal
ora ngerti aku, dudu tagihanku | saya cuma penyewa, yang punya sudah pindah | saya sudah tidak di alamat itu
salah sambung, ini bukan rumah itu | maaf ini siapa ya saya bukan pak sutrisno | nomer ini sudah bukan punya beliau
bapak saya sudah meninggal pak yg punya nomor ini | saya gak punya meteran disitu | iki dudu omahku mas
saya tidak merasa punya tagihan itu, salah orang mungkin | rumahnya sudah dijual ke orang lain dari tahun lalu
yg nempati sekarang orang lain bukan saya | saya di kalimantan pak bukan di jajag | mungkin salah nomor bu
kulo sanes pelanggan niku pak | aku gak kenal karo Bu Sumiati | id pelanggan itu bukan milik saya
nomor wa ini baru saya beli | nomer iki dudu nomere pak Misnan maneh
waduh salah kirim pak saya bukan pelanggan situ | Maaf saya tidak punya rumah di Jajag, mungkin salah orang
ini siapa ya? saya tidak ada hubungan dengan bu Sukarti | dulu saya kos disitu sekarang sudah tidak
itu punya bos saya dulu, saya sudah resign | yang punya id ini bukan saya tapi paman saya
saya ga punya listrik pln atas nama itu | rumah saya pake token semua kok dapat tagihan
saya cuma karyawan toko, pemiliknya ganti | kulo sanes ingkang gadah griyo niku
nomor hp bapak sudah saya pakai, bapak sudah wafat | lho kok namanya lain, bukan nama saya itu
salah mas, aku dudu Suroso | kami sudah pindah ke bali sejak lama, mohon nomornya diganti
kayaknya bapak salah orang deh | ini hp nya anak saya, saya bukan pelanggan yang dicari
mbak ini bukan nomer pak Tukimin, tolong dihapus | itu meteran punya adik saya, dia sudah pindah ke lombok
rumah niku sampun kulo sade | la iki sopo to, aku ora duwe omah neng siliragung
saya tinggal di jogja ngga pernah punya rumah di banyuwangi
nama yg anda sebut bukan saya dan saya tidak mengenalnya | nomer iki saiki duweke aku, sing lawas wis ganti
bukan pelanggan pln jajag saya mas | ga ada hubungannya sama saya tagihan ini | S••• A•••• itu siapa, bukan saya
kontrakan itu udah kosong, saya sudah keluar dari sana | istri saya sudah meninggal, nomor ini saya pakai
kayaknya salah orang deh | kayaknya nyasar ini | maaf kayaknya bapak salah nomor | sepertinya salah kirim
sepertinya anda salah orang | sepertinya ini bukan untuk saya | pesan ini bukan untuk saya | pesan ini salah alamat
ini bukan buat saya kayaknya | mungkin maksudnya orang lain | maksudnya siapa ya, saya bukan itu
saya bukan yang bapak cari | saya bukan yang anda cari | bukan saya yang dicari | orang yang dicari tidak ada
orangnya gak ada disini | orangnya sudah pindah | orangnya sudah tidak di sini | yang bersangkutan sudah pindah
yang bersangkutan sudah tidak memakai nomor ini | yang bersangkutan sudah meninggal dunia | beliau sudah meninggal
beliau sudah wafat tahun lalu | almarhum sudah lama meninggal | ibu saya sudah meninggal ini nomornya saya pakai
suami saya sudah meninggal, rumah itu sudah dijual | nomor almarhum saya yang pakai | hp almarhum
ini nomor anaknya | saya cucunya, mbah sudah meninggal | saya keponakannya bukan yang punya rumah
saya adiknya, dia sudah pindah | saya mantan istrinya, jangan hubungi saya | sudah cerai, bukan urusan saya lagi
bukan urusan saya | bukan tanggungan saya lagi | bukan tanggung jawab saya | tidak ada urusan dengan saya
tidak ada hubungannya dengan saya | gak ada sangkut pautnya sama saya | saya gak ada hubungan sama nama itu
nama yang disebut bukan saya | namanya bukan saya | namanya beda | nama itu bukan nama saya
nama tersebut tidak saya kenal | saya tidak mengenal nama tersebut | saya tidak mengenalnya | gak kenal orangnya
kenal aja enggak | siapa itu, saya gak kenal | siapa sih itu, salah nomor | siapa itu S••• A••••, bukan saya
S••• itu siapa | id itu punya siapa | itu id siapa | idnya bukan punya saya | id pelanggan itu salah
id pelanggan bukan milik saya | nomor pelanggan itu bukan saya | nomor meter itu bukan rumah saya
alamatnya bukan alamat saya | alamat itu bukan rumah saya | saya tidak di alamat itu | saya gak tinggal di situ
saya sudah lama tidak di situ | saya sudah keluar dari kontrakan itu | saya sudah keluar dari kos itu
kontrakan itu sudah habis, saya sudah pergi | kontrak saya sudah habis tahun lalu | sudah bukan penghuni
saya bukan penghuni rumah itu lagi | saya bukan penyewa lagi | saya mantan penyewa
saya dulu ngontrak disitu, sekarang tidak | dulu iya sekarang sudah pindah | dulu rumah saya sekarang sudah dijual
rumah itu sudah laku | rumah sudah laku terjual bulan lalu | rumah sudah berpindah tangan
rumah sudah dibalik nama orang lain | rumahnya sudah disita bank | tokonya sudah tutup, bukan saya lagi yang punya
toko itu sudah dioper orang | warung itu sudah bukan milik saya | usaha itu sudah saya jual
saya sudah resign dari kantor itu | saya sudah tidak kerja disana | bukan karyawan sana lagi
ini bukan nomor kantor desa | ini bukan nomor sekolah | ini bukan nomor masjid | ini nomor pribadi bukan nomor toko
ini nomor saya, bukan nomor pelanggan tersebut | ini nomor orang lain | ini hp orang lain | ini hp anak saya
ini hp istri, bukan pelanggan | ini nomor bali | ini nomor jember pak | saya di madura
saya di jakarta pak, bukan jajag | saya di hongkong pak, rumah sudah dikontrakkan | saya bukan orang banyuwangi
saya bukan warga situ | saya bukan warga jajag | saya gak punya rumah disana
saya tidak punya listrik atas nama itu | saya tidak punya rekening listrik | saya tidak pernah pasang listrik disitu
saya tidak pernah punya tagihan | rumah saya pakai token semua | listrik saya prabayar bukan tagihan
saya pakai token kok ditagih | meteran saya token, salah data | rumah saya tidak pakai pln pascabayar
datanya salah, ini bukan nomor pemilik | data anda salah | tolong dibetulkan datanya, bukan nomor saya
tolong hapus, ini bukan nomor pelanggan | hapus nomor ini salah orang
jangan kirim ke saya, saya bukan pemilik rumah | jangan kirim ke nomor ini, orangnya sudah pindah
jangan wa saya, saya bukan pelanggan | stop, saya bukan orangnya | stop kirim ke sini, salah nomor
berhenti, ini bukan nomor pak slamet | hubungi yang punya saja | hubungi anaknya saja, ini bukan nomornya
wong sing digoleki wis pindah | wong e wis sedo | wong e wis ora ono | wong e wis ngalih | sing duwe omah wis pindah
sing duwe nomer iki wis ganti | omahe wis ganti sing nduwe | omah iku wis tak dol | omah iku dudu duwekku
iku dudu tagihanku | iku dudu jenengku | jenenge dudu aku | dudu nomere wong e | dudu wong kono aku
aku dudu pelanggan | aku dudu sing nduwe omah | aku gak kenal wong e | aku gak nduwe omah nang kono
aku wis gak ngekos kono | salah nomer cak | salah wong mas | salah wong pak | klentu tiyang pak | klentu nomer bu
sanes nomer kulo | sanes griyo kulo | sanes tagihan kulo | sanes asmo kulo | kulo sanes tiyangipun
kulo sanes pak slamet | kulo sanes sing gadah | kulo mboten gadah griyo teng mriku
kulo mboten gadah listrik teng mriku | kulo mboten tepang | kulo sampun mboten manggen mriku
tiyangipun sampun pindah | tiyangipun sampun kapundut | griyonipun sampun disade | griyo niku sampun kulo sade
niki nomer anyar | isun dudu wong kono | isun sing duwe umah ring kono | umah iku wis sun edol | dudu umah isun
dudu jeneng isun | salah wong lik | kok kirim tagihan ke saya, saya tidak punya rumah disana
iki nomer pribadi mas dudu nomere juragan | yg bersangkutan sdh meninggal thn lalu
saya bukan suaminya lagi jangan kirim ke saya | mohon dikoreksi, nomor ini bukan milik pelanggan tsb
rumah kontrakan itu bukan saya yang nempati lagi | kulo sampun mboten ngekos mriku | maaf bukan saya ya
ini nomer siapa yg dicari ya? saya Dewi bukan Sri | salah kirim pak, id nya beda sama punya saya
aku wong Lumajang mas ora nduwe omah Jajag | beli nomor baru kok dapat tagihan orang | ora kenal jenenge
rumah itu sudah dilelang bank bukan punya saya lagi | 516759900341 bukan rumah saya | 516759900342 bukan punya saya
id 516759900343 itu bukan saya | 516759900344 salah orang | 516759900345 itu punya siapa, saya tidak kenal
516759900346 rumahnya sudah dijual | saya bukan pemilik 516759900347 | 516759900348 sudah pindah
516759900349 dudu omahku | 516759900350 sanes gadahan kulo
pak saya ini tukang bakso di denpasar, bukan pelanggan jajag
bu Ngatini itu tetangga, beliau ga punya wa makanya pake nomer saya dulu
nomernya salah input mungkin pak, saya bukan orangnya | dulu saya yg ngurus, sekarang sudah bukan saya
la yo salah to mas, aku ora tau langganan listrik | rumah di jajag sudah lama kami jual ke pak Haji
mohon hapus nomor saya karena saya bukan pemilik rumah tersebut | ini nomor warung, yang bapak maksud siapa ya
kulo mboten tepang kaliyan bu Sumini | ini anaknya, ibu saya sudah tidak ada
iki dudu tagihanku, jenengku dudu kuwi | gw ga ngerti ini tagihan siapa, salah orang lo
saya tukang bakso di bali bukan pelanggan jajag | saya sopir di surabaya, gak punya rumah di jajag
nomor salah input mungkin pak | datanya salah input, saya bukan pelanggan | salah input nomor kayaknya
dulu saya yang mengurus sekarang bukan saya lagi | dulu saya yang bayar rumah itu, sekarang sudah bukan
dulu ikut nomor saya sekarang orangnya punya nomor sendiri
tetangga saya dulu pakai nomor saya, sekarang jangan ke saya | beliau tidak punya wa jadi dulu pakai nomor saya
itu nama tetangga saya bukan saya | itu nama bapak kos saya | itu nama mertua saya, beliau sudah punya nomor sendiri
itu nama pemilik rumah, saya cuma numpang | saya cuma numpang di rumah itu | saya cuma saudaranya
ini nomor warung, yang dimaksud siapa | yang bapak maksud siapa ya | yang ibu cari siapa | cari siapa pak
mencari siapa ya, saya bukan dia | tujuannya ke siapa pak, mungkin salah | gak ngerti ini tagihan siapa, salah orang
saya tidak tahu ini tagihan siapa | tagihan siapa ini, saya bukan pelanggan | tagihan siapa ini kok masuk ke saya
ini tagihan siapa ya pak | rumah siapa itu pak, bukan saya | punya siapa ini kok ke saya
gak pernah langganan listrik saya | saya gak langganan pln | saya tidak langganan listrik pln
ora tau langganan listrik aku | sudah lama kami jual ke orang | sudah kami jual ke pak haji
rumah di jajag sudah dijual | rumah lama sudah dijual, sekarang milik orang lain
rumah sudah diwariskan ke adik, bukan saya | rumah sudah jadi milik bank | ini anaknya, ibu sudah meninggal
ibu sudah tidak ada, meninggal bulan lalu | bapak sudah tidak ada pak | bapak sampun kapundut pak
ibu sampun mboten wonten | mbah sudah meninggal pak | orangnya sudah meninggal rumahnya kosong
kulo mboten tepang kaliyan tiyang niku | kulo mboten kenal asmo niku | kulo sanes warga mriku
kulo lare kos mriku, sanes sing gadah | jenengku dudu kuwi | jenengku dudu iku pak | dudu jenengku iku
iku jenenge tonggoku | iku omahe tonggo | aku mung ngontrak biyen | aku mung kos biyen nang kono | yo salah to mas
salah to pak | la yo salah | waduh salah kirim | waduh salah orang pak | lah salah orang lo | salah orang bro
gw bukan orangnya | gue bukan pelanggan | bukan gue | bukan gw itu | bukan sy | bkn sy pak | bkn nmr pak tono
bkn rmh sy | maaf bukan ya | maaf bukan pak | bukan ya pak | bukan kak
loh ini bukan nomor saya yg lama, pemiliknya beda pak | nama Sutrisno banyak pak, saya bukan yang itu
saya udah ga nempatin rumah itu 3 tahun | maaf pak nggak ada yang namanya Lestari di nomor ini
omahe iku wis didol karo bapakku, takon sing saiki nduwe | salah kontak deh mas
saya kan bukan warga jajag, domisili saya sidoarjo | nomor pelanggan nya siapa itu, bukan id rumah saya
niki nomer lare kulo, sanes nomere bapak | kami pihak sekolah lama, gedungnya sudah diserahkan ke yayasan lain
mohon dihapus krn pemilik nomor terdahulu sudah ganti | hadeh salah orang mulu, gw bukan pelanggan lu | salah kontak
salah kontak deh | salah kontak mas | salah chat | salah chat pak | salah wa pak | salah sasaran | salah tujuan
nama itu banyak pak, saya bukan yang itu | saya bukan yang itu | pemiliknya beda | pemilik nomornya beda
nomor saya yang lama sudah dipakai orang | tidak ada yang namanya lestari di nomor ini
gak ada nama itu di nomor ini | takon sing saiki nduwe | tanya saja yang sekarang punya
tanya pemilik yang sekarang | domisili saya sidoarjo | domisili saya bukan di jajag
saya domisili jakarta bukan pelanggan sini | gedungnya sudah diserahkan ke pihak lain | sekolahnya sudah pindah
kantornya sudah pindah, bukan kami lagi | kami bukan pengelola gedung itu lagi | saya bukan pengurus masjid lagi
saya sudah bukan bendahara, hubungi bendahara baru | saya bukan kepala desa lagi | salah orang mulu
gw bukan pelanggan lu | gw bukan customer pln sana | maap salah org ya om | bkn nmrnya pak darmo ini
saya tidak mengerti ini tagihan siapa, saya tidak berlangganan di situ | ibu Siti itu siapa? ini nomor Rudi
kulo sanes tiyang Jajag mas, klentu nomer | rmh sdh sy jual lama | wis gak manggon kono maneh aku
gada yg namanya itu disini | punya adek ipar saya itu, bukan punya saya | nomer bekas ini, yg punya dulu bukan saya
saya penghuni baru, yang dulu sudah pindah | ngawur, iku dudu omahku
`;
