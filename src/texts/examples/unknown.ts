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
selamat anda mendapat hadiah | anda menang undian | wkwk | wkwkwk | hehe | xixi | hmm | hmmm | ... | . | ? | ?? | !!
asdf | asdfghjkl | abc | sayang | sayangku | kangen | i love you | lagi ngapain | lagi dimana | sudah makan
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
https://contoh.invalid/undian | foto saya kirim | kirim foto | [stiker] | [kontak] | [dokumen] | salah ketik
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
hehehe siap2 hujan
`;
