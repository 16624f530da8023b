/**
 * Chatter in Javanese (ngoko, krama, the manner of written corpora and of chats), Using, Madurese and a little
 * Sundanese, about nothing of ours. Own writing; see `chatter.ts`.
 */
export const JAVANESE_CHATTER_EXAMPLES = `
panganane enak tenan regane yo murah, sesuk tak mrene maneh karo kancaku | rasane biasa wae nanging regane larang, gela aku
pelayanane elek, nunggu suwi banget nganti keluwen | panggonane adem lan resik, cocok kanggo dolan karo bocah bocah
kamare reget, kasure atos, kapok aku nginep nang kono | sotone seger, sambele pedes, mung parkire angel
tuku hape anyar nanging kamerane elek, kapusan aku | barange wis teko nanging ora podo karo gambare | klambine kekecilen, iso diijolke ora
pakete durung teko nganti saiki, kurire jare ora nemu omahe | bakule ngapusi, duite wis ditransfer barange ora dikirim
sinyale elek terus, arep telpon anakku wae angel | kuotaku entek dewe padahal ora tak nggo | pulsaku kesedot maneh, asem tenan
bank kuwi pelayanane suwe, antri seko isuk nganti awan | atm ku keleget mesin, kudu nang kantor cabang | duitku nang tabungan kok suda dewe
pemerintah saiki mung iso janji, rakyat cilik tetep soro | ojo percoyo karo berita online, akeh sing ngapusi
wong wong podo rebutan kursi, rakyate ora diurus | pilihan lurah sesuk kowe nyoblos sopo | calon siji karo loro podo wae ora ono bedane
bal balan mau bengi kalah maneh, wasite ora adil | pemaine larang larang nanging maine elek | persib karo arema menang sopo yo
aku wis budal, kowe ngenteni nang prapatan yo | mengko bar maghrib tak parani nang omahmu | ojo suwe suwe selak udan
kowe nangdi kok ora ono kabare | adikmu wis muleh durung, ibumu nggoleki | sesuk isuk ojo lali nggowo arit karo pacul
tandur nang sawah durung rampung, buruhe kurang | pari ku ambruk keno angin, panene gagal | banyune ora mili, sawahe nelo kabeh
rego gabah mudun terus padahal pupuk munggah | wedhusku mati loro keno lara | pitikku ilang telu dicolong wong
anakku lara panas, wis tak gowo nang puskesmas | simbah wis mantun, matur nuwun dongane | sikilku keseleo ora iso mlaku
duh gusti paringono sabar, urip kok yo ngene men | sing sabar yo le, rejeki ora bakal ketuker | urip iku urup, sing penting migunani
tresno ora kudu nduweni, sing penting kowe seneng | ditinggal rabi rasane nyesek tenan | aku kangen banget karo awakmu
ojo nangis terus, isih akeh wong lanang liyane | kowe kok tego ngapusi aku, salahku opo | putus wae timbang loro ati terus
nek ora seneng yo wis ngomong wae ojo meneng | omonganmu ora iso dipercoyo blas | aku ora tau ngomong ngono, sopo sing ngomong
mumet ndasku mikir skripsi ora rampung rampung | dosene angel ditemoni, wes ping telu rene ora ono | sesuk ujian aku durung sinau blas
sekolahe anakku mbayar larang, arep njaluk keringanan | spp durung mbayar rong sasi isin aku karo gurune | rapote anakku apik alhamdulillah
lagune enak, sing nyanyi sopo yo | nonton jaranan yuk mengko bengi | wayangan sewengi muput nang lapangan, dalange kondang
motorku mogok nang tengah dalan, nyurung nganti bengkel | bensin entek, sing dodol adoh | ban motorku bocor maneh, paku nangdi nangdi
sepedaku didol wae wis ora kanggo | dodolan opo yo sing payu saiki | warungku sepi terus, utange akeh sing durung mbayar
utangmu nang aku durung mbok bayar lho, ojo lali | duite wis tak wenehno bojomu wingi | aku nyilih duit satus sek, gajian tak balekno
arisan sasi iki neng omahe bu rt, ojo telat | iuran kebersihan durung mbayar ping pindo | jimpitan bengi iki giliranmu jogo
kerja bakti minggu isuk, kabeh kudu melu | slametan neng omahku mengko bengi, sampeyan rawuh nggih | tahlilan pitung dinane mbah kakung
nyuwun pangapunten dereng saget rawuh, wonten kepentingan sanes | nggih pak mangke kulo sowan dateng griyo
bapak taksih teng sabin, mangke mawon ngebel malih | ibu saweg sare, wonten pesen punopo | kulo saweg tindak kondangan, mangke kulo kabari
kados pundi kabaripun, sampun dangu mboten kepanggih | pikantuk salam saking budhe teng malang | mugi tansah pinaringan sehat lan kaberkahan
sugeng tanggap warsa mugi panjang yuswa | ndherek belasungkawa, mugi almarhum husnul khotimah | sugeng riyadi, lepat kulo nyuwun pangapunten
badhe tindak pundi kok gasik sanget | sampun dhahar nopo dereng, monggo pinarak | kulo mboten mangertos masalah niku, tangklet mas anto mawon
hahaha lucune kucingku turu neng njero panci | wkwkwk kowe kok iso iso wae | ndagel terus awakmu iku, ora tau serius
jare dukun weruh sakdurunge winarah, lha kok ora ngerti omahe kobong | wong edan ngono kok dirungokno
eman eman duite nek mung kanggo rokok | rokok munggah maneh, mending leren wae | mangan sek rek ojo gadget terus
hapeku rusak kecemplung kalen, nomer lawasku wis ilang kabeh | iki nomerku sing anyar yo, save, tini | nomere mbak yuli sing jual tempe piro yo
grup iki sepi, do nangdi kabeh | sopo sing metu teko grup, mesti mutung | ojo ngirim sing aneh aneh nang grup, isin karo bocah
awas ono maling nang kampung lor, lawange dikancing | ono wong gendheng liwat, ojo diganggu | jare ono penculik bocah, ati ati
dhewe mung iso ndongo mugo mugo enggal mari pageblug iki | banjir nang kidul kali dhuwure sak dengkul | lindu mau krasa ora nang kono
aku arep nutup kertu kreditku, wis mumet mikir bungane | aku arep mandheg kerjo, bose galak | arep mandheg ngrokok angel tenan
mandheg langganan wifi piye carane, bayare larang sinyale elek | aplikasine tak busek wae ngebaki memori | aku gak seneng lagu iki, genti liyane
kancaku akeh sing kerjo nang luar negeri, aku kepingin melu | pasport ku wis mati, ngurus maneh mbayar piro | lowongan pabrik sepatu isih bukak ta
isun arep nang pasar genteng, riko milu tah sing | riko wis mangan tah durung, kok meneng bain | isun sing weruh paran paran masalah iku
lare iku ngganteng temenan, anake sapa yo | ayo nonton gandrung nang banyuwangi, akeh wong teka | isun welas nyawang riko nangis bain
sapi isun ucul nang kebonan, riko weruh tah | emak lagi masak pecel pithik, riko mrenea | jare arepe kawinan, kok gak ngundang isun
bo abo panas onggu areya, sengko' terro ngenom es | be'na bede e dimma, sengko' la e pasar | ana'en sengko' sake', jaga aghi ghallu
ampon adha'ar gi' ta', ngereng amampir | mara kabbhi padha akompol e langgar | pesse la tadha', ghaji gi' abit
abdi mah teu nyaho naon naon kang, tanya ka nu sanes weh | punten kang bade naros kosan nu kosong aya keneh | hayu atuh urang ngopi heula
urang teh geus cape pisan, hayang sare | teu acan balik ti kantor, macet pisan euy | si teteh mah sok kitu wae, hese dibejaan
gak kuat aku, ngakak sampek loro weteng | lho kok iso ngono critane yok opo | gak popo wis rek sing penting selamet
aku gak ngurus wong ngomong opo | kon iku sopo kok melu melu | ojok kakean cangkem, kerjo sing bener | yo wis lah sakarepmu
kesuwen ngenteni angkot, mlaku wae | udan deres gak iso metu | awan awan panase nemen, ngombe degan enak iki
rejeki wis ono sing ngatur, sing penting usaha karo ndungo | ojo iri karo rejekine tonggo | wong sugih yo nangis, wong mlarat yo ngguyu`;
