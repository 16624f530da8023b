import { isAdminLine, splitAdminLine } from "../../../src/application/answering/admin-line";

describe("a line for the machine is recognised however a phone has dressed it", () => {
  it.each([
    ["!Status.", "status", ""],
    ["*!status*", "status", ""],
    ["_*!status*_", "status", ""],
    ["!*status*", "status", ""],
    ["！status", "status", ""],
    ["﹗ＳＴＡＴＵＳ", "status", ""],
    ["\u200e\u2068!status\u2069", "status", ""],
    ["!sta\u200btus?!", "status", ""],
    ["! STATUS ", "status", ""],
    ["!!status", "status", ""],
    ["‼status", "status", ""],
    ["!kasus #1", "kasus", "#1"],
    ["!kasus#1", "kasus", "#1"],
    ["!kasus12", "kasus", "12"],
    ["!kasus-12", "kasus", "12"],
    ["!kasus: 12", "kasus", "12"],
    ["*!kasus 12*", "kasus", "12"],
    ["!nomor+62 890", "nomor", "+62 890"],
    ["*!balas* 12 Baik *Bu*", "balas", "12 Baik *Bu*"],
    ["*!balas 12 Baik Bu*", "balas", "12 Baik Bu"],
    ["!balas 12 Baik *Bu*,\n_ﬁn_ é 👨‍👩‍👧", "balas", "12 Baik *Bu*,\n_ﬁn_ é 👨‍👩‍👧"],
    ["!", "", ""],
    ["!!! nomor ini salah", "", ""],
  ])("%j", (line, name, text) => {
    expect(isAdminLine(line)).toBe(true);
    expect(splitAdminLine(line)).toEqual({ name, text });
  });

  it.each([
    "status",
    "halo!",
    "*halo* !status",
    "?!status",
    "1! status",
    "",
    "***",
    "¡status",
    "❗nomor salah",
  ])("%j is none", (line) => expect(isAdminLine(line)).toBe(false));
});
