import type { Page } from "puppeteer";
import { missingToSend } from "../../../../src/adapters/whatsapp/page/missing-to-send";

const work = () => {};
const WHOLE: Readonly<Record<string, unknown>> = {
  WAWebWidFactory: { createWid: work },
  WAWebCollections: { Chat: { get: work }, Msg: { get: work } },
  WAWebChatGetters: { getIsNewsletter: work, getIsBroadcast: work },
  WALinkify: {},
  WAWebUserPrefsMeUser: { getMaybeMePnUser: work, getMaybeMeLidUser: work },
  WAWebMsgKey: { newId: work },
  WAWebGetEphemeralFieldsMsgActionsUtils: { getEphemeralFields: work },
  WAWebSendMsgChatAction: { addAndSendMsgToChat: work },
  WAWebMediaOpaqueData: { createFromData: work },
  WAWebPrepRawMedia: { prepRawMedia: work },
  WAWebMediaStorage: { getOrCreateMediaObject: work },
  WAWebMmsMediaTypes: { msgToMediaType: work, castToV4: work },
  WAWebMediaDataUtils: { shouldUseMediaCache: work },
  WAWebMediaMmsV4Upload: { uploadMedia: work },
};

/** What a page with these modules says about a send that ended in this error. */
async function missing(changes: Readonly<Record<string, unknown>>, words: string, isDocument = false) {
  const modules = { ...WHOLE, ...changes };
  const window = globalThis as { require?: unknown };
  window.require = (name: string) => {
    if (modules[name] === undefined) throw new Error(`Requiring unknown module "${name}"`);
    return modules[name];
  };
  const page = {
    evaluate: async (look: (arg: unknown) => unknown, arg: unknown) => look(arg),
  } as unknown as Page;
  try {
    return await missingToSend(page, new Error(words), isDocument);
  } finally {
    delete window.require;
  }
}

describe("what a send misses in WhatsApp's page", () => {
  it.each([
    ["a module", { WAWebSendMsgChatAction: undefined }, ["WAWebSendMsgChatAction"]],
    ["a member", { WAWebMsgKey: {} }, ["WAWebMsgKey.newId"]],
    ["two of them", { WAWebWidFactory: undefined, WALinkify: undefined }, ["WAWebWidFactory", "WALinkify"]],
  ])("is %s that every send asks for before it hands over", async (_what, changes, parts) => {
    expect(await missing(changes, "something is not a function")).toEqual(parts);
  });

  it("is nothing while the page is whole: then the message may have left", async () => {
    expect(await missing({}, "sendMsg: internal error")).toEqual([]);
  });

  it("is not what the library asks for afterwards", async () => {
    const changes = { WAWebCollections: { Chat: { get: work } } };
    expect(await missing(changes, "Cannot read properties of undefined (reading 'get')")).toEqual([]);
  });

  it.each(["Execution context was destroyed", "Target closed", "Attempted to use detached Frame"])(
    "is unknown after %s: another document would answer",
    async (words) => {
      expect(await missing({ WAWebSendMsgChatAction: undefined }, words)).toEqual([]);
    },
  );

  it("is what only some sends need when the error names it", async () => {
    const changes = { WAWebMsgReply: undefined, WAWebFindChatAction: {} };
    expect(await missing(changes, 'Requiring unknown module "WAWebMsgReply"')).toEqual(["WAWebMsgReply"]);
    expect(await missing(changes, "(intermediate value).findOrCreateLatestChat is not a function")).toEqual([
      "WAWebFindChatAction.findOrCreateLatestChat",
    ]);
    expect(await missing(changes, "sendMsg: internal error")).toEqual([]);
  });

  it("is asked of a document's upload for documents only", async () => {
    const changes = { WAWebPrepRawMedia: undefined };
    const words = 'Requiring unknown module "WAWebPrepRawMedia"';
    expect(await missing(changes, words)).toEqual([]);
    expect(await missing(changes, words, true)).toEqual(["WAWebPrepRawMedia"]);
  });
});
