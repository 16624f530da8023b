/** Messages of customers, as typed; see `../examples.ts`. */
export const GREETING_EXAMPLES = `
p | pp | halo pak | halo min | halo kak | halo pln | halo admin | hai | hai min | hi | hei | hallo | helo
assalamualaikum | assalamualaikum bu | assalamualaikum wr wb | assalamualaikum warahmatullahi wabarakatuh
asalamualaikum min | ass | asslm | waalaikumsalam | waalaikum salam | walaikumsalam pak | selamat pagi
selamat pagi pak | selamat pagi admin | selamat siang | selamat siang bu | selamat sore | selamat malam
selamat malam min | pagi | pagi pak | siang | siang pak | sore | sore bu | malam | malam pak | met pagi | met siang
permisi pak | permisi min mau tanya | misi | spada | pak | bu | mas | mbak | min | kak | bos | gan | test | tes
tes tes | cek cek halo | kulonuwun | kulonuwun pak | nuwun sewu pak | sugeng enjing | sugeng siang | sugeng sonten
sugeng dalu | sugeng enjang pak | sugeng rawuh | rahayu | salam | salam kenal | om swastiastu | shalom
good morning | apa kabar | apa kabar pak | piye kabare | ada orang? | halo ada orang | halo halo | oi | hadir
selamat pagi pak mau tanya | pagi pak mau nanya | assalamualaikum mau tanya | assalamualaikum pak mau tanya
permisi mau tanya | maaf mau tanya | siang kak mau tanya | halo mau tanya dong | sore pak, mau nanya bisa? | hai kak
selamat sore admin | mlm | pagi bu | assalamualaikum wr.wb pak | assalamualaikum min | Assalamu'alaikum
permisi mas, mau tanya | Assalamualaikum wr wb, selamat malam | haloo kak | pagi admin pln
`;
