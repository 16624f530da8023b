import type { RandomSource } from "../../../domain/statistics/seeded-random";
import { pick } from "./chance";

/** Put together by chance from common given names: no list of real people was used. */
const FIRST = (
  "SITI SRI NUR DWI TRI EKA AGUS BAMBANG BUDI SLAMET SUGENG SUPARDI SUTRISNO WAHYU YULI RINI RATNA DEWI INDAH LILIS " +
  "ENDANG SUMARNI SUNARTI KASIYATI PONIRAN PAIMAN MISNATUN SAMSUL IMAM MOH AHMAD ABDUL KHOIRUL HADI JOKO HERI EKO " +
  "ANDRI DIAN FITRI WIWIK TUTIK SULASTRI MUJIONO SUKIRNO KETUT MADE WAYAN NYOMAN LUH KOMANG"
).split(" ");
const SECOND = (
  "AMINAH RAHAYU WATI WAHYUNI LESTARI HIDAYAH KHOTIMAH SANTOSO PRASETYO SETIAWAN KURNIAWAN HARIYANTO SUSANTO WIBOWO " +
  "NUGROHO UTOMO SUPRIYADI MAULANA ROHMAN HAKIM ARIFIN FAUZI SUBAGIO ASTUTIK NINGSIH HANDAYANI MULYANI PURWANTI " +
  "SARASWATI ARTAYASA SUARDANA MULYONO RIYANTO WALUYO SAPUTRA PERMANA"
).split(" ");
const VILLAGES =
  "JAJAG PURWOHARJO CLURING GAMBIRAN TEGALDLIMO TEMBOKREJO YOSOMULYO SETAIL SUMBERSARI WRINGINREJO".split(
    " ",
  );
const HAMLETS = "KRAJAN SUMBERJO YOSOWINANGUN CEMETUK PETAHUNAN CURAHJATI SIDOREJO KALIGESING".split(" ");

export function personName(random: RandomSource): string {
  const title = random() < 0.04 ? pick(random, ["H. ", "HJ. "]) : "";
  const name = random() < 0.22 ? pick(random, FIRST) : `${pick(random, FIRST)} ${pick(random, SECOND)}`;
  return title + name;
}

/** The name on a connection that is no household: a shop, a prayer house, an office. */
export function placeName(random: RandomSource, tariff: string): string {
  if (tariff.startsWith("S"))
    return `${pick(random, ["MUSHOLLA AL", "MASJID BAITUR", "TK", "MI"])} ${pick(random, SECOND)}`;
  if (tariff.startsWith("P"))
    return `${pick(random, ["BALAI DUSUN", "KANTOR DESA", "PJU DESA"])} ${pick(random, VILLAGES)}`;
  if (tariff.startsWith("I")) return `UD ${pick(random, SECOND)} JAYA`;
  return `${pick(random, ["TOKO", "WARUNG", "BENGKEL", "KIOS"])} ${pick(random, FIRST)}`;
}

export function address(random: RandomSource): string {
  const rt = 1 + Math.floor(random() * 8);
  const rw = 1 + Math.floor(random() * 5);
  return `DSN ${pick(random, HAMLETS)} RT ${rt} RW ${rw} ${pick(random, VILLAGES)}`;
}
