import { environmentOf } from "../../src/cli/read-environment";
import { loadConfig } from "../../src/config/load-config";

describe("the .env file", () => {
  it("is read with quotes, spaces, comments, export and Windows line ends", () => {
    const file = [
      "# kantor Jajag",
      "CHANNEL=whatsapp",
      'UNIT_NAME="PLN ULP Jajag"',
      "SENDERS = 'jajag-1,jajag-2'  ",
      "export HTTP_PORT=4000 # dasbor",
      "",
      "ADMIN_NUMBERS=",
    ].join("\r\n");
    expect(environmentOf(file, {})).toMatchObject({
      CHANNEL: "whatsapp",
      UNIT_NAME: "PLN ULP Jajag",
      SENDERS: "jajag-1,jajag-2",
      HTTP_PORT: "4000",
      ADMIN_NUMBERS: "",
    });
    expect(loadConfig(environmentOf(file, {}))).toMatchObject({
      channel: "whatsapp",
      unitName: "PLN ULP Jajag",
    });
  });

  it("may begin with a byte order mark", () => {
    expect(environmentOf("\uFEFFCHANNEL=whatsapp\n", {})).toEqual({ CHANNEL: "whatsapp" });
  });

  it("yields to the real environment", () => {
    expect(environmentOf("HTTP_PORT=4000\nSENDERS=a", { HTTP_PORT: "5000" })).toEqual({
      HTTP_PORT: "5000",
      SENDERS: "a",
    });
    expect(environmentOf(null, { SENDERS: "b" })).toEqual({ SENDERS: "b" });
  });
});
