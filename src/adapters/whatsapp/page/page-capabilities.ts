import type { Page } from "puppeteer";
import { missingMembers } from "./in-page";
import { withTimeout } from "./with-timeout";

export interface Capability {
  readonly feature: string;
  /** What is needed for it and missing in WhatsApp's page; empty when it should work. */
  readonly missing: readonly string[];
}

/** One look at WhatsApp's page. */
export interface PageLook {
  /** ISO 8601. */
  readonly at: string;
  /** WhatsApp Web's own version, where it says so. */
  readonly version: string | null;
  readonly capabilities: readonly Capability[];
}

type Wanted = readonly { readonly module: string; readonly members: readonly string[] }[];

/**
 * The modules of WhatsApp's page that whatsapp-web.js 1.34.7 needs for what we do, read from its sources. When
 * WhatsApp changes its page, this tells which of our features is gone before anybody reads a stack trace.
 */
const FEATURES: Readonly<Record<string, Wanted>> = {
  start: [
    { module: "WAWebSocketModel", members: ["Socket.state", "Socket.on"] },
    { module: "WAWebCmd", members: ["Cmd.on"] },
    { module: "WAWebConnModel", members: ["Conn.on", "Conn.serialize"] },
    { module: "WAWebOfflineHandler", members: ["OfflineMessageHandler"] },
    { module: "WAWebUserPrefsMeUser", members: ["getMaybeMePnUser", "getMaybeMeLidUser"] },
  ],
  "link by QR": [
    { module: "WAWebSignalStoreApi", members: ["waSignalStore.getRegistrationInfo"] },
    { module: "WAWebUserPrefsInfoStore", members: ["waNoiseInfo.get"] },
    { module: "WABase64", members: ["encodeB64"] },
    { module: "WAWebUserPrefsMultiDevice", members: ["getADVSecretKey"] },
    { module: "WAWebCompanionRegClientUtils", members: ["DEVICE_PLATFORM"] },
    { module: "WAWebAdvSignatureApi", members: [] },
  ],
  "link by code": [
    {
      module: "WAWebAltDeviceLinkingApi",
      members: ["setPairingType", "initializeAltDeviceLinking", "startAltLinkingFlow"],
    },
  ],
  events: [
    { module: "WAWebCollections", members: ["Msg.on", "Chat.on"] },
    { module: "WAWebSyncGatingUtils", members: [] },
    { module: "WALinkify", members: ["findLink", "findLinks"] },
    { module: "WAWebCallCollection", members: ["on"] },
  ],
  "send text": [
    { module: "WAWebWidFactory", members: ["createWid"] },
    { module: "WAWebCollections", members: ["Chat.get", "Msg.get"] },
    { module: "WAWebFindChatAction", members: ["findOrCreateLatestChat"] },
    { module: "WAWebChatGetters", members: ["getIsNewsletter", "getIsBroadcast"] },
    { module: "WAWebMsgKey", members: ["newId"] },
    { module: "WAWebGetEphemeralFieldsMsgActionsUtils", members: ["getEphemeralFields"] },
    { module: "WAWebSendMsgChatAction", members: ["addAndSendMsgToChat"] },
  ],
  "send a document": [
    { module: "WAWebMediaOpaqueData", members: ["createFromData"] },
    { module: "WAWebPrepRawMedia", members: ["prepRawMedia"] },
    { module: "WAWebMediaStorage", members: ["getOrCreateMediaObject"] },
    { module: "WAWebMmsMediaTypes", members: ["msgToMediaType", "castToV4"] },
    { module: "WAWebMediaDataUtils", members: ["shouldUseMediaCache"] },
    { module: "WAWebMediaInMemoryBlobCache", members: ["InMemoryMediaBlobCache"] },
    { module: "WAWebMediaMmsV4Upload", members: ["uploadMedia"] },
  ],
  "receive a document": [
    { module: "WAWebDownloadManager", members: ["downloadManager.downloadAndMaybeDecrypt"] },
  ],
  "quote a message": [{ module: "WAWebMsgReply", members: ["canReplyMsg"] }],
  "look a number up": [{ module: "WAWebQueryExistsJob", members: ["queryWidExists"] }],
  "hidden numbers": [{ module: "WAWebApiContact", members: ["getCurrentLid", "getPhoneNumber"] }],
  "read a chat": [
    { module: "WAWebCollections", members: ["Chat.getModelsArray", "Msg.getMessagesById"] },
    { module: "WAWebChatLoadMessages", members: ["loadEarlierMsgs"] },
  ],
  "show typing": [{ module: "WAWebChatStateBridge", members: ["sendChatStateComposing"] }],
};

/** Looks at a page of WhatsApp Web that is open, linked or not; `null` when it does not show its modules yet. */
export async function inspectPage(page: Page, now: Date, limitMs: number): Promise<PageLook | null> {
  const features = Object.entries(FEATURES).map(([feature, wanted]) => ({
    feature,
    wanted: wanted.map(({ module, members }) => ({ module, members: [...members] })),
  }));
  const found = await withTimeout("inspect", limitMs, page.evaluate(missingMembers, features));
  if (found === null) return null;
  const capabilities = features.map(({ feature }, index) => ({
    feature,
    missing: found.missing[index] ?? [],
  }));
  return { at: now.toISOString(), version: found.version, capabilities };
}
