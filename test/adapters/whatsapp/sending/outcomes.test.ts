import { describeError } from "../../../../src/adapters/whatsapp/page/describe-error";
import { Interrupted, TimedOut } from "../../../../src/adapters/whatsapp/page/with-timeout";
import {
  meansNoChat,
  meansUnknownLid,
  outcomeOfError,
  outcomeOfRefusal,
} from "../../../../src/adapters/whatsapp/sending/outcomes";

describe("outcomeOfError", () => {
  it.each([
    ["wid error: invalid wid", { kind: "rejected", reason: "invalid_number" }],
    ["Evaluation failed: Error: No LID for user", { kind: "deferred", reason: "channel_error" }],
    [
      "Cannot read properties of undefined (reading 'getChat')",
      { kind: "deferred", reason: "not_connected" },
    ],
    ["WWebJS is not defined", { kind: "deferred", reason: "not_connected" }],
    ["upload failed: media entry was not created", { kind: "deferred", reason: "channel_error" }],
  ])("calls %s surely not sent", (message, outcome) => {
    expect(outcomeOfError(new Error(message))).toMatchObject(outcome);
  });

  it.each([
    new TimedOut("send", 1000),
    new Interrupted("send"),
    new Error("Execution context was destroyed, most likely because of a navigation."),
    new Error("Protocol error (Runtime.callFunctionOn): Target closed"),
    new Error("Attempted to use detached Frame 'ABC'."),
    new Error("Runtime.callFunctionOn timed out. Increase the 'protocolTimeout' setting"),
    new Error("sendMsg: internal error"),
    new Error("Cannot read properties of undefined (reading 'msgs')"),
    "auth timeout",
    undefined,
    "r",
  ])("leaves %s uncertain: the message may have left before it", (error) => {
    expect(outcomeOfError(error).kind).toBe("uncertain");
  });
});

describe("outcomeOfRefusal", () => {
  const now = new Date("2026-11-24T03:00:00Z");

  it("takes the refusal of a stranger for a lock of strangers, until the page's own time where it says one", () => {
    expect(outcomeOfRefusal(false, null, now)).toEqual({
      kind: "deferred",
      reason: "cold_locked",
      detail: "refused by the server (ack -1) in a chat without history",
    });
    expect(outcomeOfRefusal(false, now.getTime() + 5000, now)).toMatchObject({ retryAfterMs: 5000 });
    expect(outcomeOfRefusal(false, now.getTime() - 5000, now)).not.toHaveProperty("retryAfterMs");
  });

  it("takes the refusal of a known chat for a restricted account", () => {
    expect(outcomeOfRefusal(true, null, now)).toMatchObject({ reason: "account_restricted" });
  });
});

it("tells a chat that is not there from one that cannot be read", () => {
  expect(meansNoChat(new Error("Cannot read properties of undefined (reading 'msgs')"))).toBe(true);
  expect(meansNoChat(new Error("No LID for user"))).toBe(true);
  expect(meansNoChat(new Error("Cannot read properties of undefined (reading 'getChat')"))).toBe(false);
  expect(meansNoChat(new TimedOut("read chat", 10))).toBe(false);
  expect(meansUnknownLid(new Error("Error: No LID for user 62890…"))).toBe(true);
  expect(meansUnknownLid(new Error("invalid wid"))).toBe(false);
});

describe("describeError", () => {
  it("keeps numbers of people and all but the first line out of the log", () => {
    expect(describeError(new Error("no chat 6289000001001@c.us\nat secret.js"))).toBe("no chat 62…@c.us");
  });

  it("is never longer than a line", () => {
    expect(describeError("x".repeat(500)).length).toBeLessThanOrEqual(161);
  });
});
