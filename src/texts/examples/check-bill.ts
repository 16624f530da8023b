/** Messages of customers, as typed; see `../examples.ts`. */
export const CHECK_BILL_EXAMPLES = `
516759900161 | 516759900162 berapa | 516759900163 berapa tagihannya | 516759900164 brp bulan ini | 516759900165 cek
516759900166 tolong dicek | 516759900167 atas nama pak slamet | 516759900168 dan 516759900169
516759900170 sama 516759900171 berapa totalnya | cek 516759900172 | cek tagihan 516759900173
cek tagihan listrik id 516759900174 | tolong cek 516759900175 | tolong cek tagihan id pelanggan 516759900176
minta tagihan 516759900177 | mau cek 516759900178 | id 516759900179 | id saya 516759900180
id pelanggan saya 516759900181 | idpel 516759900182 | no pelanggan 516759900183 | nomor pelanggan saya 516759900184
ini id nya 516759900185 | ini pak 516759900186 | ini nomornya 516759900187 | ini 516759900188 berapa
yang 516759900189 | yang ini 516759900190 | kalau yang 516759900191 berapa | kalau punya ibu saya 516759900192
punya tetangga 516759900193 | punya mertua 516759900194 berapa ya | rumah satunya 516759900195
saya mau bayar 516759900196 berapa | mau bayar 516759900197 | nunggak berapa 516759900198
516759900199 nunggak berapa bulan | 516759900200 sudah lunas belum | 516759900201 sudah dibayar belum
apakah 516759900202 sudah lunas | apakah 516759900203 masih ada tagihan | tagihan 516759900204
tagihan 516759900205 bulan ini | tagihan listrik 516759900206 berapa ya pak | berapa tagihan 516759900207
berapa 516759900208 | assalamualaikum mau cek 516759900209 | pagi pak cek 516759900210 | halo 516759900211
terima kasih 516759900212 | pak ini 516759900213 tolong dicek an suparman | rekening listrik 516759900214 berapa
piro 516759900215 | piro tagihane 516759900216 | 516759900217 piro | 516759900218 entek piro | cekno 516759900219
tulung cekno 516759900220 | iki idku 516759900221 | iki 516759900222 piro mas | pinten tagihane 516759900223
pinten 516759900224 | nyuwun dicek 516759900225 | niki id kulo 516759900226 | id kulo 516759900227
pira 516759900228 | cek 51675990022 | 51675990023 cek | 5167599002 | cek 5167599002333 | no meter 14012345670
nomor meter saya 86012345678 | meter 45012345678 berapa | cek nomor meter 32012345678
kwh 516759900229 bulan kemarin | pemakaian 516759900230 berapa kwh | daya 516759900231 berapa, tagihannya?
ini pak nomernya 516759902929 | ID PELANGGAN : 516759900619 | cek dong 5167 5990 0205 punya ibu
tagihan 516759900333 bulan ini brp | cek ５１６７５９９０３４５６ | id: 516759900714 an. Suparmi
nomer meter 14012345678 brp ya tagihannya | nyuwun tulung dipriksa 516759901119 | no meteran 86123456789
516759902823 udah dibayar blm ya sama anak saya | halo min 516759901967 brp tagihannya | cek no meter 45098765432
516759902073 wis metu durung tagihane | mas tulung delokno 516759901014 piro entek e | idpel saya 516759900512
maaf yang ini 516759902286 | CEK,516759901758 | 𝗖𝗘𝗞 516759903351 | pinten tagihan listrik kulo, idpel 516759902178
cek 5167599030 | 5l6759901231 cek | Cek 516759900101 | apakah 516759902717 sudah lunas?
no hp 089012345678 id nya 516759910917 | mau bayar 516759910687 kena berapa ya
pak tak cekno disek yo iki 516759910131 karo 516759910248 | punyaku 516759910462 brp | 5167 5991 0355
nomer meterku 32109876543 | 51675991102 | 516759920672 brp total?
yg 516759921239 sama 516759921346 total berapa ya min mau sekalian dibayar
tulung ndelok tagihan griyo kulo 516759921018 matur nuwun | 5 1 6 7 5 9 9 2 0 8 9 6
kalo yg 516759930238 masih nunggak ga? | Yth admin, mohon informasi tagihan listrik idpel 516759930345 terima kasih
CEK 516759900011 | cek tagihan 5167 5990 0011 | cek 51675-9900-011 | Cek51675.990.0011 | 516759900011
min tlg cekkan 516759900011 an bpk saya | idpel 516759900011 brp ya | tagihane piro mas? 516759900011
cek 51675990001 | CEK 5167599OOO11 | cek 516759900011 sama 516759900028
pinten nggih tagihan kulo wulan niki, 516759900011 | tolong di cek pak idnya 516759912340 atas nama ibu saya
516759912357 tlg dicek y mas brp tagihan bulan ini | bu ini punya tetangga sekalian 516759912364 516759912371
cek 5167 599 12388 | assalamualaikum pak mau tanya tagihan rumah saya id nya 516759912395 makasih
niki nomere pak 5167-5991-2401 kulo pingin ngertos tagihane | CEK 516759912418 | 5167599124
no idpel 51675 99124 25 bulan november kena brp | punya bapak 516759912432 sdh lunas blm ya | 51675991244O
sip. ini 516759912456 | oalah salah yang bener ini 516759912501
pak nomernya 5167 5991 2502 atas nama almarhum bapak saya
niki ID pelanggan kulo 516759912503 nyuwun pirso tagihan sasi niki
selamat sore bu, boleh minta info tagihan utk id 516759912504 a.n Masjid Al Ikhlas
516759912505 516759912506 516759912507 tolong ditotal | 5167 5991 25O8 | 5167599125099
id nya yg 516759912510 kok belum ada tagihannya ya | yg kontrakan 516759912511 udah dibayar sama penyewanya blm
cek rek listrik 516759912512 trims | no kwh saya 45123456781 berapa tagihannya
Selamat pagi, saya Pak Hadi dari Dusun Krajan. Mohon dicek tagihan 516759914001, soalnya struk lama hilang. Terima kasih.
yg ini brp 5167-5991-4002 trus yg ini 5167-5991-4003 | 516759914004 an. Sutikno bln nov brp?
punya anakku sing neng genteng 516759914005 wis dibayar durung | 5I6759914006 cek
nomor yg kemarin salah, ini yg bener 516759914007 | nomere 51675991408 iku piro mas
cobak cek 516759914009 wes lunas ta | tagihan atas nama Sri Wahyuni 516759914010 berapa ya kak totalnya dua bulan
nih pak idnya 516759914011 | 516759914012 daya 900 tarif R1 brp bln ini
selamat pagi saya pak hadi mohon dicek tagihan 516759900251 struk lama hilang
516759900252 an sutikno bulan november berapa | yang ini berapa 516759900253 terus yang ini 516759900254
punya anakku 516759900255 wis dibayar durung | punya bapak 516759900256 sudah lunas belum
punya tetangga sekalian 516759900257 516759900258 | ini punya tetangga 516759900259 tolong dicek
ini punya ibu saya 516759900260 | ini punya mertua 516759900261 berapa
yang kontrakan 516759900262 sudah dibayar belum sama penyewanya | yang 516759900263 sudah dibayar penyewa belum
516759900264 sudah dibayar anak saya belum ya | 516759900265 kok belum ada tagihannya
516759900266 tagihannya kok belum keluar | id 516759900267 kok belum muncul tagihannya
oalah salah yang benar ini 516759900268 | maaf salah, yang benar 516759900269 | salah ketik, 516759900270
nomor yang tadi salah, ini yang benar 516759900271 | keliru, yang ini 516759900272
bukan yang itu, yang ini 516759900273 | bukan, 516759900274 | nomornya 516759900275 atas nama almarhum bapak saya
atas nama almarhum 516759900276 | 516759900277 masjid al ikhlas | 516759900278 masih nunggak gak
516759900279 wes lunas ta | 516759900280 wis bayar durung | 516759900281 lunas dereng nggih | coba cek 516759900282
cobak cek 516759900283 | tolong ditotal 516759900284 516759900285 516759900286 | nih 516759900287
nih idnya 516759900288 | itu idnya 516759900289 | sip ini 516759900290 | oke ini 516759900291 | niki 516759900292
niki pak 516759900293 nyuwun dipriksa | niki nomere 516759900294 | niki id kulo 516759900295 pinten nggih
nomere 516759900296 piro | nomerku 516759900297 | meteranku 45012345679 piro | no kwh saya 45123456789 berapa
nomor kwh 86012345679 | nomor meteran 14012345680 bulan ini berapa | iki nomer meterku 32012345678 | 5167599003 piro
51675990030 berapa | 51675990031 | 5167599003112 | cek 5167599003 | idne 51675990032
516759915001 tlg d cek ya pak an mbah kung
Pak minta tolong rekening ibu saya 516759915002 sama adik saya 516759915003 habis berapa
no pelanggan: 5167 5991 5004. Nama: Sumarni. Mohon infonya | piro listrike 516759915005 mas, arep tak bayar saiki
5167 59915 oo6 | iki nomere lek, 516759915007 | 516759915008 kayaknya belum bayar ya 2 bulan ini
ID 51675991509 brp | meteran 86098765432 tagihannya berapa kak | sy mau byr utk 516759915010 total brp dgn denda
assalamualaikum, saya istri pak Darno mau tanya listrik 516759917001 bulan ini kena berapa nggih
ini lho pak id nya 5167 5991 7002 sama satu lagi 5167 5991 7003
516759917004 masih ada tunggakan bulan september ga ya?
halo min id ku 51675991700 udah bener belum, brp tagihannya | 516759917006 bpk wayan
tak kirim nomere yo 516759917007 | bentar pak saya carikan.. ini 516759917008 | 5167S9917009 brp pak
iki sing bapak 516759917010 iki sing ibu 516759917011 | cek meter 14012345699 | cek meteran 32012345699
cek nomor meteran 45012345699 an pak gito | meter 86012345699 atas nama bu parmi | no meter 14012345698 tolong dicek
dgn hormat, mohon bantuan pengecekan tagihan listrik Balai Dusun idpel 516759918001 terimakasih
516759918002 ini nomor saya pak, sdh keluar blm yg november | Bu, tulung tingalno 516759918003 entek piro
nggih niki pak 516759918004, wulan niki kirang pinten | (516759918005) cek
id nya: 5 1 6 7 5 9 9 1 8 0 0 6, an Tumini | 51675991807 tlg
punyanya mertua 516759918008 punyaku 516759918009 brp2?
516759918010 kok di pln mobile ga ketemu ya, tagihannya brp | kalo no meter 32145678901 bisa? brp tagihannya
mf pak bru bls, id sy 516759920001 | tolong d bantu cek 516759920002 kok belum ada notif | tgihan 516759920003 brpa
516759920004 iki omahe pakde, piro kabeh nunggake | sepurane mas tulung iki 516759920005
bisa cek pake no meter? 56012345678 | 516759920006 ; 516759920007 ; 516759920008
id pel 516759920009 bln dpn brp kira2 | 516759920010 makasih sblmnya
`;
