/** Messages of customers, as typed; see `../examples.ts`. */
export const PDF_EXAMPLES = `
pdf | pdf dong | pdf ya | pdf pak | minta pdf | minta pdf nya | minta pdf tagihan | minta file pdf | kirim pdf
kirim pdf nya | kirim pdfnya ya min | tolong kirim pdf | tolong kirim pdf tagihan bulan ini | bisa minta pdf
bisa kirim pdf? | bisa dalam bentuk pdf | mau pdf nya | mau yang pdf | butuh pdf | pdf bulan lalu
pdf bulan oktober | pdf oktober | pdf 516759900141 | 516759900142 pdf | minta pdf 516759900143
kirim pdf untuk id 516759900144 | kirim tagihan 516759900145 dalam bentuk file | invoice | invoice dong
invoice 516759900146 | minta invoice | minta invoice listrik | tolong kirim invoice | kirim invoicenya
butuh invoice untuk kantor | invoice bulan september | faktur | minta faktur | faktur tagihan listrik | struk
minta struk | minta struk listrik | minta struk tagihan | minta struk pembayaran | minta struk bulan kemarin
minta struk digital | struknya mana | struknya dong | struk bulan oktober | struk saya hilang minta lagi
struk hilang bisa minta ulang | kirim struk | kirim struknya pak | bisa minta struk | bisa cetak struk | cetak struk
cetak ulang struk | cetak tagihan | mau cetak tagihan | mau print tagihan | mau print struk | print tagihan saya
nota | minta nota | minta nota listrik | nota pembayaran | kwitansi | minta kwitansi | kwitansi listrik bulan ini
minta kuitansi untuk kantor | minta bukti tagihan | minta bukti bayar | minta bukti pembayaran
minta bukti pembayaran bulan lalu | bisa minta bukti bayar listrik | butuh bukti bayar buat syarat
butuh bukti pembayaran listrik untuk sekolah anak | butuh rekening listrik untuk syarat kredit
butuh struk listrik buat pengajuan bank | perlu struk listrik untuk ppdb | lembar tagihan | minta lembar tagihan
minta lembarnya | minta lembar tagihan bulan ini | kirim lembar tagihan | kirim lembarannya
tolong kirim lembar tagihan 516759900147 | surat tagihan | minta surat tagihan | minta surat tagihan listrik
slip tagihan | minta slip pembayaran | dokumen tagihan | minta dokumen tagihan | minta file tagihan
kirim file tagihan | kirim filenya | kirim file nya pak | filenya mana | filenya belum masuk
file tagihannya gak bisa dibuka | pdfnya gak bisa dibuka | pdf nya kok kosong | kirim ulang filenya
kirim lagi pdf nya | kirim ke email bisa? | kirim tagihan ke email | softcopy tagihan | minta soft copy
minta softcopy tagihan | rincian dalam bentuk file | rincian pdf | minta rincian dalam bentuk pdf
minta rincian tagihan dalam bentuk file | download tagihan | mau download tagihan | cara download tagihan
unduh tagihan | unduh invoice | cara cetak struk | cara minta pdf | tagihan dalam bentuk pdf | tagihan format pdf
tagihan buat laporan kantor minta filenya | buat spj minta tagihannya | untuk reimburse kantor minta struk
untuk laporan keuangan minta rekening listrik | buat arsip minta lembar tagihan | njaluk pdf | njaluk pdf e mas
njaluk struk | njaluk struke | njaluk notane | njaluk bukti bayar | kirimi pdf | kirimono pdf e | kirimi struke
struke ilang njaluk maneh | tulung kirimi file tagihan | nyuwun pdf | nyuwun struk | nyuwun struk tagihan
nyuwun struk wulan wingi | nyuwun lembar tagihan | nyuwun dikintuni pdf | nyuwun file tagihan
kulo nyuwun struk listrik | isun njaluk struk | njaluk pdf tagihan isun | nedi struk listrik
foto tagihan bisa dikirim? | kirim foto tagihan | kertas tagihan bisa dikirim? | invoice bulan lalu min | pfd
kirim tagihan format pdf ke sini | bisa kirim file tagihannya? | njaluk struk tagihane mas
PDF 516759904116 bulan september | rincian dlm bentuk pdf | mau download lembar tagihan | ada filenya ga?
tulung dikirimi struk tagihan sasi wingi | kirim ulang pdf nya, tadi kehapus | slip tagihan bisa minta mas?
kirimin file tagihan bulan ini dong kak | butuh print out tagihan | lembar tagihan oktober
filenya kok belum dikirim | min kirim rinciannya dalam pdf ya | kirim nota tagihan oktober | PDF | minta struk pdf
tlg kirim invoice nya min buat laporan kantor | kirim rincian 516759900011 dlm bentuk file
bisa minta lembar tagihan bln oktober? | minta filenya dong pak buat reimburse kantor
tolong kirimkan bukti tagihan untuk SPJ desa | nota listrik bulan september masih ada? | bisa dikirim lewat pdf pak?
kirim lembarannya ya | mau print tagihannya gimana min | struk bulan kemarin hilang, bisa minta lagi?
invoice an CV Maju Jaya tolong dikirim | pdf 516759912463 | ada dokumennya pak? buat pertanggungjawaban kas RT
mohon dikirim tagihannya dalam bentuk pdf | bisa minta struk nya pak buat syarat beasiswa anak
tolong bukti bayar listrik bulan september dikirim ya min | nyuwun rekening listrik wujud file
minta rincian tagihan format file untuk bendahara | PDF nya mana kok belum dikirim | kirimin yg bisa di print
cetakan tagihan bulan ini dong
`;
