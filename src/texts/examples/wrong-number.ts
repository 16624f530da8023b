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
`;
