/** Messages of customers, as typed; see `../examples.ts`. */
export const HUMAN_EXAMPLES = `
admin | cs | operator | bicara dengan petugas | bicara sama orang | bisa bicara dengan petugas
mau bicara dengan orang bukan robot | saya mau bicara dengan manusia | saya mau ngomong sama orangnya langsung
saya mau ngobrol dengan admin | mau ngomong sama cs | mau ketemu petugas | mau konsultasi
mau konsultasi soal listrik | mau tanya petugas | mau tanya langsung ke petugas | tanya ke petugas bisa
tolong sambungkan ke petugas | tolong sambungkan ke cs | tolong hubungkan dengan admin | hubungkan ke petugas
hubungi saya pak | hubungi saya | telepon saya | tolong telepon saya | bisa telepon? | bisa ditelepon gak
boleh telepon | boleh minta nomor petugas | minta nomor petugas | minta nomor cs | minta nomor telepon kantor
minta kontak petugas | minta kontak teknisi | minta nomor pak manajer | nomor telepon pln jajag berapa
nomor kantor pln jajag | no telp kantor | ada nomor yang bisa dihubungi | ada admin gak | ada orangnya gak
ada orang disana | admin mana | adminnya mana | mana adminnya | mana petugasnya | mana cs nya
kok yang jawab robot, mana orangnya | jawab dong admin | tolong dibalas orang | balas pakai orang jangan bot
saya tidak mau sama bot | gak mau ngomong sama robot, mana petugas | panggil petugas | panggilkan petugas
butuh petugas | butuh bantuan petugas | butuh bicara | perlu bicara dengan admin | minta petugas datang
minta petugas ke rumah | minta tolong petugas cek ke rumah | bisa kirim petugas ke rumah
tolong petugas datang ke rumah cek meteran | alamat kantor | alamat kantor pln | alamat kantor pln jajag
kantor pln jajag dimana | kantor pln dimana ya | kantor dimana | kantor buka jam berapa | kantor pln buka jam berapa
kantor tutup jam berapa | kantor buka hari sabtu | hari minggu buka gak kantornya | jam kerja kantor | jam pelayanan
jam buka | pln buka jam berapa | sabtu buka gak | tambah daya | mau tambah daya | mau tambah daya ke 1300
cara tambah daya | biaya tambah daya berapa | naik daya | naikkan daya ke 2200 | turun daya | mau turun daya
ganti daya | daya saya mau dinaikkan | pasang baru | pasang listrik baru | pasang baru berapa biayanya
mau pasang listrik | mau pasang baru 900 | cara pasang listrik baru | syarat pasang baru | pasang meteran baru
daftar pasang baru | pasang listrik untuk rumah baru | pasang sementara | listrik sementara untuk hajatan
pesta listrik | sambungan sementara | balik nama | mau balik nama | cara balik nama | syarat balik nama listrik
ganti nama | ganti nama pelanggan | ganti nama rekening | nama di tagihan salah | nama di rekening mau diganti
ubah nama pelanggan | ubah alamat pelanggan | alamat di rekening salah | ganti meteran | mau ganti meteran
minta ganti meteran | ganti kwh meter | ganti ke token | mau ganti token | pindah ke token | mau pindah token
pindah ke prabayar | mau ganti ke prabayar | migrasi ke token | migrasi prabayar caranya | ubah ke token bisa
berhenti langganan pascabayar pindah ke token | mau berhenti listrik tagihan pindah token saja | geser meteran
pindah meteran | mau pindah posisi meteran | geser tiang | geser kabel | minta tiang digeser
tiang di halaman saya mau dipindah | kabel melintang di atap minta dipindah | minta tambah tiang
potong pohon dekat kabel | minta pohon dipangkas dekat kabel | ganti nomor wa | mau ganti nomor wa pengingat
nomor saya ganti | nomor hp saya ganti tolong diupdate | subsidi | cara daftar subsidi | mau daftar subsidi listrik
syarat dapat subsidi | mau ngurus subsidi | urus subsidi dimana | diskon listrik bagaimana | ada diskon tambah daya
mau daftar pln mobile caranya | lupa password pln mobile | arep ngomong karo petugas | arep ketemu petugas
ngomong karo wonge langsung iso | endi petugase | endi admine | tulung celukno petugas | njaluk nomere petugas
njaluk nomer kantor | arep tambah daya | arep pasang anyar | arep pasang listrik | arep balik nama
arep ganti token | arep pindah token | kantore nandi | kantore bukak jam piro | kulo bade matur kaliyan petugas
kulo bade ngomong kaliyan petugas | bade tambah daya | bade pasang baru | bade balik nama | bade gantos token
bade pindah token | nyuwun nomer petugas | nyuwun disambungaken petugas | kantore teng pundi
kantor bukak jam pinten | isun arep ngomong ambi petugas | isun arep pasang listrik
arep ngomong ambi wonge langsung | magang di pln bisa | mau magang | jam buka kantor? | saya mau ganti nomor wa
syarat pasang listrik baru apa saja | tambah daya ke 1300 caranya | alamat kantor pln jajag dimana
panggilkan admin dong | ganti nama pelanggan gimana | tolong telpon saya | arep ngomong karo petugase
pindah ke token bisa? | mau naik daya jadi 2200 | biaya pasang baru 900 berapa
saya ingin konsultasi dengan pegawai pln | nama di rekening salah, mau diganti | gimana cara ganti ke token
mau ganti meteran lama ke yang baru | pengajuan pemasangan listrik baru | syarat balik nama
saya butuh bantuan petugas | pln jajag buka hari sabtu? | mau ganti nama di rekening listrik | cs nya mana
mau bicara sama petugas | mau berhenti langganan listrik / pindah ke token
saya mau ngomong langsung sama petugasnya bisa? | ada cs yang bisa dihubungi? | mau pasang baru gimana caranya
kantor buka sampai jam berapa pak | ada nomor telepon yang bisa saya hubungi? | mau ngurus balik nama rekening
nyuwun disambungaken petugas mawon | tolong disambungkan ke bagian pengaduan
pak saya mau ke kantor, buka jam berapa ya | biaya naik daya dari 450 ke 900 berapa
mau ganti nama dari almarhum bapak ke nama saya | saya pengen bicara sama pegawainya, bukan mesin
bisa minta nomer hp petugas jajag | ada hajatan minggu depan mau nambah daya sementara
arep ngurus pindah meteran neng sopo | tolong petugasnya ke rumah saya buat cek instalasi
saya mau tanya soal pasang listrik baru buat warung | ada kontak yang bisa saya telpon sekarang?
mau turunin daya dari 1300 ke 900 bisa? | saya ingin bicara langsung dgn manager
ganti nama pemilik di id pelanggan gimana caranya | loket pelayanan pln jajag buka hari sabtu ga
mau ganti dari pascabayar ke prabayar | tolong petugasnya ke rumah cek instalasi
tolong petugas cek meteran saya ke rumah | bisa didatangi petugas gak | bisa minta petugas survei
kapan petugas bisa ke rumah | disambungkan ke bagian pengaduan | sambungkan ke bagian pelayanan
sambungkan dengan orang | sambungkan sama admin | hubungkan saya dengan petugas pln | minta disambungkan cs
mau ke bagian pengaduan | bagian pelayanan ada? | bagian teknik nomornya berapa | nomor teknisi berapa
nomor petugas jajag | nomor wa petugas | nomor wa admin | nomor hp pak manajer | nomor yang bisa ditelpon berapa
telpon kantor berapa | telp kantor jajag | ada telepon yang bisa dihubungi | kontak pln jajag | kontak person
contact person | call center berapa nomornya | cs dong | cs mana | admin dong | admin tolong balas
admin tolong dijawab | admin ada | admin standby gak | min balas dong jangan bot | min jawab min | jawab dong
tolong dijawab | tolong dijawab pak | kok gak dijawab | kok gak dibalas | balas dong | dibalas dong pak
kok yang balas mesin | malas ngomong sama mesin | saya mau orang | mau orang asli | mau ngomong sama manusia
pengen ngomong sama orang | mau curhat | mau konsultasi tagihan | mau bicara dengan kepala
mau bicara dengan manager | mau ketemu manager | mau ketemu bagian pelayanan | mau datang ke kantor
mau ke kantor, buka jam berapa | saya mau ke kantor sekarang masih buka? | kantor masih buka? | kantor tutup?
kantor libur? | hari ini kantor buka? | besok kantor buka? | kantor sebelah mana | kantor jajag dekat mana
lokasi kantor | lokasi kantor pln | alamat pln jajag | alamat ulp jajag | dimana kantor pelayanan terdekat
jam operasional | jam layanan | loket pelayanan buka jam berapa | mau nambah daya | nambah daya berapa
nambah daya sementara | nambah daya buat hajatan | ada hajatan mau nambah daya
pesta nikahan butuh listrik tambahan | listrik buat hajatan | sewa listrik sementara | penerangan sementara
turunkan daya | turunin daya | mau turunin daya | daya diturunkan bisa | ubah daya | perubahan daya
daya 450 ke 900 | 450 naik 900 berapa | dari 900 ke 1300 berapa biayanya | 1300 jadi 2200 berapa
naik daya berapa biayanya | naik daya syaratnya apa | pasang listrik berapa | pasang listrik baru buat warung
pasang listrik rumah baru berapa | pasang meter baru | pasang kwh baru | pasang baru 450 masih bisa
pasang baru 1300 | sambung baru | mau sambung listrik | nyalur listrik dari tetangga mau pasang sendiri
mau pasang sendiri meterannya | biaya pasang baru | daftar listrik baru | permohonan pasang baru
kapan pasang baru saya dikerjakan | ganti nama pemilik | ganti nama dari almarhum bapak
nama pelanggan mau diganti nama saya | atas nama masih bapak mau diganti | nama masih pemilik lama, mau balik nama
rumah sudah saya beli mau balik nama | beli rumah baru mau balik nama listrik | nama salah ketik di tagihan
nama di struk salah | mau betulkan nama | alamat di tagihan salah mau dibetulkan | ubah data pelanggan
update data pelanggan | mau update nomor hp | ganti no hp pelanggan | nomor wa saya ganti yang baru
ini nomor baru saya tolong diganti | tolong pengingat dikirim ke nomor baru saya | ganti meteran rusak
minta ganti meteran yang baru | meteran tua mau diganti | mau ganti kwh digital | mau ganti jadi token
mau jadi token | mau token saja | mau migrasi token | migrasi ke prabayar | pascabayar ke prabayar
pasca ke pra bayar caranya | ubah pasca ke token | ganti dari pascabayar ke prabayar
dari token ke pascabayar bisa? | dari token mau balik ke tagihan bisa | mau balik ke meteran lama
pindah dari token ke pasca | pindah tarif bisnis ke rumah | ganti tarif | tarif bisnis ke rumah tangga
pindah meteran ke depan | pindah meteran karena renovasi rumah | geser meteran ke samping | mindah meteran
mindah tiang | tiang di depan rumah menghalangi | tiang menghalangi jalan | kabel terlalu rendah minta dinaikkan
kabel lewat atas rumah minta digeser | pohon mau ditebang dekat kabel minta didampingi
minta matikan listrik sebentar mau tebang pohon | mau tebang pohon dekat kabel | daftar subsidi
subsidi listrik syaratnya | bantuan listrik | dapat subsidi caranya gimana
diskon listrik 50 persen kok belum dapat | promo tambah daya ada | sertifikat slo | slo berapa | instalatir resmi
daftar jadi agen ppob | mau jadi agen | kerja sama | penawaran kerja sama | izin penelitian | surat keterangan
prakerin di pln | pkl di pln jajag bisa | arep nambah daya | arep ganti jeneng | arep ganti meteran
arep mindah meteran | arep ngurus balik nama | arep nang kantor bukak jam piro | arep ketemu admine
petugase kon rene | kon teko petugase | ngomong karo wong ae | njaluk telpone kantor | nomer petugas piro
bukak jam piro kantore | kantor e tutup jam piro | nyuwun petugas dugi griyo | nyuwun nomer kantor
bade pindah meteran | bade mindah meteran | bade nambah daya pinten | bade ngurus balik nama
bade masang listrik anyar | bade sowan kantor | kulo bade ketemu petugas | kulo bade matur petugas
kulo bade nambah daya | isun arep nambah daya | isun arep pindah token | isun arep balik nama
bisa bicara dg bagian tagihan? | ada orang asli yg bisa saya ajak ngobrol ga
mau daftar pasang listrik baru buat kandang ayam | min pindah nama rekening listrik syarat nya apa
kantor pln jajag alamatnya mana ya | saya mau naikin daya jadi 1300va biayanya brp
tolong kasih nomor teknisi yang bisa dihubungi | bisa ganti ke listrik token ga pak | 516759900361 mau tambah daya
516759900362 mau balik nama | id 516759900363 mau pindah ke token | 516759900364 nama salah mau diganti
516759900365 tolong petugas ke rumah | mau bicara petugas soal 516759900366 | 516759900367 minta ganti meteran
pak saya mau ngobrol langsung bisa ditelpon? | nama saya di rekening masih nama pemilik lama, cara gantinya?
rencana mau tambah daya buat selep, kemana ngurusnya | tolong dong yang bales manusia
mau pindah ke listrik pulsa, ribet bayar tiap bulan | kantor pln buka ga hari ini
meteran saya mau digeser ke depan rumah | pindah ke listrik pulsa | mau pindah listrik pulsa ribet bayar tiap bulan
mau ganti listrik pulsa | nama di rekening masih pemilik lama cara gantinya
atas nama masih orang lama, cara ganti nama | tambah daya buat selep | tambah daya buat usaha
ngurus tambah daya kemana | kemana ngurus balik nama | meteran mau digeser ke depan | tolong yang balas manusia
dong yang bales orang | bisa ditelpon sekarang? | bisa minta tolong dihubungkan ke pak manajer ulp
saya ada keperluan penting, tolong petugas yg balas | mau naikin listrik ke 1300 buat usaha laundry
cara ngurus listrik atas nama orang yg sudah meninggal | loket pengaduan buka jam piro pak
pengen diganti token aja biar ga kaget tagihannya | tolong meteran rumah saya dipindah, lagi renov
hubungkan ke pak manajer | hubungkan ke manajer ulp | loket pengaduan buka jam berapa
loket pengaduan buka jam piro | bagian pengaduan buka jam berapa
cara ngurus listrik atas nama orang yang sudah meninggal
pelanggannya sudah meninggal, cara ganti nama ke ahli waris | balik nama ke ahli waris
atas nama almarhum mau diganti | atas nama bapak yang sudah meninggal mau balik nama
keperluan penting tolong petugas yang balas | ada keperluan dengan petugas | pengen ganti token biar gak kaget
pengen token saja | naikin listrik ke 1300 buat usaha | naikin daya buat laundry
lagi renovasi meteran mau dipindah | pindahin tiang listrik | mindahin tiang di depan rumah gimana
ada kontak yang bisa saya telpon | mau ngadep petugas bisa jam berapa | nomer hp petugas sing iso dihubungi piro
pengen nambah daya jadi 2200, biayanya berapa ya | pindah ke meteran pulsa bisa gak | tolong dong cs nya bales
mau pasang meteran baru di sawah buat pompa | ubah nama di id pelanggan bisa online? | hapus denda saya bisa
bisa hapus denda | minta penghapusan denda
`;
