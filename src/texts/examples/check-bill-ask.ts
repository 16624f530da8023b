/** Messages of customers, as typed; see `../examples.ts`. */
export const CHECK_BILL_ASK_EXAMPLES = `
cek | cek tagihan | cek tagihan saya | cek tagihan bulan ini | cek listrik | cek listrik rumah saya | cek dong
cek punya saya | cek pln | cek rekening listrik | tolong cek | tolong dicek | tolong dicek tagihan saya
tolong cek tagihan listrik saya | minta tolong cekkan tagihan | bisa cek tagihan? | bisa tolong cek tagihan saya
bisa dicek berapa tagihannya | mau cek tagihan | mau cek | mau cek listrik saya | saya mau cek tagihan
saya mau tanya tagihan | mau tanya tagihan | mau tanya tagihan listrik | mau tanya tagihan listrik saya berapa
mau tau tagihan listrik | mau lihat tagihan saya | numpang tanya tagihan listrik bulan ini | info tagihan listrik
info tagihan bulan ini | minta tagihan | minta tagihan bulan ini | minta rincian tagihan | rincian tagihan | rincian
tagihan | tagihan saya | tagihan saya berapa | tagihan berapa | tagihan listrik | tagihan listrik saya
tagihan listrik bulan ini berapa | tagihan bulan ini | tagihan bulan november | tagihan bulan desember sudah ada
tagihan sudah keluar | tagihan sudah keluar belum | tagihan bulan ini sudah keluar? | tagihannya berapa | tagihannya
tagihan rumah ibu saya berapa | tagihan toko saya berapa | tagihan masjid bulan ini | tagihan atas nama pak slamet
tagihan an bu siti jajag | berapa | berapa ya | berapa pak | berapa tagihan saya | berapa tagihan listrik saya
berapa tagihannya pak | berapa totalnya | berapa total tagihan saya | berapa yang harus saya bayar
berapa saya harus bayar | berapa bayarnya | berapa rupiah | berapa listrik saya bulan ini
berapa kwh pemakaian saya | berapa kwh bulan lalu | bulan ini berapa | bulan ini berapa pak | bulan ini kena berapa
bulan ini bayar berapa | bulan lalu berapa | bulan kemarin berapa tagihannya | bayar berapa | bayar berapa saya
habis berapa listrik saya | habis berapa bulan ini | kena berapa | listrik saya berapa
listrik saya bulan ini berapa | listrik bulan ini habis berapa | listrik rumah berapa ya pak | listrik ku piro
listrikku entek piro | listrikku sasi iki piro | listrike piro | entek piro | entek piro sasi iki | kenek piro
piro | piro pak | piro mas | piro tagihane | piro tagihanku | piro bayarku | piro sing kudu dibayar | piro kabeh
tagihanku piro | tagihane piro | tagihane metu durung | tagihane wis metu | takon tagihan | takon tagihan listrik
arep takon tagihan | arep ngecek tagihan | arep cek listrik | cekno tagihanku | cekno listrikku pak | tulung cekno
tulung dicekno tagihanku mas | delokno tagihanku | njaluk tagihan | njaluk dicekno | pinten | pinten pak
pinten nggih | pinten tagihan kulo | pinten tagihane | tagihan kulo pinten | tagihan kulo pinten nggih
tagihan griyo kulo pinten | listrik kulo pinten | listrik kulo wulan niki pinten | listrik kulo telas pinten
kulo bade cek tagihan | kulo bade tangklet tagihan | kulo badhe mirsani tagihan | bade tanglet rekening listrik
nyuwun pirso tagihan kulo | nyuwun dicekaken tagihan kulo | nyuwun info tagihan | tulung dipirsani tagihan kulo
pira tagihane isun | pira lik | isun arep ngecek tagihan | isun arep weruh tagihane | tagihane isun pira
listrike isun entek pira | takon listrike isun pira | saya nunggak berapa bulan | nunggak berapa
tunggakan saya berapa | tunggakan | ada tunggakan gak | apa saya ada tunggakan | apa saya punya tunggakan
apakah masih ada tagihan | masih ada tagihan gak saya | masih nunggak gak saya | saya sudah bayar belum
saya sudah bayar apa belum ya | sudah bayar belum ya saya | sudah dibayar belum ya listrik saya
tolong cek sudah bayar apa belum | apakah sudah lunas | apakah listrik saya sudah lunas
listrik saya sudah lunas belum | sudah lunas belum punya saya | bulan ini sudah dibayar belum ya
wes dibayar durung listrikku | wis tak bayar durung yo | sampun lunas dereng nggih punya kulo
pemakaian saya berapa | pemakaian bulan ini berapa kwh | pemakaian kwh saya | kwh saya berapa | kwh bulan ini berapa
stand meter saya berapa bulan ini | meter saya bulan ini berapa | meteranku entek piro | total tagihan
total tagihan saya | total tunggakan | total berapa | jumlah tagihan saya | jumlahnya berapa | nominalnya berapa
nominal tagihan | rekening listrik saya berapa | rekening listrik bulan ini | rekening bulan ini berapa
biaya listrik saya berapa | biaya listrik bulan ini berapa ya | saya mau bayar, tagihannya berapa
mau bayar listrik berapa ya | saya mau bayar berapa totalnya | belum tahu tagihan saya berapa
saya belum tahu tagihannya | saya mau tau tagihan bulan depan | perkiraan tagihan bulan depan berapa
riwayat tagihan | riwayat pemakaian listrik saya | tagihan 3 bulan terakhir | tagihan tahun ini
cek semua rumah saya | cek tagihan kos kosan saya | cek tagihan rumah dan toko | cek nama saya sutrisno
nama saya sutrisno alamat gambiran, berapa tagihannya | punya pak karto krajan berapa
assalamualaikum mau tanya tagihan | selamat pagi mau cek tagihan | permisi pak mau tanya listrik saya berapa
siang min cek tagihan dong | pak tagihan saya kok belum ada | tagihan saya belum muncul
tagihan saya yang bulan ini belum keluar ya | saya lupa id, mau cek tagihan | gak hafal id, bisa cek pakai nama?
bisa cek pakai nama? | apa saya sudah bayar bulan ini? | kulo bade mirsani tagihan listrik
berapa bulan saya belum bayar? | pinten nggih rekening listrik kulo | tagihan saya udah lunas belum ya
takok tagihan listrik e mbokku | pemakaian kwh saya bulan ini berapa | cek tagihan an Pak Slamet Siliragung
ada tunggakan gak ya saya | cekkk tagihannnn | listrik wes dibayar durung yo wulan iki | pagi pak mau cek listrik
Assalamualaikum, mau tanya tagihan listrik saya berapa ya | saya harus bayar brp
berapa ya tagihan listrik saya bulan november | min tlg liatin tagihan toko saya | piro mas listrikku wulan iki
meteran saya bulan ini berapa kwh | tagihane omah kulo pinten pak | cek tagihan dong
tagihan 3 rumah saya totalnya brp | brp bulan ini | bulan kemarin itu udah kebayar apa belum ya
Listriknya bulan november berapa ya bu? | saya masih punya hutang listrik berapa bulan | iki aku kurang piro bayare
mau lihat tagihan | kira2 berapa tagihannya bulan depan | rekening bulan ini brp pak | sepinten mas listrik kulo
pira kabeh tagihane mas | tulung delok tagihane bapak | kwh ku entek piro | mbok dicekno listrikku
nunggak berapa lembar ya | tagihan desember sudah ada? | brp kwh pemakaian rumah saya
tagihan saya kok belum muncul di sini | piro tagihane mbak? | tlg cek listrik bulan kmrn
nominal tagihan bulan november? | total tunggakan saya sampai bulan ini | listrikku piro mas sasi iki
apa masih ada tagihan yg belum saya bayar? | jumlah tagihan rumah saya | brp tagihan sy bln ini?
min tagihan listrik | cek tagihan rumah an Sutrisno gambiran | listrik ku bulan iki entek piro
isun arep takon tagihan listrik | tagihan nov udh keluar blm | kwh nya brp ya bulan kmrn
pak saya mau tau listrik saya bulan ini habis berapa ya soalnya belum dapat info | listrik bulan ini
brp sih yg harus sy bayar | kulo pelanggan jajag, bade tangklet rekening listrik kulo | tagihanku sasi iki wis metu?
sampe bulan ini nunggak brp bln ya bu | min cek listrik a.n. Suyitno dusun Krajan Jajag
selamat siang pak, mohon info jumlah tagihan listrik bulan ini | nunggak pira aku lik
bisa cek meteran tetangga saya ga berapa bayarnya | pemakaian bln lalu berapa kwh min
listrik mushola kami bulan ini pinten pak | saya mau cek tapi lupa no pelanggannya | ada tagihan ga bulan ini
yang harus dibayar berapa ya jadinya
permisi mas saya arif dari purwoharjo mau nanya rekening listrik saya yang bulan ini totalnya jadi berapa ya soalnya mau saya siapkan uangnya
yg punya ibu Painem brp | sampai bulan ini total tunggakan saya berapa semuanya pak
udah ada blm tagihan bln desember | saya mau ngecek listrik rumah kontrakan | sasi iki entek piro listrike mbah mo
kok blm ada info tagihan bulan ini, berapa ya? | mohon di cek pemakaian listrik kami bulan ini
listriknya udah kebayar belum ya bu punya saya | nek bulan iki aku kudu mbayar piro? | rincianipun pinten nggih
jumlahnya brp kak biar sy siapin | saya nunggak apa enggak ya pak | cek bayaran listrik
tagihannya kok blm nongol ya min | bulan oktober kmrn berapa sih tagihan saya
`;
