const TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
};

/** By the ending of the file name; anything else is only to be saved, never shown. */
export function contentTypeOf(fileName: string): string {
  const ending = fileName.split(".").at(-1)?.toLowerCase() ?? "";
  return TYPES[ending] ?? "application/octet-stream";
}
