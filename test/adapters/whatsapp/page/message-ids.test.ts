import {
  bareId,
  completeKey,
  field,
  joinedKey,
  widOf,
} from "../../../../src/adapters/whatsapp/page/message-ids";

const JOINED = "true_6289000001001@c.us_3EB0AB";

describe.each(["_serialized", "$1"])("ids whose text is named %s", (name) => {
  const wid = { user: "6289000001001", server: "c.us", [name]: "6289000001001@c.us" };

  it("reads the bare id and the joined key", () => {
    expect(bareId({ id: "3EB0AB", [name]: JOINED })).toBe("3EB0AB");
    expect(bareId({ [name]: JOINED })).toBe("3EB0AB");
    expect(joinedKey({ id: "3EB0AB", [name]: JOINED })).toBe(JOINED);
  });

  it("reads a user's id", () => {
    expect(widOf(wid)).toBe("6289000001001@c.us");
    expect(widOf({ [name]: "12345@lid" })).toBe("12345@lid");
  });

  it("joins a key from its parts when the text is missing, with the participant of a group", () => {
    const key = { fromMe: false, remote: wid, id: "3EB0AB" };
    expect(joinedKey(key)).toBe("false_6289000001001@c.us_3EB0AB");
    expect(joinedKey({ ...key, participant: { user: "1", server: "lid" } })).toBe(
      "false_6289000001001@c.us_3EB0AB_1@lid",
    );
  });

  it("completes a key for the library's own methods, once", () => {
    const message = { id: { id: "3EB0AB", fromMe: true, remote: wid } as Record<string, unknown> };
    completeKey(message);
    expect(message.id._serialized).toBe(JOINED);
    message.id._serialized = "as it was";
    completeKey(message);
    expect(message.id._serialized).toBe("as it was");
  });
});

it("knows nothing of what has no id", () => {
  for (const none of [null, undefined, "", 7, {}, { id: "" }, "true_628"]) expect(bareId(none)).toBeNull();
  for (const none of [null, "3EB0AB", {}, { id: "3EB0AB" }]) expect(joinedKey(none)).toBeNull();
  for (const none of [null, "6289000001001", {}, { user: "1" }]) expect(widOf(none)).toBeNull();
  expect(bareId("3EB0AB")).toBe("3EB0AB");
  expect(field("text", "length")).toBeUndefined();
  expect(() => completeKey({ id: null })).not.toThrow();
});
