/** Messages of customers, as typed; see `../examples.ts`. */
export const THANKS_EXAMPLES = `
terima kasih | terima kasih pak | terima kasih bu | terima kasih infonya | terima kasih informasinya
terima kasih banyak | terima kasih sudah diingatkan | terima kasih atas pengingatnya | terima kasih pln
terimakasih | makasih | makasih ya | makasih pak | makasih min | makasih infonya | makasih banyak
makasih sudah diingatkan | mksh | mksih | tks | thx | thanks | thank you | tq | suwun | suwun mas | suwun pak
suwun infone | suwun wis dielingno | matur suwun | matur nuwun | matur nuwun sanget | matur nuwun pak
matur nuwun infonipun | matur nuwun sampun dielingaken | nuwun | kesuwun | kesuwun lik | sukron | jazakallah
alhamdulillah terima kasih | alhamdulillah makasih pak | ok | ok pak | ok min | ok siap | ok makasih
ok terima kasih | oke | oke pak | oke bos | oke besok saya bayar | oke segera dibayar | oke noted | okee | okay
sip | sip pak | sip makasih | siap | siap pak | siap bu | siap min | siap bayar | siap segera saya bayar
siap laksanakan | siap besok tak bayar | baik | baik pak | baik bu | baik terima kasih | baik nanti saya bayar
baik segera saya bayar | iya | iya pak | iya bu | iya siap | iya makasih | iya nanti | iya nanti saya bayar
iya besok | iya pak besok saya bayar | ya pak | ya baik | ya nanti | ya nanti dibayar | nanti saya bayar
nanti malam saya bayar | nanti saya bayar ya pak | nanti tak bayar | nanti saya ke indomaret
nanti sore saya ke loket | besok saya bayar | besok pagi saya bayar | besok pagi saya ke loket | besok saya lunasi
hari ini saya bayar | segera saya bayar | segera | insyaallah besok | insyaallah hari ini saya bayar
insya allah saya bayar sebelum tanggal 20 | sebentar lagi saya bayar | habis ini saya bayar | otw bayar
mau tak bayar sekarang pak | nggih | nggih pak | nggih bu | nggih matur nuwun | nggih mangke
nggih mangke kulo bayar | nggih benjing kulo bayar | njih | inggih | inggih pak | mangke kulo bayar
mangke sonten kulo bayar | benjing kulo bayar | benjing enjing kulo teng loket | yo | yo mas | yo mengko
yo mengko tak bayar | yo sesuk tak bayar | iyo | iyo suwun | iyo engko tak bayar | engko tak bayar | sesuk tak bayar
mene tak bayar | mene isuk tak bayar | engko bengi tak bayare | iyo kang suwun | isuk isun bayar | mengko isun bayar
mantap pak | mantap layanannya | bagus | bagus pak pelayanannya | bagus sekali ada pengingat | sangat membantu
sangat membantu makasih | membantu sekali | sama sama | sami sami | oh iya lupa makasih | oh iya makasih diingatkan
oh ya pak lupa, nanti saya bayar | wah lupa, makasih pak | lupa saya, segera saya bayar | semoga sehat selalu pak
semoga berkah | sehat selalu min | sudah paham terima kasih | paham pak makasih | mengerti pak | dimengerti | noted
noted pak | tidak ada terima kasih | tidak, terima kasih | gak ada, makasih | cukup terima kasih
sudah cukup jelas makasih | sudah jelas terima kasih | 🙏 | 🙏🙏🙏 | 👌 | 😊🙏 | 🙏🙏 | Terima kasih sudah mengingatkan
sip makasih min | nggih matur nuwun sampun dielingaken | oke terima kasih banyak kak infonya | ok nanti tak bayar
besok tak bayar pak | siap min 🙏 | iya nanti saya bayar bu | nggih pak matur nuwun infone | ok sip
ok siap makasih infonya 🙏 | matur nuwun nggih | ok pak terimakasih infonya | nggih pak mangke kulo bayar | siapp
oke nanti sore saya ke indomaret | makasih banyak pak sudah diingetin tiap bulan | oke deh
siap besok pagi saya ke kantor pos | nggih matur nuwun, mangke kulo bayar
iya nanti nunggu anak pulang terus dibayar
`;
