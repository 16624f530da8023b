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
arep ngurus pindah meteran neng sopo
`;
