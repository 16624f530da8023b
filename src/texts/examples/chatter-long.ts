/**
 * Chatter at length, as it stands in reviews, posts and group chats: food, shops, banks, telephone firms, politics,
 * school, love, faith, football, forwarded warnings. Long sentences full of our words (percaya, mati, petugas, bayar,
 * naik, kirim, nomor) that are about nothing of ours. Own writing; see `chatter.ts` for the short ones.
 */
export const LONG_CHATTER_EXAMPLES = `
makanannya enak tapi pelayanannya lama banget nunggu satu jam lebih padahal sepi, harganya juga lumayan mahal
tempatnya nyaman buat kumpul keluarga, parkir luas, cuma agak jauh dari kota | porsinya kecil harganya selangit kapok ke sini lagi
kamar hotelnya bau rokok, handuk bekas orang, resepsionisnya jutek sekali | kolam renangnya kotor tapi sarapannya oke
sambalnya juara, ayamnya empuk, pasti balik lagi bulan depan sama teman kantor | kopinya biasa aja tapi tempatnya instagramable
pesan barang warna hitam yang datang warna putih, penjualnya tidak mau tanggung jawab | barang sudah sampai sesuai gambar terima kasih ya kak
kurirnya marah marah pas nganter paket, tolong dididik lagi pegawainya | sudah dua minggu paket saya nyangkut di gudang transit tidak gerak
uang saya di marketplace dibekukan, bukti sudah dikirim semua tapi ditolak terus | seller nya ngilang habis ditransfer, hati hati ya teman
saldo tabungan saya berkurang sendiri, sudah lapor ke bank tapi disuruh menunggu empat belas hari kerja
antri di bank dari pagi cuma dilayani dua teller, nasabah lain sampai tiduran | kartu kredit saya mau saya tutup saja bunganya gila
bank ini ribet sekali mau ganti nomor hp saja harus datang ke cabang | limit pinjaman saya kok turun padahal tidak pernah macet
sinyal di kampung saya hilang timbul, mau telepon anak saja susah | kuota saya sedot sendiri padahal data dimatikan
provider ini tiap malam lemot, bayar mahal tapi dapat lelet | customer service nya jawabannya template semua seperti robot
udah email udah telepon udah dm tapi tidak ada yang balas, nasib pelanggan kecil | promo bohong, diskonnya cuma tulisan
aplikasi ojek ini sekarang mahal, driver juga susah dapat kalau hujan | pesawat delay lima jam tanpa penjelasan, cuma dikasih roti
kereta ekonomi sekarang bersih dan tepat waktu, beda sama dulu | tiket konser sudah habis dalam lima menit, calo semua isinya
pemerintah naikin harga terus rakyat disuruh sabar | para pejabat saling menyalahkan, rakyat yang jadi korban
jangan percaya berita yang belum jelas sumbernya, banyak hoaks menjelang pemilu | yang satu janji ini yang satu janji itu sama saja semua penipu
hasil survei katanya tujuh puluh persen orang percaya, saya sih tidak | korupsi kok dibela, otaknya di mana
calon bupati nomor dua lebih unggul sementara di kecamatan kami | debat semalam isinya cuma saling serang pribadi
siapa pun presidennya saya tetap jualan bakso | demo di depan kantor gubernur bikin macet panjang sampai pasar
guru itu digugu dan ditiru, jangan cuma bisa menyuruh | anak saya tidak lulus tes padahal nilainya bagus, katanya kuota habis
dosen pembimbing susah ditemui, revisi terus tidak selesai selesai | pak maaf saya tidak bisa ikut ujian karena sakit, suratnya menyusul
besok kumpul proposal jam delapan, yang telat tidak diterima | kelompok kita kurang satu orang, siapa yang mau gabung
nilai saya belum keluar sampai sekarang padahal teman teman sudah semua | uang kuliah naik lagi semester depan, orang tua saya pusing
kalau cinta jangan dipaksa, kalau bukan jodoh ya sudah ikhlaskan saja | putus sama dia rasanya seperti kehilangan separuh jiwa
dia bilang sayang tapi chatnya tidak pernah dibalas | jangan pernah menyerah karena tuhan selalu bersama orang yang sabar
setelah ditinggal menikah aku jadi tidak percaya sama siapa siapa lagi | mantan ngajak balikan tapi saya sudah terlanjur kecewa
hidup ini cuma sebentar jangan dibikin susah, nikmati saja kopinya | yang pergi biarlah pergi yang datang disyukuri
aku tidur dulu ya besok harus bangun pagi, jangan lupa kunci pintu | malam ini bulan terang sekali tapi hatiku gelap
ya Allah ampunilah dosa kedua orang tua kami dan lapangkan rezeki kami | sedekah itu tidak mengurangi harta, percayalah
sebelum menyalahkan orang lain lihatlah diri sendiri dulu | jangan suka menghina karena kita tidak tahu isi hati orang
jamaah sekalian jangan lupa pengajian ahad pagi di masjid besar | kajian malam ini membahas utang dan hak tetangga
utang itu wajib dibayar walaupun yang meminjamkan sudah lupa | orang yang meninggal tidak membawa harta, hanya amal
timnas kalah lagi gara gara wasitnya berat sebelah | messi pindah klub katanya dibayar triliunan | pelatih diganti pun hasilnya sama
pertandingan dihentikan karena suporter masuk lapangan | futsal jam tujuh kurang dua orang yang mau ikut kabari
hati hati modus baru penipuan lewat undangan pernikahan, jangan klik apa pun, sebarkan ke keluarga | awas uang palsu beredar di pasar
telah hilang anak umur lima tahun memakai baju merah, yang menemukan harap menghubungi nomor ini
bagi yang kehilangan kunci motor honda ada di pos satpam | dompet warna cokelat jatuh di sekitar pasar isi ktp dan sim, mohon dikembalikan
jangan angkat telepon dari nomor luar negeri, pulsa anda bisa habis | vaksin jadwalnya diundur karena petugasnya sedang pelatihan
minum air rebusan daun ini tujuh hari gula darah langsung turun | resep bolu kukus empat telur anti gagal, simpan dulu
ibu ibu yang mau ikut senam silakan daftar di balai desa | posyandu hari rabu bawa buku kia ya bu
kerja bakti minggu pagi bawa cangkul dan sabit masing masing | gotong royong perbaikan jalan iuran lima puluh ribu per rumah
arisan rt bulan ini di rumah bu haji, yang belum bayar segera ya | uang kas kelas masih kurang delapan orang
dibutuhkan karyawan toko laki laki umur maksimal tiga puluh, lamaran diantar langsung | lowongan kerja ke taiwan resmi tanpa potongan gaji
pinjaman tanpa jaminan proses lima menit cair hubungi nomor di bawah | investasi emas untung dua persen sehari sudah banyak yang terbukti
selamat anda terpilih sebagai pemenang undian bank, hubungi nomor berikut untuk klaim hadiah
pulsa gratis dua ratus ribu sebarkan pesan ini ke sepuluh grup | kode verifikasi anda jangan diberikan kepada siapa pun
transaksi berhasil, saldo anda sekarang dua juta rupiah, terima kasih telah menggunakan layanan kami
pesanan anda sedang diproses, mohon transfer sebelum jam dua belas malam ke rekening di bawah ini
pengisian pulsa berhasil dengan nomor seri berikut | registrasi kartu anda gagal, silakan ulangi dengan format yang benar
mobil dijual cepat pajak hidup tangan pertama harga bisa nego | sapi limosin siap potong untuk kurban, pesan sekarang sebelum naik
dijual rumah pinggir jalan raya cocok buat usaha, listrik dan air sudah ada, surat lengkap | kontrakan kosong dua kamar dekat kampus
hp saya jatuh ke sumur jadi nomor lama hangus, ini nomor baru ya | maaf baru balas, hp dipegang anak dari tadi
rina aku numpang di kosanmu malam ini ya, kunci kamarku ketinggalan | kamu di mana, aku sudah di depan alfamart dari tadi
nitip beliin obat di apotek ya, uangnya nanti aku ganti | besok pagi tolong bangunkan aku jam empat mau sahur
jadi berangkat jam berapa, biar saya siapkan bekal dulu | bu saya izin pulang cepat, anak saya panas
kata dokter harus istirahat seminggu dan jangan makan pedas | nenek sudah boleh pulang dari rumah sakit alhamdulillah
badan saya tambah kurus setelah puasa, celana melorot semua | olahraga tiap pagi tapi perut masih buncit
hujan deras dari sore, jalan ke sawah banjir selutut | padi roboh kena angin, panen tahun ini rugi besar
harga pupuk naik terus, petani kecil makin susah | tikus makan padi semalaman, pusing saya | semangka lagi murah di pasar
bensin langka dari kemarin antri sampai jalan raya | jalan depan pabrik rusak parah, sudah lapor ke desa tidak ada tanggapan
air pdam keruh dan bau, sudah komplain berkali kali | sampah tidak diangkut dua minggu padahal iuran jalan terus
wifi tetangga kencang sekali bagi passwordnya dong | televisi saya gambarnya hilang, servisnya di mana ya yang bagus
motor saya mogok di tengah hutan, untung ada yang nolong | lampu motor mati sebelah, businya sudah saya ganti
kulkas saya bunyi keras terus tidak dingin, teknisi langganan tidak bisa dihubungi | setrika panas sebentar terus mati sendiri
laptop saya error habis diupdate, file skripsi belum sempat disimpan | printer di kantor macet, cetak di fotokopian saja
jangan dihapus dulu fotonya, aku belum sempat simpan | grupnya dibubarkan saja isinya cuma jualan | keluarkan saja dia dari grup, bikin ribut
kenapa kamu blokir aku, salahku apa | siapa yang bilang begitu, saya tidak pernah merasa | jangan bawa bawa nama saya dalam masalah kalian
mulutnya dijaga ya kalau ngomong, saya bisa lapor polisi | kamu tidak kenal saya jangan sok tahu | udah lah capek debat sama orang bodoh
terserah kamu mau percaya atau tidak yang penting saya sudah bilang | minta maaf duluan bukan berarti kalah
haha ngakak lihat kelakuan kucing tetangga | kenapa zombie menyerang bareng bareng, karena kalau sendiri namanya zomblo
tukang listrik itu romantis, selalu menyambung hati yang putus | bapak kamu tukang lampu ya, soalnya kamu menerangi hidupku
cintaku padamu seperti tagihan, datang terus tiap bulan | kalau rindu ada dendanya pasti aku sudah bangkrut
selamat ulang tahun sahabatku, semoga panjang umur dan makin sukses | selamat menempuh hidup baru, semoga langgeng
selamat pagi semua jangan lupa sarapan dan senyum | semoga hari ini lebih baik dari kemarin | happy weekend, jangan kerja terus
the best song ever, nangis dengerinnya | omg so cute, aku fans beratnya | good job guys lanjutkan | whatever deh yang penting happy
film horornya tidak seram, malah lucu | sinetronnya diulang ulang terus bosan | drama korea ini bikin baper, sad ending lagi
stiker mu lucu, kirim lagi dong yang banyak | lagunya enak, siapa penyanyinya | video yang tadi kirim ke sini dong
pm aja kak kalau minat, stok terbatas | ready semua ukuran, cod bisa, ongkir ditanggung pembeli | harga pas tidak bisa kurang ya bun
sudah direkap ya kak pesanannya, totalnya seratus dua puluh belum ongkir | maaf kak barangnya kosong, uang saya kembalikan
bahan kainnya adem, jahitan rapi, recommended seller | baterai cepat habis, kamera buram, menyesal beli merek ini
sepatunya kekecilan, bisa tukar ukuran tidak kak | gamisnya luntur sekali cuci, kecewa berat | lipstiknya pecah waktu sampai
mau tanya stok laptop bekas masih ada, nego dikit boleh | cari info kos putri dekat terminal yang murah | ada yang tahu tukang pijat yang bagus
pasang gigi palsu di mana ya yang murah | bengkel yang buka hari minggu sebelah mana | apotek yang buka dua puluh empat jam di mana
bagaimana cara daftar kartu prakerja, akun saya gagal terus | cara perpanjang sim online bagaimana, bayarnya lewat mana
bpjs saya nonaktif padahal rutin bayar, harus ke kantor mana | bayar pajak mobil lima tahunan syaratnya apa saja
pencairan bansos kapan ya, tetangga sudah dapat semua | nama saya tidak ada di daftar penerima bantuan, padahal saya janda
bu lurah jarang di kantor, surat saya seminggu belum ditandatangani | ktp saya salah nama, sudah diurus dua kali tetap salah`;
