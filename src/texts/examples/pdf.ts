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
cetakan tagihan bulan ini dong | kak tolong kirim file tagihannya ke sini ya mau saya teruskan ke bendahara
struk yg kemarin blur, bisa kirim ulang? | nota listrik e kirimno rene pak
bukti tagihan resmi ada ga pak untuk lampiran proposal | saya mau cetak rekening listriknya bisa dikirim kesini?
pdfnya ga kebuka min, kirim lagi dong | ada kwitansinya ga kak | tagihan bentuk gambar atau pdf bisa ga
kak tolong kirim file tagihannya ke sini | tolong kirim file tagihan untuk bendahara
mau saya teruskan ke bendahara, minta filenya | untuk pertanggungjawaban minta lembar tagihan
untuk laporan rt minta struknya | untuk kas masjid minta bukti tagihan | untuk lampiran proposal minta tagihan resmi
untuk syarat beasiswa minta struk listrik | untuk daftar sekolah butuh rekening listrik
untuk pengajuan kpr butuh struk listrik | buat syarat pinjaman bank minta bukti listrik
buat dilampirkan minta struk | buat spj minta nota listrik | ada dokumen tagihannya? | ada bukti tagihan resmi gak
ada file nya gak kak | ada kwitansinya gak | ada notanya | ada struknya gak | ada versi pdfnya | ada softcopy nya
yang bisa diprint ada? | kirim yang bisa dicetak | kirimin yang bisa diprint | mau yang bisa dicetak
saya mau cetak rekening listrik | saya mau print rekening listrik kirim kesini | print out rekening
cetakan tagihan bulan ini | cetakin tagihan saya | bisa dicetakkan | cetak rekening | cetak bukti bayar
cetak ulang bukti pembayaran | bukti bayar hilang minta lagi | bukti bayar bulan lalu bisa dikirim?
bukti bayar tiga bulan terakhir | minta bukti bayar 3 bulan terakhir | minta struk tiga bulan terakhir
struk 3 bulan terakhir | struk bulan juli sampai september | struk yang kemarin buram kirim ulang | struk blur
strukku ilang | struk ne ilang pak, iso njaluk maneh | struk hilang | nota hilang | kirim ulang struk
kirim ulang pdf | kirim ulang pdf bulan ini | pdf rusak kirim lagi | pdf tidak terbuka | pdf kok belum dikirim
pdf nya mana pak | mana pdfnya | mana filenya | mana struknya | tagihan pdf | tagihan bentuk pdf
tagihan bentuk gambar | tagihan versi cetak | rekap tagihan pdf | rekap pembayaran setahun pdf
rekap tagihan bentuk file | rincian format file | rincian tagihan pdf dong
rincian tagihan untuk bendahara format file | dikirim lewat pdf bisa | bisa di pdf kan | dipdfkan bisa
di pdf in dong | pdf in dong min | kirim lewat email | kirim ke email kantor | email kan tagihannya
minta dikirim ke email | scan tagihan | scan struk | minta surat keterangan tagihan | surat tagihan resmi
lembar rekening | lembar rekening listrik | lembar info tagihan | lembaran tagihan oktober
lembar yang kemarin kirim lagi | invoice an cv | invoice atas nama pt | faktur pajak listrik | faktur pajak
njaluk file tagihan | njaluk kertas tagihan | njaluk lembarane | njaluk rekening listrik digawe file | kirimi filene
kirimi struk e rene | kirimno notane | notane kirimno rene | gawe laporan njaluk struke
gawe syarat sekolah njaluk struk listrik | nyuwun nota listrik | nyuwun kwitansi | nyuwun bukti bayar
nyuwun pdf nggih | nyuwun dicetak | kangge laporan nyuwun struke | kangge syarat sekolah nyuwun struk | nedi pdf
nedi struke | jaluk struk lik | boleh minta tolong kirim tagihan dalam bentuk pdf ke sini?
pak saya perlu struk listrik bulan kemarin untuk syarat nikah | yg bentuk file aja kak biar bisa diprint
minta lembar tagihan 516759915011 bulan sept | nyuwun tulung dikirimi pdf tagihan wulan kepengker
bukti pembayarannya bisa diunduh dimana | INVOICE NOV | kirim kwitansi dong min, buat bos
kirimin rekening listriknya dong yg bisa dicetak
pak buat lampiran kredit saya butuh tagihan listrik 3 bulan terakhir filenya | balas pdf
yang pdf dong jangan tulisan | tagihannya jadiin pdf dong | struk asli hilang, apa bisa minta salinannya
njaluk cetakane sasi oktober iso ta | minta bukti lunas bulan lalu pak | bukti bayar bisa diunduh dimana
bukti pembayaran bisa didownload dimana | jadiin pdf dong | yang pdf jangan tulisan | minta salinan struk
minta salinan tagihan | salinan bukti bayar | bukti lunas bulan lalu minta | minta bukti lunas
surat keterangan lunas | tolong struknya dikirim lewat wa aja pak saya jauh dari kantor
ada ngga ya tagihan versi dokumen, mau dilampirin ke laporan BUMDes
bukti bayar sasi wingi nyuwun dikintun malih, sing lami ical | PDFnya oktober sama november ya min
butuh hardcopy tagihan bisa dikirim filenya | minta tanda terima pembayaran listrik
tolong struknya dikirim lewat wa | struknya kirim lewat wa saja | struk kirim wa aja pak jauh dari kantor
kirim struknya ke wa ini | minta tanda terima | minta tanda terima pembayaran | tanda terima pembayaran listrik
ada versi dokumen gak | tagihan versi dokumen | hardcopy tagihan | butuh hardcopy | bukti bayar sing lami ical
struk kulo ical nyuwun malih | pdf dua bulan terakhir | pdf oktober sama november
kirim PDF dong kak, buat ngurus BPJS | bukti tagihan nya mana pak mau saya kasih suami | tlng strukny d kirim ya
invoicenya dipisah per bulan ya, oktober dan november | mau liat lembar tagihan yg lengkap
kirimkan rekap tagihan dlm bentuk file utk arsip | bukti tagihannya mana pak | bukti tagihan mana
mana bukti tagihannya mau saya kasih suami | mana lembar tagihannya | jangan kirim foto, kirim pdf saja
jangan kirim gambar, pdf saja
`;
