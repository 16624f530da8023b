import { EventEmitter } from "node:events";
import type { Page } from "puppeteer";
import { swallowLateRejections } from "../../../../src/adapters/whatsapp/session/client";

describe("a page that is closed under the library", () => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  beforeAll(() => process.on("unhandledRejection", note));
  afterAll(() => process.off("unhandledRejection", note));

  function closing() {
    const page = Object.assign(new EventEmitter(), {
      evaluate: async () => Promise.reject(new Error("closed")),
    });
    swallowLateRejections(page as unknown as Page);
    return page;
  }
  /** Node tells of unhandled rejections once everything that is ready has run. */
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it("does not end the process by a listener that was reading what the page loaded", async () => {
    const page = closing();
    const heard: string[] = [];
    page.on("response", async (url: string) => {
      heard.push(url);
      throw new Error("Protocol error (Network.getResponseBody): Target closed");
    });
    page.emit("response", "https://web.whatsapp.com/");
    await settled();
    expect(heard).toEqual(["https://web.whatsapp.com/"]);
    expect(unhandled).toEqual([]);
  });

  it("does not end it by a call that nobody awaits; who awaits it is told", async () => {
    const page = closing();
    const call = page.evaluate();
    await settled();
    expect(unhandled).toEqual([]);
    await expect(call).rejects.toThrow("closed");
  });

  it("takes off again what was put on as it is", () => {
    const page = closing();
    const listener = () => undefined;
    page.on("response", listener);
    page.off("response", listener);
    expect(page.listenerCount("response")).toBe(0);
  });
});
