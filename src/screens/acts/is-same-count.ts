/** `6675`, `6.675`, `6 675` are one count; a label is compared as it is, whatever its letters' case. */
export function isSameCount(written: string, wanted: string): boolean {
  const plain = (text: string) =>
    /^[\d.,\s]+$/.test(text) ? text.replace(/\D/g, "") : text.trim().toLowerCase();
  return plain(written) !== "" && plain(written) === plain(wanted);
}
