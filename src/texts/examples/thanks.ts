/** Messages of customers, as typed; see `../examples.ts`. */
export const THANKS_EXAMPLES = `
terima kasih | terima kasih pak | terima kasih bu | terima kasih infonya | terima kasih informasinya
terima kasih banyak | terima kasih sudah diingatkan | terima kasih atas pengingatnya | terima kasih pln
terimakasih | makasih | makasih ya | makasih min | makasih infonya | makasih banyak | makasih sudah diingatkan
mksh | mksih | tks | thx | thanks | thank you | tq | suwun | suwun mas | suwun pak | suwun infone
suwun wis dielingno | matur suwun | matur nuwun | matur nuwun sanget | matur nuwun pak | matur nuwun infonipun
matur nuwun sampun dielingaken | kesuwun | kesuwun lik | sukron | jazakallah | alhamdulillah terima kasih
alhamdulillah makasih pak | ok | ok pak | ok min | ok makasih | ok terima kasih | oke | oke pak | oke bos
oke besok saya bayar | oke segera dibayar | oke noted | okee | okay | sip | sip pak | sip makasih | siap | siap pak
siap bu | siap min | siap bayar | siap segera saya bayar | siap laksanakan | siap besok tak bayar | baik | baik pak
baik bu | baik terima kasih | baik nanti saya bayar | baik segera saya bayar | iya | iya pak | iya bu | iya siap
iya makasih | iya nanti | iya nanti saya bayar | iya besok | iya pak besok saya bayar | ya pak | ya baik | ya nanti
ya nanti dibayar | nanti saya bayar | nanti malam saya bayar | nanti saya bayar ya pak | nanti tak bayar
nanti saya ke indomaret | nanti sore saya ke loket | besok saya bayar | besok pagi saya bayar
besok pagi saya ke loket | besok saya lunasi | hari ini saya bayar | segera saya bayar | segera | insyaallah besok
insyaallah hari ini saya bayar | insya allah saya bayar sebelum tanggal 20 | sebentar lagi saya bayar
habis ini saya bayar | otw bayar | mau tak bayar sekarang pak | nggih | nggih pak | nggih bu | nggih matur nuwun
nggih mangke | nggih mangke kulo bayar | nggih benjing kulo bayar | njih | inggih | inggih pak | mangke kulo bayar
mangke sonten kulo bayar | benjing kulo bayar | benjing enjing kulo teng loket | yo | yo mas | yo mengko
yo mengko tak bayar | yo sesuk tak bayar | iyo | iyo suwun | iyo engko tak bayar | engko tak bayar | sesuk tak bayar
mene tak bayar | mene isuk tak bayar | engko bengi tak bayare | iyo kang suwun | isuk isun bayar | mengko isun bayar
mantap pak | mantap layanannya | bagus | bagus pak pelayanannya | bagus sekali ada pengingat | sangat membantu
sangat membantu makasih | membantu sekali | sama sama | sami sami | oh iya lupa makasih | oh iya makasih diingatkan
oh ya pak lupa, nanti saya bayar | wah lupa, makasih pak | lupa saya, segera saya bayar | semoga sehat selalu pak
semoga berkah | sehat selalu min | sudah paham terima kasih | paham pak makasih | mengerti pak | dimengerti | noted
noted pak | tidak ada terima kasih | tidak, terima kasih | gak ada, makasih | cukup terima kasih
sudah cukup jelas makasih | sudah jelas terima kasih | 🙏🙏🙏 | 👌 | 😊🙏 | 🙏🙏 | Terima kasih sudah mengingatkan
sip makasih min | nggih matur nuwun sampun dielingaken | oke terima kasih banyak kak infonya | ok nanti tak bayar
besok tak bayar pak | siap min 🙏 | iya nanti saya bayar bu | nggih pak matur nuwun infone | ok sip
ok siap makasih infonya 🙏 | matur nuwun nggih | ok pak terimakasih infonya | nggih pak mangke kulo bayar | siapp
oke nanti sore saya ke indomaret | makasih banyak pak sudah diingetin tiap bulan | oke deh
siap besok pagi saya ke kantor pos | nggih matur nuwun, mangke kulo bayar
iya nanti nunggu anak pulang terus dibayar | wah makasih ya pak sudah diingatkan hampir lupa
ya siap nanti saya bayarkan | nggih suwun sanget pak infone | ok pak segera ke indomaret | 🙏🙏 siap
wah makasih sudah diingatkan hampir lupa | hampir lupa, makasih ya | untung diingatkan, makasih
makasih ya pak sudah diingetin tiap bulan | makasih selalu diingatkan | makasih pln jajag | makasih bantuannya
makasih atas bantuannya | makasih atas infonya | makasih penjelasannya | terima kasih penjelasannya
terima kasih bantuannya pak | terima kasih kembali | terima kasih sebelumnya | terimakasih atas perhatiannya | trims
trims pak | trims infonya | tengkyu | suwun yo | suwun nggih | suwun bu wis diwa | suwun wis diinfo
maturnuwun nggih pak | maturnuwun infonipun | matur sembah nuwun | nggih siap | nggih leres | nggih pak siap
nggih mangertos | nggih sampun mangertos | sampun mangertos matur nuwun | mangke kulo teng loket
mangke dalu kulo bayar nggih | benjing kulo teng indomaret | kulo bayar benjing | kulo bayar mangke
inggih benjing enjing | yo siap | yo suwun | yo oke | yo pak engko bengi | iyo pak sesuk | iyo mas tak bayare engko
iyo engko nek wis mulih tak bayare | iya nanti habis magrib saya bayar | iya nanti pulang kerja saya bayar
iya saya bayar hari ini | iya segera | iya bu segera dibayar | iya pak maaf lupa, segera saya bayar
maaf lupa, nanti saya bayar | lupa pak, besok tak bayar | oh iya lupa belum bayar, makasih | oh gitu makasih
oh begitu ya pak, terima kasih | ohh ok | oh ya | oh iya | oh siap | ok siap laksanakan | ok nanti | ok besok
ok segera | ok nanti saya ke loket | ok saya bayar sekarang | oke saya ke indomaret dulu | oke saya transfer nanti
oke saya kabari istri | oke nanti saya sampaikan ke bapak | nanti saya sampaikan ke pemilik rumah
nanti saya sampaikan | siap nanti saya sampaikan | siap meluncur ke alfamart | siap otw
siap pak besok ke kantor pos | siap 86 | siap ndan | besok pagi pak | besok siang saya bayar
besok habis gajian langsung saya bayar | nanti siang | nanti sore | nanti malam | nanti ya | nanti dulu ya
nanti kalau sudah pulang saya bayar | lagi di jalan, nanti saya bayar | lagi kerja nanti saya bayar
hari ini juga saya bayar | hari ini saya ke loket | sore ini saya bayar | malam ini saya bayar
segera saya transfer | segera diproses | akan saya bayar | akan segera saya bayar | akan saya bayar besok
akan kami bayar | baik pak akan saya bayarkan | baik nanti saya lunasi | baik kak makasih | baiklah
insyaallah nanti sore | insyaallah besok pagi | insyaallah segera | sip nanti tak bayar | sip suwun | sipp
sippp makasih | mantul | top | good | bagus ada pengingatnya | pelayanan bagus | alhamdulillah dibantu
jazakumullah | barakallah | semoga lancar | sehat selalu pak | sukses selalu | sama2 | sama sama pak | 🙏 makasih
👍 siap | siap 🙏🙏 | ok 👍 | nggih 🙏 | 😊 | isun bayar mengko | mengko sore isun bayar | engko tak nang indomaret
engko tak mampir loket | sesuk isuk tak bayar pak | mene tak nang pos | iyo wis suwun | wis ngerti suwun
wis paham makasih | sudah mengerti | sudah paham pak | paham | ngerti pak | mudeng pak suwun
siap pak makasih banyak | oke kak nanti sore aku bayar ya | baik terima kasih atas informasinya pak
iya pak maaf lupa besok saya ke alfamart | oalah nggih pak, matur nuwun sanget | ok min, otw bayar
iya siap pak maaf telat | terima kasih banyak ya atas bantuannya kak | oalah nggih pak, matur nuwun
oalah gitu, makasih | otw bayar min | otw alfamart | siap maaf telat pak | makasih banyak kak
oke sudah paham, makasih | alhamdulillah makasih pak, jadi inget | oke kak siap, habis ini aku transfer
nggih pak sendiko | yo wes suwun infone | jadi inget makasih | alhamdulillah jadi inget | sendiko | sendiko pak
nggih sendiko dawuh | yo wes suwun | habis ini aku transfer | mksh byk pak | ok bsk sy byr
nggih siap laksanakan pak | suwun lur | iya kak, ntar malem tak transfer
`;
