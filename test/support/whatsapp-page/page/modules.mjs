import { Chat, findOrCreateChat, loadEarlierMsgs, Msg, sendSeen } from "./chats.mjs";
import { createWid, MsgKey } from "./ids.mjs";
import * as media from "./media.mjs";
import { Collection, Emitter } from "./models.mjs";
import { Contact, contactGetters, lidOf, phoneOf, queryWidExists } from "./people.mjs";
import { define } from "./registry.mjs";
import { addAndSendMsgToChat, sendMessageEdit } from "./sending.mjs";
import { call } from "./server.mjs";
import { Cmd, Conn, me, Socket } from "./session.mjs";

/** The modules that whatsapp-web.js 1.34.7 names for what this stand-in can play, under the names of the real page. */

const nothing = async () => undefined;
const findLinks = (text) => [...String(text ?? "").matchAll(/https?:\/\/\S+/g)].map(([href]) => ({ href }));

class CallCollection extends Emitter {
  calls = new Map();
}
export const calls = new CallCollection();
export const reactionTable = { bulkUpsert: nothing };

function defineSession() {
  define("WAWebSocketModel", { Socket });
  define("WAWebConnModel", { Conn });
  define("WAWebCmd", { Cmd });
  define("WAWebStreamModel", { Stream: { markAvailable() {}, markUnavailable() {} } });
  define("WAWebMiscBrowserUtils", { info: () => ({ os: "Linux", name: "Chrome", version: "1" }) });
  define("WAWebOfflineHandler", {
    OfflineMessageHandler: { getOfflineDeliveryProgress: () => 100 },
  });
  define("WAWebUserPrefsMeUser", {
    getMaybeMePnUser: () => me.pn,
    getMaybeMeLidUser: () => me.lid,
    getMeUser: () => me.pn,
  });
  define("WAWebSetPushnameConnAction", {
    setPushname: async (pushname) => Conn.set({ pushname }),
  });
}

function defineLinking() {
  const key = (fill) => new Uint8Array(32).fill(fill);
  define("WAWebSignalStoreApi", {
    waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: { pubKey: key(1) } }) },
  });
  define("WAWebUserPrefsInfoStore", {
    waNoiseInfo: { get: async () => ({ staticKeyPair: { pubKey: key(2) } }) },
  });
  define("WABase64", { encodeB64: (bytes) => btoa(String.fromCharCode(...bytes)) });
  define("WAWebUserPrefsMultiDevice", { getADVSecretKey: () => btoa("adv secret of nobody") });
  define("WAWebCompanionRegClientUtils", { DEVICE_PLATFORM: "1" });
  define("WAWebAdvSignatureApi", {});
  define("WAWebAltDeviceLinkingApi", {
    setPairingType() {},
    initializeAltDeviceLinking: nothing,
    initializeQRLinking: nothing,
    startAltLinkingFlow: async (phone) => (await call("pairingCode", { phone })).code,
  });
  define("WAWebLaunchSocketUtils", { refreshQR: () => Cmd.refreshQR() });
}

function defineStores() {
  define("WAWebCollections", {
    Msg,
    Chat,
    Contact,
    Blocklist: new Collection(),
    Label: new Collection(),
    Status: new Collection(),
    BusinessProfile: { find: async () => ({}) },
    GroupMetadata: { update: nothing },
    ProfilePicThumb: { get: () => undefined, find: nothing },
    WAWebNewsletterCollection: new Collection(),
  });
  define("WAWebCallCollection", calls);
  define("WAWebAddonReactionTableMode", { reactionTableMode: reactionTable });
  define("WAWebAddonPollVoteTableMode", { pollVoteTableMode: { bulkUpsert: nothing } });
  define("WAWebSyncGatingUtils", { isPlaceholderMessageResendEnabled: () => false });
  define("WAWebNonMessageDataRequestPlaceholderMessageResendUtils", {
    handlePlaceholderMsgsSeen() {},
  });
  define("WAWebBackendJobsCommon", { mediaTypeFromProtobuf: () => null });
  define("WAWebE2EProtoUtils", { typeAttributeFromProtobuf: () => "text" });
}

function defineIdsAndPeople() {
  define("WAWebWidFactory", {
    createWid,
    createWidFromWidLike: createWid,
    asUserWidOrThrow: createWid,
  });
  define("WAWebMsgKey", MsgKey);
  define("WAWebQueryExistsJob", { queryWidExists });
  define("WAWebApiContact", {
    getCurrentLid: lidOf,
    getPhoneNumber: phoneOf,
    getAlternateUserWid: (wid) => (createWid(wid).isLid() ? phoneOf(wid) : lidOf(wid)),
  });
  define("WAWebLidMigrationUtils", {
    toPn: (wid) => (createWid(wid).isLid() ? phoneOf(wid) : createWid(wid)),
  });
  define("WAWebPhoneUtils", { formattedPhoneNumber: (id) => `+${id.split("@")[0]}` });
  define("WAPhoneFindCC", { findCC: (number) => number.slice(0, 2) });
  define("WAWebContactGetters", contactGetters);
  define("WAWebFrontendContactGetters", { getIsMyContact: () => false });
  define("WAWebContactStatusBridge", { getStatus: async () => ({ status: "" }), setMyStatus: nothing });
  define("WAWebContactProfilePicThumbBridge", {
    profilePicFind: nothing,
    requestProfilePicFromServer: nothing,
    sendSetPicture: nothing,
    requestDeletePicture: nothing,
  });
  define("WAWebBlockContactUtils", { getBlockContactEntryPoint: nothing });
  define("WAWebBlockContactAction", { blockContact: nothing, unblockContact: nothing });
}

function defineChatting() {
  define("WAWebChatGetters", {
    getIsNewsletter: (chat) => chat.id.isNewsletter(),
    getIsBroadcast: (chat) => chat.id.isBroadcast(),
  });
  define("WAWebFindChatAction", {
    findOrCreateLatestChat: async (wid) => ({ chat: await findOrCreateChat(wid), created: false }),
  });
  define("WAWebUpdateUnreadChatAction", { sendSeen });
  define("WAWebChatLoadMessages", { loadEarlierMsgs });
  define("WALinkify", { findLinks, findLink: (text) => findLinks(text)[0] });
  define("WAWebLinkPreviewChatAction", {
    getLinkPreview: async ({ href }) => {
      await call("linkPreview", { body: href });
      return { data: null };
    },
  });
  define("WAWebGetEphemeralFieldsMsgActionsUtils", { getEphemeralFields: () => ({}) });
  define("WAWebSendMsgChatAction", { addAndSendMsgToChat });
  define("WAWebMsgReply", { canReplyMsg: () => true });
  define("WAWebQuotedMsgModelUtils", {
    getQuotedMsgObj: (msg) => Msg.getModelsArray().find((one) => one.id.id === msg.quotedStanzaID),
  });
  define("WAWebMsgActionCapability", {
    canSenderRevokeMsg: (msg) => msg.id.fromMe,
    canAdminRevokeMsg: () => false,
    canStarMsg: () => true,
    canEditText: (msg) => msg.id.fromMe,
    canEditCaption: () => false,
  });
  define("WAWebSendMessageEditAction", { sendMessageEdit });
  define("WAWebSendReactionMsgAction", { sendReactionToMsg: nothing });
  define("WAWebChatForwardMessage", { forwardMessages: nothing });
  define("WAWebApiMessageInfoStore", {
    queryMsgInfo: async () => ({ delivery: [], read: [], played: [] }),
  });
  const typing = (kind) => (wid) => call("typing", { address: createWid(wid).toString(), kind });
  define("WAWebChatStateBridge", {
    sendChatStateComposing: typing("typing"),
    sendChatStateRecording: typing("recording"),
    sendChatStatePaused: typing("paused"),
  });
  define("WAWebPresenceChatAction", {
    sendPresenceAvailable: nothing,
    sendPresenceUnavailable: nothing,
  });
  define("WAWebChatClearBridge", { sendClear: nothing });
  define("WAWebDeleteChatAction", { sendDelete: async (chat) => Chat.remove(chat) });
  define("WAWebSendNonMessageDataRequest", { sendPeerDataOperationRequest: nothing });
  define("WAWap", { wap: (tag, fields, children) => ({ tag, fields, children }), generateId: () => "1" });
  define("WADeprecatedSendIq", { deprecatedCastStanza: (stanza) => call("stanza", { stanza }) });
}

function defineMedia() {
  define("WAWebMediaOpaqueData", media.OpaqueData);
  define("WAWebPrepRawMedia", { prepRawMedia: media.prepRawMedia });
  define("WAWebMediaStorage", { getOrCreateMediaObject: media.getOrCreateMediaObject });
  define("WAWebMmsMediaTypes", { msgToMediaType: ({ type }) => type, castToV4: (type) => type });
  define("WAWebMediaDataUtils", { shouldUseMediaCache: () => true });
  define("WAWebMediaInMemoryBlobCache", { InMemoryMediaBlobCache: media.InMemoryMediaBlobCache });
  define("WAWebMediaMmsV4Upload", { uploadMedia: media.uploadMedia });
  define("WAWebDownloadManager", {
    downloadManager: { downloadAndMaybeDecrypt: media.downloadAndMaybeDecrypt },
  });
}

export function defineModules() {
  defineSession();
  defineLinking();
  defineStores();
  defineIdsAndPeople();
  defineChatting();
  defineMedia();
}
