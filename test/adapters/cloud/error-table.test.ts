import { callbackToken, readCallbackToken } from "../../../src/adapters/cloud/callback-token";
import { classOf, KNOWN_CODES } from "../../../src/adapters/cloud/error-table";

describe("Meta's error codes", () => {
  it("each mean one thing", () => {
    expect(new Set(KNOWN_CODES).size).toBe(KNOWN_CODES.length);
  });

  it.each([
    [190, "token"],
    [200, "token"],
    [299, "token"],
    [131042, "unpaid"],
    [130429, "too_fast"],
    [131056, "pair_limit"],
    [131026, "not_on_whatsapp"],
    [131047, "window_closed"],
    [132015, "template_held"],
    [132018, "request"],
    [2, "anybodys_guess"],
    [131999, "unknown"],
    [300, "unknown"],
  ])("%i is %s", (code, meaning) => expect(classOf(code)).toBe(meaning));

  it("131009 is about the recipient, about a file, or about the rest", () => {
    expect(classOf(131009, "Parameter 'to' is not a phone number")).toBe("bad_recipient");
    expect(classOf(131009, "Media ID not found")).toBe("media");
    expect(classOf(131009, "Parameter value is not valid")).toBe("request");
  });
});

describe("what is sent along and comes back", () => {
  const attempt = { deliveryId: 4711, token: "7e0c3b1e-0000-4000-8000-000000000001" };

  it("names the delivery and its try, and nothing personal", () => {
    const text = callbackToken("a7f3", attempt);
    expect(text).toBe("lunas.a7f3.4711.7e0c3b1e-0000-4000-8000-000000000001");
    expect(readCallbackToken("a7f3", text)).toEqual(attempt);
  });

  it.each([
    ["another installation's", "lunas.b8f3.4711.x"],
    ["another program's", "other.a7f3.4711.x"],
    ["no number", "lunas.a7f3.4711abc.x"],
    ["a number beyond all", "lunas.a7f3.99999999999999999999.x"],
    ["zero", "lunas.a7f3.0.x"],
    ["one part too many", "lunas.a7f3.4711.x.y"],
    ["one too few", "lunas.a7f3.4711"],
    ["a quote", "lunas.a7f3.4711.x'--"],
    ["a long one", `lunas.a7f3.4711.${"x".repeat(500)}`],
    ["nothing", undefined],
    ["a number", 5],
  ])("is nobody's: %s", (_what, text) => expect(readCallbackToken("a7f3", text)).toBeNull());
});
