import type { Setting } from "./setting";

/** What `CHANNEL=cloud` needs; see docs/cloud-api.md. */
export const CLOUD_SETTINGS = [
  {
    name: "CLOUD_ACCOUNT_ID",
    default: "",
    help: "With `CHANNEL=cloud`: Meta's id of the WhatsApp Business Account.",
    petunjuk: "Nomor ID WhatsApp Business Account dari Meta.",
  },
  {
    name: "CLOUD_PHONE_NUMBER_IDS",
    default: "",
    help: "Meta's ids of our numbers, in the order of SENDERS, separated by commas.",
    petunjuk: "ID nomor dari Meta, seurut dengan SENDERS, dipisah koma.",
  },
  {
    name: "CLOUD_TOKEN",
    default: "",
    help: "Token of a system user that does not expire, with both WhatsApp rights; or the file that holds it in `CLOUD_TOKEN_FILE`.",
    petunjuk: "Token system user yang tidak kedaluwarsa; atau berkasnya di CLOUD_TOKEN_FILE.",
  },
  {
    name: "CLOUD_TOKEN_FILE",
    default: "",
    help: "File with the token.",
    petunjuk: "Berkas berisi token.",
  },
  {
    name: "CLOUD_APP_SECRET",
    default: "",
    help: "Secret of the app, with which Meta signs its webhooks; or its file in `CLOUD_APP_SECRET_FILE`.",
    petunjuk:
      "Rahasia aplikasi (app secret) untuk tanda tangan webhook; atau berkasnya di CLOUD_APP_SECRET_FILE.",
  },
  {
    name: "CLOUD_APP_SECRET_FILE",
    default: "",
    help: "File with the app's secret.",
    petunjuk: "Berkas berisi app secret.",
  },
  {
    name: "CLOUD_VERIFY_TOKEN",
    default: "",
    help: "Our own word, 16 letters or more, that Meta repeats when the webhook is entered; or its file in `CLOUD_VERIFY_TOKEN_FILE`.",
    petunjuk: "Kata sandi kita sendiri (16 huruf atau lebih) yang diulang Meta saat webhook didaftarkan.",
  },
  {
    name: "CLOUD_VERIFY_TOKEN_FILE",
    default: "",
    help: "File with that word.",
    petunjuk: "Berkas berisi kata itu.",
  },
  {
    name: "CLOUD_API_URL",
    default: "https://graph.facebook.com",
    help: "Address of the Graph API: https, or http on this machine.",
    petunjuk: "Alamat Graph API: https, atau http di komputer ini.",
  },
  {
    name: "CLOUD_API_VERSION",
    default: "v26.0",
    help: "Version of the Graph API; Meta serves each for about two years.",
    petunjuk: "Versi Graph API.",
  },
  {
    name: "CLOUD_MESSAGES_PER_SECOND",
    default: "auto",
    help: "What Meta lets one number handle a second, both ways; `auto`: as Meta says of it (80 or 1,000). `20` for a number shared with the phone app.",
    petunjuk:
      "Pesan per detik tiap nomor, masuk dan keluar; auto: seperti kata Meta (80 atau 1.000). Isi 20 bila nomornya juga dipakai di HP.",
  },
  {
    name: "CLOUD_PRICE_UTILITY",
    default: "0",
    help: "Price of one utility template in rupiah, from Meta's rate card, for the plan; `0`: the plan says no price.",
    petunjuk:
      "Harga satu templat utility dalam rupiah, dari daftar harga Meta; 0: rencana tidak menyebut harga.",
  },
] as const satisfies readonly Setting[];

/** Settings that are secrets, and may stand in files of their own. */
export const CLOUD_SECRETS = ["CLOUD_TOKEN", "CLOUD_APP_SECRET", "CLOUD_VERIFY_TOKEN"] as const;

interface CloudValues {
  readonly CHANNEL?: string;
  readonly SENDERS?: readonly string[];
  readonly CLOUD_ACCOUNT_ID?: string;
  readonly CLOUD_PHONE_NUMBER_IDS?: readonly string[];
  readonly CLOUD_TOKEN?: string;
  readonly CLOUD_APP_SECRET?: string;
  readonly CLOUD_VERIFY_TOKEN?: string;
  readonly HTTP_PORT?: number | null;
}

/** What the official channel lacks, each with its remedy; empty for another channel. */
export function cloudProblems(values: CloudValues): string[] {
  if (values.CHANNEL !== "cloud") return [];
  const problems: string[] = [];
  for (const name of ["CLOUD_ACCOUNT_ID", ...CLOUD_SECRETS] as const)
    if (values[name] === "")
      problems.push(`${name}: wajib diisi dengan CHANNEL=cloud. Lihat docs/cloud-api.md.`);
  const { SENDERS: senders, CLOUD_PHONE_NUMBER_IDS: ids } = values;
  if (senders !== undefined && ids !== undefined && senders.length !== ids.length)
    problems.push(
      `CLOUD_PHONE_NUMBER_IDS: ada ${ids.length} ID untuk ${senders.length} nomor di SENDERS; tulis satu ID untuk tiap nomor, seurut.`,
    );
  if (ids !== undefined && new Set(ids).size < ids.length)
    problems.push("CLOUD_PHONE_NUMBER_IDS: ada ID yang tertulis dua kali.");
  if (values.HTTP_PORT === null)
    problems.push("HTTP_PORT off: dengan CHANNEL=cloud Meta harus dapat memanggil Lunas. Isi sebuah port.");
  return problems;
}
