/**
 * Ordinary words that lie one or two letters from a word of the lexicon, or look like one with affixes. They mean
 * themselves: without this list `kosong` would be taken for a misspelt `konslet`, `murah` for `marah`.
 */
export const PLAIN =
  "adik adil ags agt agu agustus ahad alat anak angin angka apr april arisan asap ashar bahas bahaya bakar " +
  "balasan balasnya bangorejo banjir banyu banyuwangi barang bau bayam bayi beda bekas belanja bentar beras berat " +
  "bermain bersih bakti biaya biru bunga buruh cluring coba cuma dadi dagang daging dalam damai dapur dasar dekat " +
  "depan des desember dhuhur dingin dokter dosen duhur feb februari gambiran genteng geser glagah gosok gotong " +
  "gula guru hajatan hampir harga harus hasil hidung hijau hitam hujan hutan istri isya jadi jajag jajan jalan " +
  "jalur jamin jaminan jan janda janji januari jatah jul juli jumat jun juni kabur kacau kaget kakek kalah " +
  "kalipuro kamar kamis kampus kamus kanan kandang kantong kapal karang kasar kasih kasur kaya kebaya kebun kecil " +
  "keluarga kering kerja kerjabakti kertas ketemu ketik ketua kode konser kosong kota kulit kuning kuota kurang " +
  "kursi lagu lahan laki laku lama lambat lancar langit langsung lantai lapangan lapar layar lebaran lebih lemah " +
  "lembah lempar lengkap libur licin luar lulus lumayan macam magang maghrib magrib mahar main makam makan makna " +
  "maksud malah malang malu mandi manis mar maret masa masak masalah masjid materi mei meja melihat memang menang " +
  "menunggu merah merasa mertua mesti minat minum minyak mirip mobil modal motor muda mulut muncar murah mushola " +
  "musim musola nasabah nasi nasib nenek neraka ngapain ngawur nikah nilai nop nov november obat oct okt oktober " +
  "orangtua padat pakar paket paling panas panggil panggung pantas papan parkir pasar pasrah pasti pecah pedas " +
  "pekan pekerja pelan pelanpelan pengajian penting penuh peran percaya perempuan pernikahan perut pesanggaran " +
  "pesawat pesta petang pinggang pinjam pinjaman pinjol pintu piring pisang pohon polisi posisi posyandu potong " +
  "prihatin program proses puasa puluh punggung purwoharjo pusing putih rabu ramai rambut rapat rasa rata ratus " +
  "rejeki respon rezeki ribet ringan rogojampi ronda rugi rusuh rusun sabar sabtu sabun sakit saling sambil " +
  "sampah sampai sampe samping sangat santai sapi sarung sawah sayang sayur sebelum sebelumnya sebentar sedelok " +
  "sedih sehari sehat sejak sekali sekedap sekitar sekolah selamanya selasa selesai semangat sembako semoga " +
  "senang sendiri senin seorang sep sepatu seperti sepi sept september serba serius sesama setelah setia setuju " +
  "sholat siapkan siliragung singojuruh sisa situs srono stand suami suara subuh suka sumbangan sumbersari sumpah " +
  "sumur sunat sungai susah syarat tabung tagar tahan tajam takdir tamat tamu tanah tanam tanda terbukti titip " +
  "nitip dititipkan nitipke tangan tanggung tanpa target tarif tarik tegaldlimo tegalsari tegas teman temen " +
  "tempat tenang tenda tengah terang terasa terbaru terlalu ternyata terpaksa tertib tertipu tetap tiba tinggi " +
  "tolak tugas tukang tulang tulis tunggu turut udang ujung ulang umum umur undangan untung upah usaha usia wajah " +
  "wajib waktu walau warna yakin zaman";

/**
 * Words that look like one of the lexicon's with a beginning or an ending, and are none: `makanan` is not `akan`,
 * `mudahan` not `sudah`, `meninggalkan` nobody's death, `dilarang` nothing dear. They mean themselves.
 */
export const FALSE_STEMS =
  "ajakan andai bakalan bakalmu batasan berandai beranda berangsur beringin berisikan berlian berbisa berbuat " +
  "bersalaman bersiap bersiaplah beruang brian coretan dahan dahi dakwaan desain desakan desainnya dibatasi " +
  "dibukanya dicapai dikenang dilarang dinginnya dipukul dipukuli dipesan disapa disiapkan ditinggal ditinggalkan " +
  "duane dane dani ketagihan keanakan kebaikan kebaikannya kebetulan keduduk kedudukan kedudukannya keinginan " +
  "keinginannya kekanakan kelainan kemacetan kemasi kenangan kenangannya keping kepingan kesana keturunan " +
  "keturunannya keuangan keuangannya kecocokan kebenaran kehidupan kehidupannya ketegangan ketinggalan kunci lane " +
  "larangan makanan makanannya makanlah makanmu makannya masukan medali medina melainkan melarang melarangnya " +
  "melek memakan memakannya membaik membatasi membukanya memojokkan memusingkan menandai menandakan menantikan " +
  "menantikannya menanti menawan mencapai mencapainya mencoret mencukupi mendaki mendesain menekan meneken " +
  "mengasah mengemasi mengenang mengerem mengurung mengurungnya meneror meninggalkan meninggalkannya menjatuhkan " +
  "mentari menteng menuang menuangkan menyenangkan mudahan mundurlah murung nanda organ organisasi pakaian " +
  "pakaiannya pasangan pasangannya perawan perbankan perbatasan perbuatan perdana permohonan persiapan " +
  "persiapannya pertokoan pesanan pesanannya pesankan pose poso pukulan pukuli putusan keputusan keputusannya " +
  "seakan sebagaimana sebatas sebaya sebenarnya sebisa secukupnya sendi sepasang berpasangan setidaknya siapapun " +
  "sebaiknya tangganya tayang tayangan terbaik terbatas tercapai teringat terkenal terlarang tertinggal " +
  "tinggalkan usai berpakaian biarkan membiarkan hidupnya hidupmu hidupku kemandirian maupun bagaimanapun bersama";
