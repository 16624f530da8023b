import type { Page } from "puppeteer";
import { describeError } from "./describe-error";
import { missingMembers } from "./in-page";

type Wanted = readonly { readonly module: string; readonly members: readonly string[] }[];

/**
 * What whatsapp-web.js 1.34.7 asks the page for on its way to `addAndSendMsgToChat`, in every send (Utils.js,
 * `sendMessage` and `getChat`). What it needs after that is not in here: without it the message may have left.
 */
const ALWAYS: Wanted = [
  { module: "WAWebWidFactory", members: ["createWid"] },
  { module: "WAWebCollections", members: ["Chat.get"] },
  { module: "WAWebChatGetters", members: ["getIsNewsletter", "getIsBroadcast"] },
  { module: "WALinkify", members: [] },
  { module: "WAWebUserPrefsMeUser", members: ["getMaybeMePnUser", "getMaybeMeLidUser"] },
  { module: "WAWebMsgKey", members: ["newId"] },
  { module: "WAWebGetEphemeralFieldsMsgActionsUtils", members: ["getEphemeralFields"] },
  { module: "WAWebSendMsgChatAction", members: ["addAndSendMsgToChat"] },
];
/** The same for documents, which are uploaded before the message is made. */
const FOR_DOCUMENTS: Wanted = [
  { module: "WAWebMediaOpaqueData", members: ["createFromData"] },
  { module: "WAWebPrepRawMedia", members: ["prepRawMedia"] },
  { module: "WAWebMediaStorage", members: ["getOrCreateMediaObject"] },
  { module: "WAWebMmsMediaTypes", members: ["msgToMediaType", "castToV4"] },
  { module: "WAWebMediaDataUtils", members: ["shouldUseMediaCache"] },
  { module: "WAWebMediaMmsV4Upload", members: ["uploadMedia"] },
];
/** Needed in some sends only: they are the cause when the error names them. */
const SOMETIMES: Wanted = [
  { module: "WAWebFindChatAction", members: ["findOrCreateLatestChat"] },
  { module: "WAWebMsgReply", members: ["canReplyMsg"] },
  { module: "WAWebMediaInMemoryBlobCache", members: ["InMemoryMediaBlobCache"] },
];

/** puppeteer's own words: the page may have been loaded anew, and another document would answer our question. */
const NOT_THE_PAGES_WORDS =
  /context|target|session closed|detached|protocol error|navigat|connection closed/i;

/**
 * Why a send that the page answered with an error surely did not hand anything over: the parts of WhatsApp's page that
 * it needed before and that are not there. Empty when that is not certain. Parts come late to a page, but none leaves.
 */
export async function missingToSend(
  page: Page,
  error: unknown,
  isDocument: boolean,
): Promise<readonly string[]> {
  const words = describeError(error);
  if (NOT_THE_PAGES_WORDS.test(words)) return [];
  const always = isDocument ? [...ALWAYS, ...FOR_DOCUMENTS] : ALWAYS;
  const features = [always, SOMETIMES].map((wanted) => ({
    feature: "",
    wanted: wanted.map(({ module, members }) => ({ module, members: [...members] })),
  }));
  const found = await page.evaluate(missingMembers, features);
  const [gone = [], goneToo = []] = found?.missing ?? [];
  return [...gone, ...goneToo.filter((part) => part.split(".").some((name) => words.includes(name)))];
}
