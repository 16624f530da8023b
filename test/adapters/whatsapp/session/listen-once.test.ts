import { Client } from "whatsapp-web.js";
import { forgetLibrary, isInjected, missingMembers } from "../../../../src/adapters/whatsapp/page/in-page";
import { createGuardedClient } from "../../../../src/adapters/whatsapp/session/client";

interface Internals {
  inject(): Promise<void>;
  attachEventListeners(): Promise<void>;
  pupPage: unknown;
}
/** The library's own, which these tests play. */
const library = Client.prototype as unknown as Internals;

function guarded() {
  const asked: unknown[] = [];
  const { client, isAttached } = createGuardedClient({
    senderId: "jajag-1",
    sessionsFolder: "/nowhere",
    executablePath: "/nowhere/chromium",
    args: [],
    webVersionCache: false,
    takeoverOnConflict: true,
    takeoverMs: 0,
    modulesMs: 1000,
    pairingPhone: null,
    protocolTimeoutMs: 1000,
    onBrowser: () => {},
    onTrouble: () => {},
  });
  const inner = client as unknown as Internals;
  inner.pupPage = {
    isClosed: () => false,
    async evaluate(what: unknown) {
      asked.push(what);
      if (what === missingMembers) return { version: null, missing: [[]] };
      return what === isInjected ? false : undefined;
    },
  };
  return { inner, isAttached, asked };
}

describe("listening to a page", () => {
  afterEach(() => jest.restoreAllMocks());

  it("is begun once, however many of the page's words ask for it at a time", async () => {
    const attach = jest.spyOn(library, "attachEventListeners").mockImplementation(async () => {
      await new Promise(setImmediate);
    });
    const { inner, isAttached } = guarded();
    await Promise.all([inner.attachEventListeners(), inner.attachEventListeners()]);
    await inner.attachEventListeners();
    expect(attach).toHaveBeenCalledTimes(1);
    expect(isAttached()).toBe(true);
  });

  it("is begun again in a new document, whatever the old one answers later", async () => {
    jest.spyOn(library, "inject").mockResolvedValue(undefined);
    let fail: (error: Error) => void = () => {};
    const attach = jest.spyOn(library, "attachEventListeners").mockReturnValueOnce(
      new Promise((_resolve, reject) => {
        fail = reject;
      }),
    );
    const { inner, isAttached, asked } = guarded();
    const old = inner.attachEventListeners();
    await new Promise(setImmediate);
    attach.mockResolvedValue(undefined);
    await inner.inject();
    expect(isAttached()).toBe(false);
    await inner.attachEventListeners();
    fail(new Error("Execution context was destroyed"));
    await expect(old).rejects.toThrow("destroyed");
    expect(attach).toHaveBeenCalledTimes(2);
    expect(isAttached()).toBe(true);
    expect(asked).not.toContain(forgetLibrary);
  });

  it("is tried again after it failed, with the library's functions taken out of the page", async () => {
    const attach = jest.spyOn(library, "attachEventListeners").mockRejectedValueOnce(new Error("no module"));
    const { inner, isAttached, asked } = guarded();
    await expect(inner.attachEventListeners()).rejects.toThrow("no module");
    expect(asked).toContain(forgetLibrary);
    expect(isAttached()).toBe(false);
    attach.mockResolvedValue(undefined);
    await inner.attachEventListeners();
    expect(isAttached()).toBe(true);
  });
});
