/** Messages of customers, as typed; see `../examples.ts`. */
export const TERMINATE_SERVICE_EXAMPLES = `
mau berhenti langganan listrik | saya mau berhenti berlangganan pln | ingin berhenti jadi pelanggan pln
berhenti langganan listrik gimana caranya | cara berhenti langganan pln | stop langganan listrik
stop listrik rumah saya, sudah tidak ditempati | listriknya distop aja pak rumahnya kosong
tolong cabut meteran saya | cabut meteran saya | mau cabut meteran | mau cabut meteran rumah lama
meteran mau saya cabut | meterannya dicabut saja | meteran di rumah lama tolong dicabut
tolong bongkar meteran di rumah saya | minta bongkar meteran | minta pencabutan meteran
minta meteran dicabut karena rumah dibongkar | syarat cabut meteran apa saja | biaya cabut meteran berapa
mau tutup listrik | mau tutup rekening listrik rumah kosong | mau menutup langganan listrik
tutup langganan listrik | tutup saja listriknya | listrik mau saya tutup | mau nonaktifkan listrik
nonaktifkan listrik rumah saya | tolong dinonaktifkan listrik di rumah lama | tolong putus listrik saya permanen
tolong putuskan saja listriknya, rumah sudah tidak dipakai | minta diputus permanen | minta putus permanen
mau putus sambungan listrik rumah | putus saja listriknya pak rumah kosong | putus aja meteran saya
diputus saja pak gak dipakai | pengajuan berhenti berlangganan | mengajukan berhenti langganan
mengajukan pemutusan listrik | permohonan pemberhentian langganan | permohonan cabut meter | mau bongkar rampung
bongkar rampung meteran | mengembalikan meteran ke pln | mau mengembalikan kwh meter
listrik toko mau saya berhentikan, tokonya tutup | rumah kosong mau berhenti listrik
rumah sudah tidak dipakai mau cabut listrik | rumah mau dirobohkan, meteran tolong diambil
saya sudah tidak pakai listrik pln lagi, tolong dicabut | saya tidak mau pakai listrik pln lagi
saya tidak mau langganan listrik lagi | sudah tidak mau pakai listrik ini, cabut saja
mau hapus id pelanggan, rumah sudah tidak ada | menghapus id pelanggan listrik karena rumah dibongkar
berhenti pakai listrik pln | berhenti pln | berhenti jadi pelanggan | mau stop pln | pengen berhenti listrik
pengen cabut listrik | arep cabut meteran | arep nyabut meteran omah lawas | meteranku arep tak cabut
meterane dicabut wae pak | listrike ditutup wae omahe kosong | tulung meteran dibedol
aku arep mandek langganan listrik | aku arep leren langganan pln | kulo bade mandek langganan listrik
kulo bade nyabut meteran | kulo bade nutup listrik griyo lami | nyuwun meteran dipun cabut | isun arep cabut meteran
isun arep mandheg langganan listrik | proses penutupan listrik bagaimana | prosedur berhenti berlangganan listrik
bagaimana cara menutup akun listrik | kalau mau berhenti langganan listrik syaratnya apa
bisa cabut listrik sementara? rumah kosong | bisa diputus sementara pak saya mau ke luar kota setahun
alat meter mau saya kembalikan | pemutusan atas permintaan sendiri | stop langganan listriknya saya gak pakai lagi
tolong cabut meteran di rumah saya | meteran minta dibongkar | rumah kosong, mau tutup langganan pln
saya mau berhenti langganan PLN | bagaimana prosedur pemutusan permanen | cara nyabut meteran pln gimana
saya mau cabut listrik rumah yang di siliragung, rumahnya mau dibongkar | mau berhenti jadi pelanggan
tolong dinonaktifkan meteran saya sudah tidak dipakai | rumah mau dijual, listriknya mau saya putus saja
prosedur pencabutan kwh meter bagaimana ya | saya mau stop langganan pln karena pindah ke luar negeri
pak rumah saya mau dikosongkan, bisa tolong listriknya dicabut? | aku arep mandek dadi pelanggan pln, piye carane
rumah mau dikosongkan tolong listriknya dicabut | rumah mau dijual, listriknya mau diputus saja
rumah mau dibongkar tolong meteran dicabut | rumah dirobohkan mau berhenti langganan listrik
mau pindah luar kota, listrik mau saya putus | mau merantau, listriknya dicabut dulu saja
pindah ke luar negeri mau stop langganan pln | toko tutup mau berhenti langganan listrik
kontrakan kosong mau cabut listrik | prosedur pencabutan meteran | prosedur cabut kwh | prosedur tutup langganan
prosedur berhenti jadi pelanggan | cara mencabut meteran | cara mencabut listrik rumah kosong
cara putus listrik permanen | cara menonaktifkan listrik | cara tutup id pelanggan | cara berhenti jadi pelanggan
gimana cara nutup listrik rumah lama | gimana kalau mau berhenti berlangganan listrik
kalau mau cabut meteran kemana | kalau mau cabut meteran bayar berapa | kalau nutup listrik ada biayanya
syarat pencabutan | syarat tutup listrik | syarat berhenti langganan | minta listrik dinonaktifkan
minta listrik ditutup | minta ditutup langganannya | minta kwh dicabut | minta meteran diambil
minta sambungan dicabut | tolong matikan permanen listrik rumah kosong saya | tolong tutup akun pln saya
tolong hapus id pelanggan saya, rumahnya sudah tidak ada | tolong id pelanggan ini ditutup
id 516759900241 mau saya tutup | 516759900242 tolong dicabut meterannya rumah kosong
mau cabut listrik id 516759900243 | mau berhenti langganan id 516759900244 | listrik 516759900245 mau ditutup saja
listriknya mau saya berhentikan | listrik rumah orang tua mau ditutup karena kosong
listrik sudah tidak terpakai mau dicabut | meteran sudah tidak terpakai tolong diambil
meteran nganggur mau dikembalikan | saya tidak butuh listrik lagi di rumah itu | saya tidak pakai listrik lagi
sudah pakai panel surya mau berhenti pln | mau berhenti total dari pln | mau berhenti pln saja | berhenti listrik
berhenti langganan pln jajag | berhenti berlangganan listrik pascabayar | stop berlangganan listrik
stop pln saya mau cabut | stop aliran listrik rumah saya permanen | nonaktifkan id pelanggan
nonaktifkan sambungan listrik | putus sambungan permanen | pemutusan permanen | pencabutan permanen
arep nutup listrik | arep mandek listrik | arep mandek dadi pelanggan | arep leren dadi pelanggan pln
arep mutus listrik omah kosong | meteran omah lawas arep dicabut | omahe arep dibongkar meterane jupuken
meteranku jupuken pak wis gak kanggo | listrike wis gak kanggo, cabuten ae | nyuwun dicabut meteranipun
nyuwun listrikipun ditutup | bade mandek dados pelanggan | bade nyabut listrik griyo kosong
bade mutus listrik selawase | listrik griyo kulo bade ditutup mawon | isun arep nutup listrik
isun arep nyabut listrik umah lawas | mohon info cara berhenti langganan listrik karena rumah kosong
pak meteran rumah mbah saya tolong dicabut, orangnya sudah ga ada
warung saya sudah tutup, listriknya mau saya hentikan langganannya
pak saya mau putus langganan listrik rumah yang kosong
rumah warisan kosong, kami sepakat berhenti langganan listrik, bagaimana prosesnya
meteran kontrakan yg ga kepake tolong dicopot aja pak | saya mau berhenti jd pelanggan pln, rumah dijual
tolong kwh meter dicabut ya pak sdh ga kepake
`;
