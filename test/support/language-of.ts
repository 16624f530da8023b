/** Words that tell a language by themselves, among those that customers of the region write. */
const TELLING: { readonly [language: string]: string } = {
  Javanese:
    "aku iki ora gak wis wes uwis sing seng nang opo apo piye nggih njih kulo sampun mboten ojo maneh mbayar arep durung dereng wae " +
    "lek nek yo karo niki saking teng kowe sampeyan njenengan panjenengan iso isa iku kuwi piro pinten sopo sinten endi kabeh " +
    "mangke wingi saiki tenan lan ono ana yen dadi uga utawa dhewe awakdewe marang kanggo mugi sugeng matur nuwun suwun",
  Using: "isun riko rika hing osing paran kelendi nawi baen bain kadhung temenan",
  Madurese:
    "sengko engko engkok kaula be'na areya jiah ampon adha ngirem kerem pole ta' ta osa compo odhi mate majer bila",
  Sundanese: "teu abdi kang teh mah euy urang geus atuh naon punten nya hayu akang",
  English:
    "the please stop not do send my is this you again don't message messages contact remove from it for and of",
};
const SETS = Object.entries(TELLING).map(([language, words]) => ({
  language,
  words: new Set(words.split(" ")),
}));
/** Fewer telling words than this share of a message are borrowed. */
const LEAST_SHARE = 0.15;

/** The language of a message, by its telling words; Indonesian when none prevails. For tables only. */
export function languageOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const counts = SETS.map(({ language, words: telling }) => ({
    language,
    count: words.filter((word) => telling.has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const best = counts[0]!;
  return best.count > 0 && best.count >= words.length * LEAST_SHARE ? best.language : "Indonesian";
}
