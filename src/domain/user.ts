/** Who may look, who may work, and who may decide. Each may do what those before it may. */
export const USER_ROLES = ["viewer", "operator", "admin"] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** As staff read them, on screens and in the guide. */
export const ROLE_WORDS: Readonly<Record<UserRole, string>> = {
  viewer: "pemantau",
  operator: "petugas",
  admin: "admin",
};

export function hasRole(role: UserRole, least: UserRole): boolean {
  return USER_ROLES.indexOf(role) >= USER_ROLES.indexOf(least);
}

/** Reads a role as the code or as staff write it; `null` for what is none. */
export function parseRole(raw: string): UserRole | null {
  const word = raw.trim().toLowerCase();
  return USER_ROLES.find((role) => role === word || ROLE_WORDS[role] === word) ?? null;
}

const LONGEST_NAME = 30;
/** ASCII: the name stands in columns that compare byte by byte, and is typed on any keyboard. */
const NAME = /^[A-Za-z][A-Za-z0-9 .'-]*$/;

/** A user's name as it is kept, or the sentence that says why it cannot be one. */
export function readUserName(raw: string): { readonly name: string } | { readonly problem: string } {
  const name = raw.trim().replace(/\s+/g, " ");
  if (name === "") return { problem: "Tulis nama pengguna." };
  if (name.length > LONGEST_NAME) return { problem: `Nama pengguna paling panjang ${LONGEST_NAME} huruf.` };
  if (!NAME.test(name))
    return { problem: "Nama pengguna memakai huruf A–Z, angka, spasi, titik, dan tanda hubung." };
  return { name };
}

/** What names are compared by: `Pak Hadi` signs in as `pak hadi`, too. */
export function userKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

const SHORTEST_PASSWORD = 10;
/** Longer ones only cost time to hash. */
const LONGEST_PASSWORD = 200;

/** Those of ten letters and more that are tried first, from lists of leaked passwords; without their digits at the end. */
const COMMONEST: ReadonlySet<string> = new Set(
  `password passwords passw0rd p@ssw0rd p@ssword qwertyuiop qwertyuio qwerty qwertz asdfghjkl asdfgh zxcvbnm iloveyou
   ilovegod sayangku sayang katasandi rahasia indonesia indonesiaraya bismillah alhamdulillah assalamualaikum admin
   administrator adminadmin welcome letmein princess sunshine football superman bintang persija jakarta surabaya
   banyuwangi jajag plnjajag ulpjajag plnulpjajag listrik plnpersero lunas lunaslunas tagihan doraemon computer
   internet changeme gantisandi default whatsapp 1q2w3e4r5t 1qaz2wsx3edc q1w2e3r4t5 abcdefghij abcdefghijk abcdefg abcdef abc`.split(
    /\s+/,
  ),
);

/** Why a password cannot be taken, as a sentence; `null` when it can. */
export function passwordProblem(password: string, userName: string): string | null {
  const letters = [...password];
  if (letters.length < SHORTEST_PASSWORD)
    return `Kata sandi sekurangnya ${SHORTEST_PASSWORD} huruf. Beberapa kata biasa yang tidak berhubungan sudah baik.`;
  if (letters.length > LONGEST_PASSWORD) return `Kata sandi paling panjang ${LONGEST_PASSWORD} huruf.`;
  const plain = password.toLowerCase();
  const bare = plain.replace(/[\d\W_]+$/, "");
  const isCommon = COMMONEST.has(plain) || COMMONEST.has(bare) || COMMONEST.has(plain.replace(/\W/g, ""));
  if (isCommon || new Set(letters).size < 5 || isRow(plain))
    return "Kata sandi itu termasuk yang paling sering dipakai orang, jadi mudah ditebak. Pilih yang lain.";
  const name = userKey(userName).replace(/\W/g, "");
  if (name !== "" && plain.replace(/\W/g, "").replace(/\d+$/, "") === name)
    return "Kata sandi itu hanya nama pengguna. Pilih yang lain.";
  return null;
}

/** `1234567890`, `9876543210`, `abcdefghijkl`. */
function isRow(text: string): boolean {
  const steps = new Set(
    [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index)),
  );
  return [...steps].every((step) => step === 1 || step === -9) || [...steps].every((step) => step === -1);
}
