/**
 * What people write that is none of our business, in their own manner: family, school, work, shops, other firms,
 * football, religion, quarrels, chain letters, in Indonesian, Javanese, Madurese and a little English. Much of it
 * holds words of our subjects (bayar, nomor, bukan, daftar, stop, mati, cek), which by themselves say nothing.
 */
export const CHATTER_EXAMPLES = `
besok kumpul jam berapa di rumah siapa | aku udah di depan gang, kamu dimana | titip beli es teh dong kalau lewat
nanti sore jadi latihan nggak | kemarin aku lihat kamu di alun alun | adikmu wes lulus durung
anakku mau masuk smp, bajunya belum ada | bu besok saya izin tidak masuk karena ada acara keluarga
pak tugas kelompoknya dikumpulkan lewat email apa dicetak | maaf pak saya telat mengumpulkan tugas
assalamualaikum ustadz mau tanya hukum puasa senin kamis | insyaallah nanti saya sampaikan ke bapak
alhamdulillah anaknya sudah lahir dengan selamat | selamat ya semoga jadi keluarga yang sakinah
semoga lekas sembuh ya bu, sudah dibawa ke dokter mana | turut berduka semoga husnul khotimah
jangan lupa sholat lima waktu ya nak | jangan sedih terus, semua ada hikmahnya | jangan nangis ah malu dilihat orang
jangan percaya omongan orang lain | jangan kirim foto kayak gitu lagi ya | jangan telat makan
sudah makan belum dari tadi pagi | sudah mandi sana bau | sudah tidur apa belum kok diam saja
sudah kubilang dari dulu dia bukan orang baik | sudah dibayar utangnya si rina sama kamu | belum bayar kas kelas
uang kas bulan ini belum bayar semua ya | iuran sampah sudah saya bayar ke pak rt | iuran kampung berapa sekarang
arisan bulan ini siapa yang dapat | bayar parkirnya pakai uangku dulu | bayar zakat di masjid mana
bayar tilang dimana ya sekarang | bayar kos bulan depan naik katanya | bayar cicilan motor jatuh tempo tanggal lima
bayar ukt paling lambat kapan | transfer ke rekening bca saya saja | rekening saya kosong akhir bulan
saldo dana saya hilang dua ratus ribu | saldo gopay ku kok berkurang | pin atm saya keblokir
kartu atm ketelan mesin | tolong blokir atm saya | tolong blokir kartu kredit saya | blokir nomor penipu ini
blokir aja mantanmu itu | hapus foto foto itu dari hp kamu | hapus aja aplikasinya kalau lemot
hapus dosa dengan istighfar | stop bullying mulai dari diri sendiri | stop dulu di pom bensin ya
stop dulu mainnya nanti lanjut lagi | stop makan gorengan biar kurus | stok barang kosong kak
berhenti berharap pada manusia | berhenti kuliah karena biaya | berhenti di halte depan | berhenti jadi orang munafik
cara berhenti langganan netflix | cara berhenti berlangganan indihome | cara unreg kartu telkomsel | unreg nsp gimana
langganan koran masih jalan | langganan spotify habis | langganan wifi berapa sebulan | matikan alarmnya berisik
matikan kompor dulu sebelum pergi | matikan tv nya anak anak | mati satu tumbuh seribu | ikan lele saya mati semua
hp mati kehabisan batere | hp saya mati dari kemarin baru dicas | ac mobil mati | mesin cuci mati | laptopku mati total
sinyal mati di gunung | ban motor kempes | motor mati di tengah jalan | lampu motor mati kena tilang | kran air mati
sudah nyala tvnya | sudah nyala lagi hp nya | petugas sensus datang ke rumah | petugas kebersihan libur
petugas vaksin jam berapa datang | kantor desa buka jam berapa | kantor pajak dimana | kantor imigrasi tutup
nomor antrian saya berapa | nomor punggung messi berapa | nomor resi pengiriman mana | nomor sepatu anakmu berapa
nomor togel malam ini | nomormu ganti ya kok gak bisa ditelpon
simpan nomor baruku ya | save nomorku ya rina anak komputer | ini nomor baru ibu simpan ya nak
nomor rekening panitia berapa | nomor bu guru ada | minta nomor tukang las | minta alamat rumahmu dong
minta tolong angkat jemuran hujan | minta doanya ya besok ujian | minta file tugas kemarin
kirim file skripsinya ke email | kirim pdf materi kuliah dong | pdf buku paketnya ada | file lagunya kirim
dokumen persyaratan nikah apa saja | struk belanja ketinggalan di kasir | struk belanjanya buang saja
nota beli semen ada di laci | bukti transfer pesanan sudah saya kirim ya kak | bukti cinta | cetak foto berapa
print tugas warna berapa selembar | cek ombak | cek sound | cek toko sebelah | cek resi jne | cek ongkir ke malang
cek in hotel jam berapa | cek kesehatan gratis di puskesmas | cek golongan darah | cek gula darah
cek kuota | cek pulsa | cek saldo | cek bpjs aktif apa tidak | cek dm kak | cek email ya | cek grup ada info
berapa umur anakmu sekarang | berapa harga sapi kurban | berapa nilai matematika mu | berapa jumlah pemain bola
berapa jam ke surabaya | berapa km dari sini | berapa orang yang datang | berapa lama masak telur
kapan pulang kampung | kapan nikah | kapan libur semester | kapan panen padi | kapan gajian | kapan kita ketemu lagi
kapan paket saya sampai | kapan beasiswa cair | kapan pencairan bansos | kapan jadwal imunisasi
siapa yang menang pertandingan tadi malam | siapa nama presiden pertama | siapa saja yang ikut besok
siapa kamu sebenarnya | ini siapa ya kok tahu nomorku dari grup alumni | kamu anaknya pak lurah bukan
bukan aku yang ambil sandalmu | bukan itu maksudku | bukan begitu caranya | bukan main bagusnya | bukan salahku
bukan urusanmu | bukan nya kamu sudah punya pacar | bukannya libur ya hari ini | bukan hari ini tapi besok
bukan orang sini kayaknya | saya bukan siapa siapa | saya bukan ustadz | saya bukan dokter | saya petani
saya orang jawa | saya guru sd | saya lagi di kebun | saya suka kopi pahit | saya sayang kamu
saya sudah menikah dua tahun | saya sudah melakukan pesanan | saya sudah daftar beasiswa kemarin
saya sudah konfirmasi ke panitia | saya sudah pindah ke aplikasi sebelah | saya sudah tidak kuat lagi
saya tidak tahu apa apa | saya tidak ikut campur | saya gak punya pacar | saya gak kenal dia siapa
salah siapa juga nggak belajar | salah paham itu biasa | salah satu cara sukses adalah sabar | salah kostum
salah kirim, maaf ya | salah kirim mbak maaf, itu buat suami saya | maaf salah kirim tadi buat grup kelas
maaf salah chat | eh salah kamar | maaf salah orang tadi kirain temanku | salah ketik maksudnya besok
daftar lomba agustusan dimana | daftar sekolah online | daftar bpjs lewat hp | daftar kartu prakerja
daftar member toko dapat diskon | daftar pustaka belum rapi | daftar belanja: gula kopi teh | daftar haji berapa tahun
daftar hadir pengajian | pendaftaran sma kapan ditutup | mulai kapan puasa | mulai besok libur | mulai dari nol ya kak
aktifkan paket internet | aktifkan kartu sim | kartu saya tidak aktif | aktifasi akun gagal | kode verifikasi belum masuk
akun saya dibajak orang | akun fb saya keblokir | akun ff jual murah | akun bukalapak saya gak bisa masuk
lupa kata sandi email | lupa password facebook | lupa jalan pulang | lupa namanya siapa
aplikasinya error terus saat login | aplikasi ojek gak dapat order | aplikasi bagus mudah dipakai
aplikasi jelek banyak iklan | game nya lag parah | update terus gak ada perubahan | bintang lima untuk aplikasi ini
pelayanan rumah makan ini ramah | kamar hotel bersih dan wangi | kecewa sama seller barangnya rusak
barang belum sampai padahal sudah seminggu | barang tidak sesuai gambar | paket hilang di ekspedisi
kurirnya gak sopan | refund dong barangnya cacat | pesanan dibatalkan sepihak | pesanan saya kurang satu
orderan fiktif | poin reward kok hilang | tukar poin dapat apa | voucher belanja kadaluarsa
promo akhir tahun diskon sampai 70 persen | hadiah undian bank resmi klik tautan | selamat anda mendapat bantuan pemerintah
bantuan bansos bulan ini sudah cair belum | blt desa kapan dibagi | bantuan umkm daftar dimana
kartu tani hilang | pupuk subsidi langka | harga gabah turun petani rugi | sawah kebanjiran gagal panen
panen jagung tahun ini bagus | harga cabai naik terus | harga emas turun | harga bbm naik lagi | minyak goreng mahal
beras mahal gaji tetap | ekonomi lagi susah | presidennya siapa pun sama saja | pemerintah harus adil
korupsi di mana mana | dprd rapat soal anggaran | bupati meresmikan jembatan | gubernur datang ke banyuwangi
demo mahasiswa di jakarta | berita hari ini gempa di lombok | berita hoaks jangan disebar
sebarkan pesan ini ke sepuluh orang agar dapat rezeki | jika tidak disebar akan sial tujuh hari
tolong sebarkan anak hilang ciri ciri baju merah | info penting dari grup sebelah mohon disimak
bismillah semoga hari ini lancar rezekinya | jumat berkah jangan lupa sedekah | mari baca alfatihah untuk almarhum
yasinan malam jumat di rumah pak haji | tahlilan tujuh hari bapak besok malam | khataman quran sabtu pagi
jadwal imsak hari ini | buka bersama alumni hari minggu | mudik lewat tol macet | tiket kereta habis
kereta jam berapa ke surabaya | bis ke bali berangkat jam berapa | kapal penyeberangan antri panjang
pantai pulau merah ramai gak | kawah ijen tutup hari ini | destinasi wisata banyuwangi apa saja
resep sego tempong enak | rawon pecel mantap | kopi osing khas kemiren | jajan pasar pesan lima puluh kotak
pesan nasi kuning buat besok bisa | katering untuk seratus orang berapa | kue ulang tahun ready
sewa tenda dan kursi berapa | jasa angkut pindahan | pindah rumah minggu depan bantuin ya | pindah kelas ke lab
pindah jurusan susah | ganti oli dimana bagus | ganti ban belakang berapa | ganti pacar lagi | ganti nama di akta
tambah lagi nasinya | tambah anak lagi | turun di perempatan | turun berat badan lima kilo | pasang ac berapa
pasang gigi palsu | pasang togel | pasang wifi rumah berapa | pasang cctv | wifi di rumah lemot sekali
wifi putus nyambung | internet indihome putus terus | telkomsel sinyal jelek | indihome gangguan di daerah sini
putus sama pacar | putus cinta itu berat | diputusin pas lagi sayang | sambung doa ya | sambung lagi ceritanya
listrik statis itu apa | mobil listrik harganya berapa | sepeda listrik bekas | motor listrik subsidi
gitar listrik dijual | kompor listrik bagus merk apa | singkatan pln apa | lowongan pln gaji berapa
pln persero laba tahun ini | saham pln | tagihan kartu kredit membengkak | tagihan paylater numpuk | tagihan air pdam naik
tagihan rumah sakit mahal | tagih utang ke dia susah | ditagih pinjol terus | debt collector datang | denda perpustakaan
denda telat pajak motor berapa | telat bayar bpjs kena denda | token game | token bank hilang | kode token bca error
meteran kain berapa | meteran bangunan beli dimana | seratus meter lagi sampai | lima meter kain batik
kabel data rusak | kabel charger putus | kabel hdmi ada | tiang gawang | tiang bendera roboh | pohon mangga berbuah
pohon pisang tumbang kena angin di kebun | kebakaran di pasar | api kompor kecil | asap rokok bau | gosong masakannya
rumahmu dijual berapa | rumah kontrakan murah ada | rumah makan padang terdekat | rumah sakit penuh
jual rumah cepat butuh uang | ngontrak di mana sekarang | kos dekat kampus | pemilik toko sedang keluar
meninggal kapan beliau | almarhum orang baik | keluarga besar mohon maaf | tetangga sebelah ribut terus
tidak kenal lelah | tidak kenal maka tidak sayang | gak kenal waktu main game | gak ada habisnya
gak ada akhlak | ga ada kabar dari dia | ga ada mbak, itu aja | ga usah repot repot | ga papa santai aja
tidak apa apa bu terima kasih | tidak jadi beli kak | tidak ada yang sempurna | tidak terima kalau dihina
cukup sekian dan terima kasih | cukup itu saja pesanannya | cukup tahu aja sama kamu | bosan di rumah terus
bosen makan mi terus | males kuliah | capek kerja pengen liburan | ganggu orang tidur aja | risih lihat rambut gondrong
iya sudah diterima paketnya | sudah diterima kak barangnya | sudah lengkap berkasnya | sudah beres urusannya
sudah lunas cicilan motorku alhamdulillah | sudah masuk gajinya | sudah masuk semua nilainya | uang sudah masuk rekening
sudah transfer ya kak buat pesanan baju | sudah tf kak tolong diproses ordernya | sudah bayar cod kak
sudah bayar spp kok belum dapat kartu ujian | sudah bayar ongkir belum dikirim | sudah bayar premi asuransi
sudah bayar pajak motor | sudah bayar zakat | sudah bayar utang | habis bayar wifi uangku ludes
pembayaran tokopedia gagal terus | pembayaran spp online gimana | metode pembayaran shopee apa saja
cara bayar cicilan adira | cara bayar bpjs di indomaret | cara daftar shopee | cara tarik saldo dana
cara masak rendang | cara ke bandara | cara mengatasi galau | bagaimana kabarmu | bagaimana caranya biar kurus
gimana sih cara main catur | gimana nasib timnas | kenapa kamu diam | kenapa gak balas chatku | kenapa hujan terus
kenapa hpku panas | kenapa aku yang disalahkan | kok sepi | kok gitu sih | lah kok bisa | ada apa sebenarnya
ada yang punya tangga | ada lowongan satpam | ada diskon gak | ada promo apa hari ini | ada kabar apa
mau tanya harga tenda | mau tanya alamat bidan | mau tanya jadwal dokter gigi | mau nanya tugas biologi
mau pinjam motor sebentar | mau jual hp | mau ke pasar ikut gak | mau hujan cepat angkat jemuran
boleh nitip gorengan | boleh minta resepnya | boleh tahu harganya | boleh dicoba kak | boleh pinjam uang
tolong ambilkan buku di meja | tolong doakan ibu saya operasi besok | tolong bantu vote foto anak saya
tolong carikan tukang | bantu share ya kak | bantu doa | help me translate this | good morning have a nice day
how much is the room | where are you now | thank you so much see you tomorrow | i miss you | what time is it
sorry wrong chat | please call me back | meeting reschedule to monday | ok noted with thanks boss
wah keren banget konsernya | anjir lucu banget | wkwk ngakak | receh banget sumpah | gabut nih temenin | spill dong kak
gas kuy | otw gan | mabar epep kuy | top up diamond berapa | jual akun ml | tim mana yang menang | persebaya juara
timnas kalah lagi | pelatihnya harus diganti | wasitnya berat sebelah | nonton bola di warung yuk
aku mau delete aplikasi ini | aku mau pull dulu terus push | laptop sync dulu | backup datanya ya | deadline besok nih
praktikum jam berapa di lab mana | dosennya killer | nilai akhir sudah keluar | remedial kapan pak | skripsi bab tiga
rapat wali murid hari sabtu | seragam pramuka beli dimana | lks belum bayar bu | buku paket belum dikembalikan
bu guru anak saya sakit demam izin tidak masuk | pr halaman dua puluh | juara kelas siapa | nilai rapor turun
dulur kapan mulih nang jowo | aku arep nyang pasar, kowe nitip opo | sesuk isuk ojo lali tangi gasik
wis mangan durung cah ayu | aku lagi nang sawah matun | udan deres banget nang kene | pariku kenek omo wereng
sapine wis manak | pitikku ilang loro | tanggaku lagi ewuh | mantenan jam piro | rewang nang omahe bude
aku ora ngerti opo karepmu | ora usah digagas omongane wong | ora opo opo lek | ora duwe duit aku
kowe ki piye to kok ora teko | kok gelem gelem e ngapusi aku | wong kok senengane ngomongne wong liyo
pelatihe timnas ora becik | bal balan mau bengi menang | aja ngono rek karo kanca | aja mlaku dhewe bengi bengi
isun arep nyang kemiren | siro arep nyandi lek | riko wis mangan tah durung | paran kabare riko
hun sing weruh paran paran | byaen magih nong sawah | lare iku pinter temenan | emak lagi masak jangan asem
sapa sing arep melu ziarah | dhuwite wis diwenehne ibu | utangku wis takbayar wingi nang bude | bayar tukange piro
tukang cukure tutup | stasiune ngendi | lawange ditutup | lampu kamare patenono | kompore mati gasé entek
sampun dhahar pak | kulo nderek bela sungkawa | ngapunten kulo mboten saged rawuh | nyuwun pangestunipun
matur nuwun sampun rawuh | monggo pinarak | kulo tiyang tani | kulo sanes tiyang mriki | putrane sampun mantu
sampeyan sehat tah pak | engkok jek la mangkat | bedeh acara apah lagguk | engkok ta' endik pesse | mare ngakan le
ba'na bedeh e dimmah | tore pas mole | sengko' ta' tao | la mare esholat | kanak jiah lebur | areh minggu bedeh mantan
pesanan transfer 59755 ke bni sebelum besok mohon cek email | pembelian pulsa berhasil sn 123 terima kasih
kode otp anda rahasia jangan berikan kepada siapapun | paket internet anda akan berakhir, ketik unreg untuk berhenti
nikmati bonus kuota 5gb balas ya | anda terpilih sebagai pemenang kuis | pinjaman tanpa agunan cair hari ini
butuh modal usaha hubungi kami | jasa sedot wc banyuwangi | dijual tanah murah dekat pasar jajag
kami dari asuransi menawarkan produk | survei kepuasan pelanggan bank | yth nasabah segera perbarui data anda
registrasi gagal masukkan tanggal yang benar | silakan coba beberapa saat lagi | permintaan anda sedang diproses
jadwal vaksin di balai desa | kerja bakti hari minggu bawa cangkul | siskamling malam ini regu tiga
rapat karang taruna nanti malam | lomba tujuh belasan anak anak | donasi korban banjir transfer kemana
kotak amal masjid hilang | sumbangan jalan seikhlasnya | pengumuman warga harap berkumpul di balai dusun
kartu keluarga hilang ngurus dimana | akta lahir jadi kapan | ktp sudah jadi belum pak | surat pindah ngurus kemana
sim mati tiga bulan kena denda berapa | stnk mati lima tahun | plat nomor ganti | pajak mobil berapa
kamu dimana sih ditelpon gak diangkat | telpon balik ya penting | video call yuk | nanti saya hubungi lagi
hubungi saya kalau sudah sampai | chat aja kalau butuh apa apa | jangan chat malam malam | wa ku centang satu
grup wa sepi | keluarin aku dari grup ini | aku keluar dari grup ya maaf | siapa admin grup ini
min tolong hapus member yang jualan | stiker mu lucu | foto profilmu bagus | statusmu kenapa sedih
semua lelaki sama saja | pacarku ulang tahun kasih kado apa | mantan nikah duluan | jodoh siapa yang tahu
doain ya minggu depan sidang | akhirnya wisuda juga | lamaran kerja ditolak lagi | gaji umr banyuwangi berapa
bos galak banget | lembur terus gak dibayar | cuti tiga hari | resign aja lah | usaha sepi pembeli
jualan online rugi | modal habis | warung tutup hari ini | toko buka jam tujuh | stok beras masih banyak
telur sekilo berapa bu | ayam potong dua ekor ya | gas elpiji antar satu | galon isi ulang berapa | es batu habis
laundry sudah jadi belum | servis kulkas dimana | tukang ledeng | sumur kering | pompa air rusak | genteng bocor
cat tembok warna apa | semen sepuluh sak | pasir satu rit berapa | tukang batu sehari berapa
kucing saya hilang warna putih | anjing tetangga galak | burung murai dijual | ikan koi mati satu
sakit gigi obatnya apa | dokter kandungan praktek jam berapa | puskesmas buka | antri bpjs lama | obat batuk anak
ibu hamil boleh makan nanas | bayi rewel malam hari | posyandu kapan | anak demam tinggi | tekanan darah naik
`;
