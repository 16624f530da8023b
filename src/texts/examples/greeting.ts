/** Messages of customers, as typed; see `../examples.ts`. */
export const GREETING_EXAMPLES = `
p | pp | halo pak | halo kak | halo pln | halo admin | hai | hai min | hi | hei | hallo | helo | assalamualaikum
assalamualaikum bu | assalamualaikum warahmatullahi wabarakatuh | asalamualaikum min | ass | asslm | waalaikumsalam
waalaikum salam | walaikumsalam pak | selamat pagi | selamat pagi pak | selamat pagi admin | selamat siang
selamat siang bu | selamat sore | selamat malam | selamat malam min | pagi pak | siang | siang pak | sore | sore bu
malam | malam pak | met pagi | met siang | permisi pak | permisi min mau tanya | misi | spada | pak | bu | mas
mbak | min | kak | bos | gan | test | tes | tes tes | cek cek halo | kulonuwun | kulonuwun pak | nuwun sewu pak
sugeng enjing | sugeng siang | sugeng sonten | sugeng dalu | sugeng enjang pak | sugeng rawuh | rahayu | salam
salam kenal | om swastiastu | shalom | good morning | apa kabar | apa kabar pak | piye kabare | ada orang?
halo ada orang | halo halo | oi | hadir | selamat pagi pak mau tanya | pagi pak mau nanya
assalamualaikum mau tanya | assalamualaikum pak mau tanya | permisi mau tanya | maaf mau tanya | siang kak mau tanya
halo mau tanya dong | sore pak, mau nanya bisa? | hai kak | selamat sore admin | mlm | pagi bu
assalamualaikum wr.wb pak | assalamualaikum min | Assalamu'alaikum | permisi mas, mau tanya
Assalamualaikum wr wb, selamat malam | haloo kak | pagi admin pln | met malem min
Assalamu alaikum pak mau tanya boleh | halo selamat siang admin pln jajag | tes masuk | halo selamat siang admin
halo selamat siang admin pln | selamat siang admin pln jajag | pagi admin | malam admin | assalamualaikum admin pln
assalamualaikum pak admin | assalamualaikum bu, mau nanya boleh | met malem | met sore | selamat malam pak mau tanya
selamat siang boleh tanya? | halo boleh tanya | permisi, boleh tanya? | permisi kak | permisi bu mau nanya
maaf mengganggu pak | maaf ganggu waktunya | maaf pak mau tanya | izin bertanya pak | mohon izin bertanya
kulonuwun mas | kulonuwun bu | nuwun | nuwun sewu mas | nuwun sewu badhe tangklet | sugeng siang pak
sugeng enjing bu | sugeng ndalu | assalamualaikum kulo badhe tangklet | mas mas | mas e | pak e | pak pln | pln
min admin | mimin | sist | kakak | om | om mau tanya | haloo | haii | halooo min | hola | yuhu | eh | hei min
tes wa | test 123 | tes 1 2 3 | cek cek | apa kabar min | gimana kabar | pagiii | siaang | soree | malammm
assalamualaikum wr wb bapak ibu | siang kak admin | mas, mau tanya | alo | assalamualaikum bapak admin | haiii min
pak pln selamat sore | alo min | bapak admin | assalamualaikum bapak ibu | assalamu'alaikum warahmatullah
met sore kakak admin | nyuwun sewu bu | aslmkm | slmt siang pak | hallo admin pln | aslmkm pak | slmt siang
slmt pagi
`;
