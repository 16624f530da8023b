/** Messages of customers, as typed; see `../examples.ts`. */
export const OPT_IN_EXAMPLES = `
mulai | mulai lagi | aktifkan lagi | aktifkan pengingat lagi | aktifkan kembali pengingatnya
tolong diaktifkan kembali | tolong aktifkan lagi pesan pengingat ke nomor saya | hidupkan lagi notifnya
nyalakan lagi pengingat | kirim lagi pengingatnya | kirimi saya lagi ya | tolong kirim lagi pengingat tiap bulan
tolong saya diingatkan lagi | tolong ingatkan saya tiap bulan | tolong kalau sudah waktunya bayar saya diwa
ingatkan saya ya kalau jatuh tempo | ingatkan lagi bulan depan ya | saya mau diingatkan | saya mau diingatkan lagi
saya mau dapat pengingat | saya mau menerima pesan lagi | saya mau menerima pengingat tagihan
saya mau daftar pengingat | saya ingin daftar notifikasi tagihan | saya ingin berlangganan pengingat
saya pengen dikirimi tagihan tiap bulan | saya pengen dapat info tagihan lewat wa | mau langganan lagi | mau daftar
mau daftar pengingat | mau didaftarkan | mau dikirimi lagi | mau terima notif lagi | daftar pengingat | daftar notif
daftar wa pengingat tagihan | daftarkan nomor saya | daftarkan nomor ini | daftarkan nomor istri saya juga
tolong daftarkan no wa saya | tolong didaftarkan ya pak | cara daftar pengingat bagaimana
gimana cara daftar biar dikirimi tagihan | gimana caranya biar dapat pengingat tiap bulan
gimana biar saya dikirimi lagi | bagaimana cara mengaktifkan pengingat lagi | bisa minta dikirimi tiap bulan?
bisa daftar pengingat gak | bisa dikirim tiap bulan pak tagihannya | bisa tolong diingatkan tiap tanggal 15
bisa gak saya diwa tiap bulan kalau tagihan keluar | bisa diaktifkan lagi gak pengingatnya
apa bisa nomor saya didaftarkan juga | nomor saya kok gak dapat pengingat, tolong didaftarkan
saya belum dapat pengingat, mau daftar | saya salah pencet stop | saya salah ketik stop
salah pencet tadi, aktifkan lagi | salah tekan stop pak | tadi kepencet stop | tadi anak saya yang ketik stop
yang ketik stop tadi anak saya, tolong aktifkan lagi | stop tadi salah | stop yang tadi dibatalkan | batal stop
batal berhenti | gak jadi stop | gak jadi berhenti | gak jadi berhenti, lanjut aja | tidak jadi stop ya
batalkan stop | batalkan berhenti saya | saya batal berhenti | lanjutkan pengingatnya | lanjut lagi pengingatnya
lanjutkan kirim pesan | lanjut saja kirim | tetap kirim ya | tetap kirim pengingatnya pak, saya sering lupa
tetap dikirim saja | jangan stop kirim | jangan stop ya | jangan berhenti kirim | jangan dihentikan pengingatnya
jangan dihapus nomor saya, saya masih mau | jangan dimatikan pengingatnya | kemarin saya stop sekarang mau lagi
kemarin sempat berhenti, sekarang mau dikirimi lagi | dulu berhenti sekarang mau daftar lagi
dulu saya ketik stop, sekarang mau aktif lagi | saya dulu sudah stop, minta diaktifkan lagi
waktu itu saya stop, bisa diaktifkan lagi? | subscribe | on lagi | aktif lagi dong | aktifin lagi min
aktifno maneh pak | aktifno maneh pengingate | tulung aktifno maneh | kirimi maneh yo mas | kirimono maneh
dikirimi maneh yo pak | aku gelem dikirimi maneh | aku pengen dielingno | aku pengen dikirimi maneh
elingno aku saben wulan | elingno maneh yo | dielingno saben sasi yo pak | mbok aku dielingno terus
ojo mandek ngirim | ojo distop pak | ojo dihapus nomerku | kulo purun dipun kirimi malih
kulo purun dielingaken malih | kulo nyuwun dikirimi malih | kulo bade daftar pengingat | kulo badhe ndaftar
nyuwun dielingaken saben wulan | nyuwun diaktifaken malih | nyuwun didaftaraken
mbenjing wulan ngajeng dielingaken malih nggih | isun gelem dikirimi maning | isun arep daftar
isun kepingin dielingaken maning | tambahkan nomor suami saya buat pengingat
tolong tambahkan nomor ini ke daftar pengingat | masukkan nomor saya ke daftar | ikut daftar pengingatnya
ikut notif tagihan | saya mau ikut dikirimi | tolong kirimi tagihan ke nomor ini tiap bulan
tolong tagihannya kirim ke nomor ini terus ya tiap bulan | kalau ada tagihan tolong kabari ke nomor ini
kalau tagihan sudah keluar kabari saya ya | kabari saya tiap bulan | info tagihan tiap bulan tolong dikirim ke sini
minta dikirimi tagihan tiap bulan | minta diingatkan tiap bulan | minta diaktifkan | minta notif lagi
kirim pengingat lagi dong min | MULAI lagi | pengen didaftar pengingat | daftarkan nomor ini untuk pengingat tagihan
aktifkan pengingat | mbok dielingno saben wulan | tolong aktifin lagi notif tagihan
tolong nomor saya diaktifkan lagi buat info tagihan | daftarin nomer ini juga dong buat notif tagihan
kok saya ke stop ya, padahal masih mau | kulo purun dikirimi malih | minta tolong nek wis tanggal tuwo dielingno yo
jangan dihapus nomor saya | tak kiro stop kabeh, aku pengen dielingno maneh
dulu saya stop, skrg tolong dikirim lagi ya | hidupkan lagi pengingat tagihan | oke saya mau langganan pengingatnya
bisa ga nomor istri saya juga dikirimi pengingat? | aktifkan lagi pesan tagihannya pak
tolong kalo udah jatuh tempo saya diingatkan | MULAI | aktifkan lagi pengingatnya dong
daftar pengingat tagihan gmn caranya | min saya mau dikirimi pengingat lagi ya
kemarin saya ketik stop, itu salah pencet | tolong didaftarkan nomer bapak saya buat pengingat
kulo nyuwun dielingaken malih saben wulan | bisa tiap bulan diinfo tagihannya ke nomor ini
mau ikut notifikasi tagihan dong | saya mau lagi dapet info tagihan lewat wa
Stop tadi tidak sengaja, tolong dilanjutkan | mbok nomere anakku yo didaftarne ben dielingno
tolong tetap kirim ya saya ga jadi stop | pengen dapat notif tiap tgl 15 bisa? | aktifkan notifikasi
pak kok saya ga dapat pengingat lagi ya, daftarkan lagi dong
bisa minta tolong nomor ibu saya dikirimi pengingat juga | maaf kemarin saya stop, ternyata butuh, aktifkan lagi ya
aku sering lali mbayar, elingno yo pak saben tanggal 10 | kulo badhe nampi pengingat malih
ok lanjut kirim tiap bulan ya | pak kok saya gak dapat pengingat lagi, daftarkan dong
kok saya gak dikirimi lagi, tolong diaktifkan | saya tidak lagi menerima pengingat, mohon diaktifkan
saya sering lupa bayar, tolong diingatkan | saya pelupa pak tolong diingatkan tiap bulan
saya sering lupa, kirimi tiap bulan ya | aku lalian, tulung dielingno | aku lali terus, elingno yo
aku njaluk dielingno saben tanggal 15 | aku sering lali, wa en yo nek wis wayahe
kulo asring kesupen, nyuwun dielingaken | kulo remen dielingaken, lajeng mawon | isun sering kelalen, elingna yo
boleh nomor ini ikut dikirimi | boleh didaftarkan pak | boleh saya daftar lagi | masih boleh daftar?
apa masih bisa daftar pengingat | pengingatnya boleh diaktifkan lagi | pengingatnya aktifkan | pengingat on
notif on lagi | on kan pengingat | nyalain notif | notifnya tolong dinyalakan lagi | hidupin notif lagi dong
aktifkan notif | aktifkan wa lagi | aktifkan nomor saya lagi | aktifkan nomor ini
ternyata saya butuh pengingat, aktifkan lagi ya | ternyata butuh, tolong dikirim lagi
berubah pikiran, tolong kirim lagi | saya berubah pikiran, mau dikirimi lagi
maaf kemarin saya stop, sekarang minta aktif lagi | maaf kemarin salah stop | maaf kepencet stop, jangan dihapus ya
ga sengaja stop | tidak sengaja ketik stop | tidak sengaja stop tolong dilanjutkan
kesalahan tadi stop, saya masih mau | itu tadi bukan saya yang stop, lanjut aja | yang tadi stop dibatalkan ya
stopnya dibatalkan | stop nya gak jadi | gak jadi stop pak lanjut saja | gak sido stop mas | ora sido stop
mboten sios stop | kulo mboten sios mandeg | lanjut ya | lanjut aja kirimnya | lanjut dikirim ya pak
teruskan kirim | teruskan saja pengingatnya | teruskan ya pak jangan stop | terus kirim ya | terusno ngirim pak
terusaken mawon | tetap ingatkan saya | tetep kirimi aku yo | tetep dielingno yo pak
jangan berhenti mengingatkan saya | jangan berhenti kirim ya pak, membantu sekali | jangan di stop, saya perlu
jangan stop saya masih butuh | jangan dimatikan notifnya | jangan dinonaktifkan | jangan keluarkan saya dari daftar
ojo leren ngirim | ojo mandeg ngelingno | ampun mandeg ngelingaken | kabari aku nek tagihane metu
kabari kalau tagihan keluar ya pak | kalau sudah keluar tagihannya tolong wa saya | tiap bulan tolong wa saya
tiap bulan kirim ya | tiap tanggal 5 kirim tagihan ke saya | tiap keluar tagihan kirim kesini
saben wulan dikintuni nggih | saben wulan kulo dikabari | nomor anak saya tolong ikut dikirimi
nomor suami tambahkan juga | nomor ini ditambahkan ya pak | tolong pengingatnya dikirim juga ke nomor istri
bapak saya juga mau dikirimi pengingat | ibu saya pengen dikirimi juga tiap bulan
mau dong dikirimi tagihan tiap bulan | mau dong notifnya | mau pengingat | mau notif | mau dapat notif tiap bulan
pengen notif | pengen ikut pengingat | minta pengingat tiap bulan | minta diinfo tiap bulan
minta dikabari kalau jatuh tempo | subscribe lagi | subscribe dong | gabung | gabung lagi | ikut lagi | join
daftar lagi | daftar ulang | daftar ulang pengingat | registrasi pengingat | mau dong diingetin tiap bulan
pak nomer kulo dereng angsal pengingat, nyuwun didaftaraken
yg kemarin saya suruh berhenti itu ga jadi ya, lanjutin aja | pingin daftar reminder biar ga telat
hidupkan kembali pesan tagihannya | DAFTAR | 516759900376 daftar pengingat | daftarkan nomor saya untuk 516759900377
mau dikirimi pengingat id 516759900378 | aktifkan pengingat 516759900379
saya pengen dapat info tagihan tiap bulan lewat wa | ternyata pengingatnya berguna, bisa diaktifin lagi ga
pak aku ojo dihapus teko daftar, sik butuh | eh jangan stop deh, lanjut
minta tolong saya dimasukkan ke daftar yang dikirimi tagihan | kulo nyuwun tiap wulan dipun kabari
ternyata pengingatnya berguna, aktifkan lagi | pengingatnya membantu, tolong jangan dihentikan
bisa diaktifin lagi gak | bisa diaktifkan lagi pak | eh jangan stop, lanjut saja | eh gak jadi stop
eh salah, jangan distop | loh jangan distop dong, saya butuh | masukkan saya ke daftar pengingat
minta dimasukkan daftar yang dikirimi tagihan | tolong masukkan nomor bapak saya ke daftar pengingat
saya ingin tiap bulan dikabari tagihan | saya ingin dapat wa tagihan tiap bulan
saya pengen tiap bulan dapat info tagihan lewat wa | aku ojo dihapus teko daftar, sik butuh
aku jek pengen dikirimi | aku jek butuh pengingat | jek pengen dielingno pak | tasik purun dielingaken
tasik mbetahaken pengingat | kulo nyuwun saben wulan dikabari | kulo nyuwun lajeng dikintuni
nyuwun dilebetaken daftar | nyuwun nomer kulo didaftaraken | nomer kulo dilebetaken nggih ben dielingaken
tulung nomere bapakku didaftarno | nomere mbokku pisan dikirimi | supaya tidak telat tolong ingatkan saya
biar gak telat bayar saya mau diingatkan | biar gak kena denda tolong diingatkan tiap bulan
biar inget, tolong wa tiap bulan | apakah saya bisa mendapat pengingat | apakah bisa dikirimi otomatis tiap bulan
bagaimana supaya saya dapat pengingat | langganan pengingat bagaimana caranya | cara berlangganan pengingat
cara aktifkan notifikasi tagihan | cara daftar notifikasi wa | daftar notifikasi dong | daftarin saya
daftarin saya pengingat ya kak | daftarin nomor mama saya | ketik apa ya biar dapat pengingat lagi?
kemarin anak saya yg mainan hp trus kekirim STOP. tolong tetap kirim ya | yo wis lanjutno ngirim pengingat mas
tolong ya tiap tanggal 10 saya dikabarin tagihannya | ikutkan nomor saya di pengingat tagihan
kok wa tagihan ga masuk lagi ya, daftarin lagi dong
saya mau pengingatnya diaktifkan lagi pak, maaf kemarin sempat stop | gmn biar dpt info tagihan tiap bln
yo tetep kirim ae mas | lanjutkan saja pak pengingatnya | tetep kirim ae mas | yo tetep kirim ae | tetep kirimono yo
tetep dikirim ya | wa tagihan kok gak masuk lagi, daftarin lagi | kok wa nya gak masuk lagi, aktifkan dong
jangan matikan pengingat | jangan dimatikan notifikasinya | jangan hapus saya dari daftar
`;
