/** Messages of customers, as typed; see `../examples.ts`. */
export const UNKNOWN_EXAMPLES = `
beli token | beli token 50 | beli token 100 ribu | beli token listrik | mau beli token | mau isi token
isi token 50rb | token 20 | token 50 | token 100rb | token listrik 100 | token saya habis | token gak masuk
token tidak bisa dimasukkan | token salah terus | token saya mana | nomor token saya mana | sisa token saya berapa
cara isi token | cara masukkan token | harga token | beli pulsa | pulsa 10 | isi pulsa | isi pulsa 25rb | paket data
beli kuota | kuota telkomsel | tuku token | tuku token 20 ewu | tuku pulsa | tumbas token | tumbas token seket
tumbas pulsa | token e gak mlebu | token 20rb ke meter 14512345679 | token 516759900151 | meter 32123456789 token 50
jual motor | jual beras | jual pulsa | jual tanah | jual rumah minat hubungi | dijual cepat sepeda motor
promo kartu kredit | promo hari ini | diskon 50 persen | pinjaman online | pinjaman cepat cair | mau pinjam uang
tawaran pinjaman | investasi untung | lowongan kerja | ada lowongan kerja di pln | loker | info loker | slot gacor
selamat anda mendapat hadiah | anda menang undian | wkwkwk | hehe | xixi | hmm | hmmm | ... | . | ? | ?? | !! | asdf
asdfghjkl | abc | sayang | sayangku | kangen | i love you | lagi ngapain | lagi dimana | sudah makan
sudah makan belum | makan yuk | ayo ngopi | ngopi yuk | besok kerja bakti | besok jadi ke pasar
besok ke sawah jam 6 | nanti malam tahlilan | undangan pengajian | undangan rapat rt | rapat jam 7 malam
jemput anak | jemput jam 3 | ibu dimana | bapak dimana | anakku sakit | saya di pasar | saya di rumah
di rumah sakit | cuaca panas | hujan deras | kapan hujan | banjir | gempa | harga cabe | harga beras
harga gabah berapa | pupuk urea ada | bibit padi | sapi sehat | ayam mati | hp saya mati | hp lowbat | motor mogok
air pdam mati | pdam mati | tagihan pdam | tagihan air | tagihan wifi | wifi mati | indihome mati | internet lemot
bpjs | bayar bpjs | pajak motor | bayar pajak | stnk | ktp | sim | anjing | bangsat | bodoh | goblok | jancok | asu
siapa presiden | siapa juara | ganteng | cantik | jomblo | nikah yuk | selamat ulang tahun | selamat idul fitri
mohon maaf lahir batin | selamat tahun baru | selamat natal | turut berduka cita | innalillahi | amin | aamiin
masyaallah | subhanallah | love | oke google | siri | open po kue | pesan nasi kotak | pesan kue 20 | pesan gojek
ojek ada | antar paket | paket saya mana | paket sudah sampai | cod bisa | kirim lokasi | share lokasi
lokasi dimana | kode otp | kode otp saya | minta kode otp | minta kode verifikasi | klik link ini
https://contoh.invalid/undian | foto saya kirim | kirim foto | [kontak] | [dokumen] | salah ketik
salah kirim stiker | maaf kepencet | kepencet | maaf kepencet anak | anak saya yang pencet
ini anak kecil yang pegang hp | maaf hp dipegang anak
Terima kasih telah menghubungi kami. Kami akan segera membalas pesan Anda.
Terima kasih sudah menghubungi Toko Makmur, pesan Anda akan kami balas pada jam kerja
Maaf saya sedang tidak di tempat, silakan tinggalkan pesan
Halo! Selamat datang di Toko Barokah, ada yang bisa kami bantu?
Saat ini kami sedang tutup, pesan akan dibalas besok | Pesan otomatis: saya sedang berkendara
Admin sedang offline, mohon menunggu | selamat ulang tahun ya | token saya gak bisa masuk | anak saya sakit
081234500011 | isi pulsa 10 ribu | jemput anak jam 2 | asdfgh | pulsa 20rb ke 089012345679 | jual beras 5kg
mas besok kerja bakti jam 7 | harga emas hari ini | jual pulsa murah | beli token 50rb | pak besok jadi ke sawah?
beli pulsa 10rb | token 20rb ke meter 14512345678 | jual motor beat 2018 minat?
pak RT nanti malam rapat jam berapa | token listrik 50 ribu ya | tolong transfer uang 500rb ke saya
mas orderan saya kapan dikirim | Terima kasih telah menghubungi Apotek Sehat. Pesan Anda akan segera kami balas.
hehehe siap2 hujan | tokennya udah masuk mas? | isikan token 100 buat rumah ibu | mas ayamnya ready?
Pesan ini dibalas otomatis. Saya sedang cuti sampai tanggal 30. | lagi sibuk nanti aja | kwkwkwk
besok posyandu jam berapa | besok imunisasi | besok ada rapat wali murid | besok ikut arisan gak | besok libur ya
besok masuk gak | besok ada acara apa | nanti malam ada yasinan | nanti malam nonton bola | nanti jemput aku ya
nanti mampir rumah | pak rt nanti rapat jam berapa | pak lurah ada di rumah | bu guru besok ulangan apa
pr nya halaman berapa | tugas matematika halaman berapa | lagi di sawah | lagi sibuk nanti saja | lagi di jalan
lagi tidur | lagi masak | sudah sampai mana | sudah sampai rumah | sudah berangkat | otw | tunggu di depan
tunggu sebentar | bentar | bentar ya | sebentar | pesanan saya sudah jadi | ayamnya ready
ayam potong sekilo berapa | telur sekilo berapa | berasnya masih ada | galon satu ya | gas lpg ada
gas habis antar ke rumah | bensin naik | mau pesan nasi kotak | mau pesan jajan | mau beli cabai | mau beli motor
mau sewa tenda | mau sewa sound | mau pinjam tangga | pinjam uang dong | pinjam 100 ribu | transfer uang ke saya
tolong transfer 500rb ke saya | mama minta pulsa | tokennya sudah masuk | token sudah masuk belum | isikan token 100
isikan token rumah ibu | isi token 50 dong | isi listrik 50 | isi listrik 100rb | beli listrik 20 ribu
beli listrik 50 | voucher listrik 20 | strum 50 | stroom 100 | kode token saya mana | kirim token nya | token gagal
token ditolak meteran | token salah kode | token hilang | listrik token bunyi | sisa kwh token berapa
cara cek sisa token | tagihan telepon | tagihan indihome | tagihan bpjs berapa | tagihan air berapa
tagihan pdam bulan ini | tagihan kartu kredit | cicilan motor | angsuran bank | bayar spp | bayar sekolah
bayar wifi dimana | bayar bpjs bisa? | bayar pdam bisa? | air mati | air pam tidak keluar | sinyal hilang
internet mati | wifi lemot | tv rusak servis dimana | kulkas saya rusak | servis ac | tukang bangunan ada
tukang pijat | dokter praktek jam berapa | obat batuk | anak demam | kucing hilang | ayam hilang | ada maling
jalan rusak | lampu merah rusak | banjir di jalan | wkwkwkwk | haha | hihi | lol | anjay | gila | wow | keren
mantan | love you | kangen kamu | kamu cantik | kenalan dong | boleh kenalan | umur berapa | rumahnya dimana
asal mana | sudah nikah | pap dong | vc yuk | mabar | main bola | mancing yuk | nonton yuk | info harga hp
hp second | iphone ready | jual laptop | jual kambing | jual rumah | jual sawah | terima gadai | terima kos putri
kos putri kosong | dijual tanah kavling | promo umroh | promo kredit motor | diskon akhir tahun | gratis ongkir
undian berhadiah | selamat anda menang | klik disini | bonus new member | judi online | depo 10k | butuh dana cepat
kta tanpa jaminan | lowongan admin | kerja dari rumah | dicari karyawan | coblos nomor 2 | pilih caleg
dukung pak bupati | siapa bupati banyuwangi | jam berapa sekarang | hari apa sekarang | tanggal berapa sekarang
cuaca besok | resep rawon | lirik lagu | 1+1 berapa | hitung 5 kali 7 | bahasa inggrisnya apa | ceritakan lelucon
nyanyi dong | tes mic | coba coba | iseng | gabut | salah pencet | maaf salah pencet | maaf kirim stiker
anak kecil main hp | itu tadi anak saya | hapus pesan | pesan dihapus | ..... | 😂😂 | 😭 | 😡😡 | ❓ | 🤔 | zzz | aaaa
xx | oooo | ngawur koen | matamu | tolol | setan | babi | kampret
Selamat datang di Klinik Bunda, ketik 1 untuk pendaftaran | Mohon maaf kami sedang di luar jam operasional
Terima kasih atas pesan Anda. Kami akan merespons sesegera mungkin. | Saya sedang mengemudi, nanti saya hubungi
Jam buka toko kami 08.00-17.00 | mas jemput aku nang stasiun | tuku token 100 ewu pak | nanti sore ada hujan ga
Halo, terima kasih telah menghubungi Bengkel Jaya Motor. Kami akan membalas pada jam kerja.
kode tokennya mana pak sudah saya bayar | token 50 516759900386 | beli token 100 id 516759900387
isi token 14012345681 20rb | beli token meter 14012345682 | mas pesanan catering jadi jam berapa
pin token saya belum masuk hp | ayo ngopi nang warung
Maaf, admin kami sedang offline. Pesan Anda akan dibalas besok pagi. | mbak uang arisan sudah ditransfer ya
uang arisan sudah ditransfer ya | arisan sudah dibayar | sudah transfer uang kue ya mbak
utang kemarin sudah saya bayar ya bu | spp anak sudah dibayar bu guru | pin token saya belum masuk
kode token mana pak sudah saya bayar | token sudah saya bayar kok kodenya belum masuk
sudah bayar token tapi kodenya tidak keluar | pesanan catering jadi jam berapa | ayo ngopi di warung
siap siap hujan | hehe siap hujan | mas jemput di stasiun | nanti sore hujan gak | haha iya juga ya
assalamualaikum bu haji besok pengajian di rumah siapa | token 50 2x | mbak sepatunya ready no 38? | awokwok
Hai kak, terima kasih sudah menghubungi Toko Berkah. Admin akan segera merespon ya.
pengajian di rumah siapa bu haji | sepatunya ready no 38 | ready ukuran 40? | bajunya masih ada? | wkwkw
token 20 dua kali | token dua puluh ribu | pulsa listrik 50 | beli pulsa listrik | isi pulsa listrik
pulsa listrik 20rb | lek, sesuk sido mancing? | tkn 20rb dong | kak sepatu putih masih ada
Terima kasih telah menghubungi CV Abadi. Kami akan segera membalas pesan Anda. | met ultah bro | sesuk sido mancing
sido mancing ora | sesuk sido budal | sido nonton ta | met ultah | hbd ya | berhenti merokok | stop merokok
stop narkoba | stop judi online | berhenti kerja | bus berhenti dimana | berhenti di lampu merah | hapus foto tadi
hapus pesan tadi salah kirim | hapus chat ini
`;
