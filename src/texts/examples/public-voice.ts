import type { Intent } from "../../domain/intent";

/**
 * The manner of public complaints, reviews and short posts: long, without punctuation, several thoughts, capitals,
 * greetings around the matter. Customers who are angry or in a hurry write to us like that, too.
 */
export const PUBLIC_VOICE: { readonly [intent in Intent]?: string } = {
  outage: `
hampir tiap hari mati lampu di daerah kami | hampir setiap sore listrik padam, kapan beresnya
listrik di desa kami padam setiap hari sabtu dan minggu | dari jam dua belum nyala juga sampai sekarang
baru nyala sebentar sudah mati lagi mati lagi, kerjaan tidak selesai | ini sudah tiga jam padam anak kecil kepanasan
kapan mau diperbaiki ya hampir tiap hari mati lampu | kapan nyalanya min sudah gelap dari magrib
lagi asyik nonton kok tiba tiba mati | lagi masak nasi listriknya padam | lagi hujan deras listrik padam terus
di sini padam lagi pak, desa sebelah nyala | mati lagi mati lagi, kulkas saya bisa rusak
min area perumahan kami padam sejak subuh mohon dicek | mohon info pemadaman di kecamatan gambiran sampai jam berapa
tolong telepon pln nya kok tiba tiba mati | trafo dekat musola meledak, satu dusun gelap
trafo keluar api takut kebakaran | kabel di depan sekolah melorot hampir kena anak anak | tiang depan rumah mau roboh
arus listriknya naik turun lampu kedip kedip | kwh meter berasap tolong segera | sekring meteran turun terus
mcb turun terus padahal tidak pakai apa apa | listrik anjlok tiap nyalakan pompa | petir tadi malam meteran saya mati
pohon depan rumah kena kabel kalau angin keluar percikan | listrik mati total satu rt
sering padam tanpa pemberitahuan | padam tidak ada pengumuman | giliran padam jam berapa di dusun krajan`,
  complaint: `
biasanya bayar dua ratus ribu kenapa tiba tiba jadi lima ratus | tagihan naik padahal pemakaian sama saja
kok segini banyaknya padahal cuma dua lampu sama tv | petugas catat meter tidak pernah datang, asal tembak
pasti petugasnya salah mencatat angka meteran | pembayaran sudah beres tetapi kenapa listrik diputus
bayar tepat waktu tapi pelayanan buruk | telat sehari langsung diputus, giliran padam lama sekali
lapor gangguan tidak segera ditangani, hanya disuruh menunggu | laporan padam tidak ditindaklanjuti sama sekali
kecewa sama pln, katanya sudah nyala kenyataannya petugas belum datang | orang kecil dikejar kejar yang besar dibiarkan
selalu bayar awal bulan masih dikirimi pemberitahuan, ganggu | aplikasi pln mobile tidak bisa dibuka, mau cek susah
riwayat pembayaran bulan lalu tidak bisa dilihat | riwayat pemakaian listrik tidak ketemu, tampilannya susah
saya bayar langsung ke pln kok masih kena biaya admin | kenapa ada biaya admin, harusnya gratis
listrik sering padam tapi tagihan naik terus | tolong dicek ulang kwh saya tidak wajar bulan ini
rumah kosong tiga bulan tagihan tetap besar | pelayanan pln jajag lambat sekali | lapor lewat 123 tidak ada tanggapan
telpon 123 tidak diangkat angkat | mohon keadilan tetangga lebih besar pemakaiannya tapi lebih murah
nunggu kiriman anak dulu pak | tunggu sebentar pak belum ada uang | belum ada uangnya pak tanggal sepuluh ya
dereng gadah yatra pak mangke tanggal sedoso | sekedap nggih nunggu anak kulo kiriman riyen
sik yo durung nduwe duit | belum bisa bayar minggu ini ya pak panen gagal | saya memang belum bayar pak maaf
iya belum bayar pak, nunggu gajian | belum bayar karena sakit pak | blm bayar pak, belum ada uang
meteran stop tidak mutar | putaran meteran macet angkanya tidak jalan | meter saya tidak jalan angkanya tetap
kenapa listrik saya disegel padahal sudah bayar | kenapa diputus padahal tidak ada surat`,
  how_to_pay: `
kenapa aplikasi pln mobile tidak bisa buat bayar listrik | mau bayar tagihan di pln mobile kenapa tidak bisa pilih bank
metode pembayaran di pln mobile tidak ada | aplikasi pln mobile gangguan, kami mau bayar listrik susah
saya bayar tagihan tidak bisa terus dari pagi sampai siang | pembayaran lewat aplikasi gagal terus bagaimana
opsi melunasi tagihan pln apa saja | bisa bayar pakai dana atau ovo | kalau bisa bayar lewat bca virtual account
bank apa saja yang bisa buat bayar listrik | kalau saya tidak bayar bagaimana | kalau tidak mau bayar apa akibatnya
ada diskon kalau bayar cepat | dibayar dua kali boleh, sekarang separo minggu depan separo
nitip bayar di koperasi bisa tidak saya jauh dari indomaret
bayar di petugas yang keliling boleh tidak | bisa bayar di rumah tidak | bisakah dibayar cicil dua kali
lunasi di kantor atau lewat indomaret sama saja | kalau bayar tanggal 25 dendanya berapa`,
  check_bill_ask: `
tagihan listrik saya berapa sudah keluar belum | apakah bisa cek tagihan lewat sini | mau cek tagihan tapi lupa nomornya
listrik rumah saya bulan ini habis berapa | yang bulan kemarin berapa ya | mohon info tagihan rumah saya bulan ini
pak punya saya berapa, hurufnya kecil tidak bisa baca | nomor pelanggan hilang bisa dicekkan atas nama ibu saya
tolong dicekkan listrik atas nama sumiati | tolong bacakan tagihan saya, saya tidak bisa baca | pinten tagihan kulo wulan niki | piro listrikku sasi iki`,
  help: `
cara pakainya gimana nak mbah tidak mengerti | tidak bisa memasukkan nomor meter | nomor meter tidak bisa dimasukkan
struk hilang nomor pelanggannya lihat dimana | nomor pelanggan hilang cari dimana
ini harus balas apa ya | maksudnya balas cek itu apa | bingung mau pencet yang mana`,
  human: `
tolong suruh orang lapangan ke sini meteran saya bunyi | mohon petugas ke rumah cek kwh | box meteran hilang lapor kemana
segel meteran lepas lapor kemana | stempel segel rusak bagaimana | minta nomor kantor pln jajag yang bisa ditelpon
bisa bicara dengan orang kantor | mau turun daya syaratnya apa | mau ganti nama pelanggan karena jual beli rumah
nomor hp saya ganti, tolong didaftarkan yang baru | nomor wa saya ganti yang lama sudah mati
daftar pasang baru listrik | balik nama meteran | mohon tiang digeser mau bangun rumah`,
  pdf: `
faktur bulan ini | kuitansi bulan lalu | minta filenya
minta lembar tagihan buat reimburse kantor | minta bukti tagihan untuk kantor | invoice bulan oktober
tidak bisa cetak struk | kirimi faktur listrik rumah saya`,
  thanks: `
makasih pln listrik sudah nyala | terima kasih sudah nyala lagi pak | alhamdulillah sudah nyala matur nuwun
sudah nyala | sudah nyala pak | sudah nyala lagi | sampun nyala pak | wis nyala mas suwun
baru lapor lima belas menit petugas sudah datang makasih pln | trims admin | amin terima kasih sudah diingatkan
maturnuwun sampun dipun engetaken | siap ndan laksanakan | iya nanti sore saya bayar makasih infonya`,
  paid_claim: `
lho saya kan bayarnya lewat tetangga tadi pagi kok masih dikirimi | untuk tagihan itu sudah saya selesaikan kemarin di kantor pos
tagihan bulan ini sudah ya pak | wes tak bayar wingi nang indomaret | terima kasih sudah saya bayar
pembayaran dari kami sudah masuk belum, transfer kemarin jam tiga | sudah lunas tanggal dua kemarin lewat brimo
perasaan kemarin sudah saya bayar, coba dicek lagi | kayaknya sudah dibayar kemarin pas gajian
sudah dibayar suami saya lewat pln mobile | listriknya sudah saya bayar pak`,
  opt_out: `
unreg | unsub | stop sms | please stop sending me messages | stop sending me this | remove my number
do not message me again | don't send me messages anymore | opt out | stopall | stop all | stop this please | enough, stop
gausah kirim kirim beginian lagi saya sudah tahu tanggalnya | jangan chat saya lagi
hapus nomor saya dari sini | keluarkan nomor saya dari daftar kiriman | ojo dikirimi maneh aku wis ngerti dewe
tolong di stop aja ya mbak remindernya | kalau kirim lagi saya laporkan polisi | tidak usah dikirimi tagihan lewat wa
ambu ngirem pesen ka engko | ta' usa kerem pole | ta' osa ngerem pesen pole ka engko | ambu ngirem wa
mon bisa ta' osa ngerem pole | ambu jhe' kerem pole | aja kirim maning | sampun dipun kintuni malih
saya tidak mau terima pesan ini lagi | saya tidak mau dikirimi pengingat lagi | gak usah diingatkan lagi tiap bulan`,
  wrong_number: `
maaf ini nomornya anak saya bukan punya pak sukirman | saya gak kenal yang namanya itu, nomor saya baru beli
salah sambung disini bukan rumah bu tini | ini nomor saya bukan nomor pelanggan pln itu
beliau sudah meninggal dan rumahnya sudah laku dijual | bapak sudah almarhum ini anaknya | pemilik rumah sudah tiada pak
saya tidak kenal bapak sukirman | tidak ada yang namanya bu tini disini
penagihan orang lain ini`,
  trust: `
ini beneran pln apa penipu yang minta kode | pln kok pakai nomor biasa | kok nomornya bukan nomor resmi
tagihan ini benar dari pln tidak | pesan ini asli apa palsu`,
};
