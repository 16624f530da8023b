/** Messages of customers, as typed; see `../examples.ts`. */
export const HELP_EXAMPLES = `
menu dong | minta menu | menunya apa | apa saja menunya | bantuan dong | help | tolong | tolong pak | tolong bantu
tolong bantu saya | tolong dibantu | mohon bantuan | mohon bantuannya pak | bantu saya | bantu dong | bisa bantu
bisa bantu saya | bisa minta tolong | saya butuh bantuan | butuh bantuan | saya bingung | bingung pak
bingung caranya | saya tidak mengerti | saya gak ngerti | gak ngerti pak | gak paham | tidak paham
tidak paham caranya | gak mudeng | ora ngerti aku | ora mudeng | aku gak mudeng carane | aku bingung mas
mboten ngertos | mboten paham kulo | kulo bingung | sing ngerti isun | isun bingung | caranya bagaimana
caranya gimana | gimana caranya | gimana ini | gimana ini caranya pak | bagaimana ini | bagaimana cara pakainya
cara pakai | cara pakai wa ini | cara menggunakan | cara ceknya gimana | cara cek tagihan | cara cek tagihan gimana
cara ngecek tagihan bagaimana | bagaimana cara cek tagihan listrik | gimana cara cek tagihan lewat sini
cara cek nya pakai apa | ketik apa | ketik apa pak | saya harus ketik apa | harus balas apa | balas apa ini
balas gimana | maksudnya | maksudnya apa | apa maksudnya ini | maksudnya balas cek apa | apa itu cek | apa itu pdf
ini apa | ini apa pak | ini apaan | ini untuk apa | ini pesan apa | bisa apa saja | bisa apa aja ini
bot ini bisa apa | wa ini untuk apa | layanan apa saja | layanannya apa aja | ada layanan apa | fitur
perintah apa saja | daftar perintah | info | informasi | panduan | petunjuk | petunjuknya dong | pilihan
pilihannya apa saja | tanya | mau tanya | saya mau tanya | mau nanya | mau bertanya | izin bertanya | boleh tanya
boleh nanya gak | bisa tanya | ada yang mau saya tanyakan | aku arep takon | arep takon | kulo bade tangklet
bade tanglet | id pelanggan | id pelanggan apa | id pelanggan itu apa | id pelanggan dimana
id pelanggan lihat dimana | id pelanggan saya berapa | id pelanggannya yang mana | id saya berapa | idpel itu apa
idpel apa | idpel yang mana | idpel lihat dimana | lupa id | lupa idpel | lupa nomor pelanggan | lupa nomor id saya
tidak tahu id pelanggan | saya tidak tahu idnya | saya gak tau id pelanggan saya | gak hafal id pelanggan
gak punya id | id nya gak tau pak | nomor pelanggan saya berapa | nomor pelanggan dimana lihatnya
nomor id lihat dimana | nomor apa yang dikirim | nomor apa ya | nomor meter apa id | nomor meter bisa?
yang dimaksud id itu nomor yang mana | 12 angka itu dimana | dimana melihat id pelanggan | cara lihat id pelanggan
cara mengetahui id pelanggan | cari id pelanggan dimana | kalau struk hilang id nya lihat dimana
id pelanggan ada di meteran? | idne piro | idku piro yo | id pelanggan iku sing endi | id pelanggan nang endi nggone
lali id pelanggane | ora ngerti id pelanggan | gak weruh idne | kesupen id pelanggan | mboten ngertos id pelanggan
id pelanggan niku pundi | nomer pelanggan kulo pinten | lali nomer pelanggan | sing weruh id pelanggan
nomer pelanggan ku piro yo | gak paham pak | nomor pelanggan saya lupa | bisa bantu saya? | gimana caranya min
lupa no pelanggan saya | id pelanggan itu yang mana | ini caranya gimana pak saya gak ngerti
id pelanggan lihatnya dimana | maksudnya balas CEK itu gimana | bot ini bisa apa aja
gimana sih cara ceknya saya bingung | idpel saya yg mana ya, di kertas ga ada | saya harus kirim apa ini
bisa bantu saya pak?
`;
