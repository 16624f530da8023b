import { addOwn, Msg } from "./chats.mjs";
import { call, never } from "./server.mjs";

/**
 * Hands a message to the server, which knows what is to go wrong with it. The library awaits the first promise and,
 * only when told to, the second, which ends when the server has acknowledged or refused the message.
 */
export function addAndSendMsgToChat(chat, message) {
  const stored = store(chat, message);
  const sent = stored.then((msg) => (msg ? acknowledged(msg) : undefined));
  sent.catch(() => {});
  return [stored, sent];
}

async function store(chat, message) {
  const { verdict, quiet } = await call("send", {
    key: message.id.toString(),
    address: chat.id.toString(),
    fields: {
      type: message.type,
      body: message.body,
      caption: message.caption,
      filename: message.filename,
      mimetype: message.mimetype,
      size: message.size,
      directPath: message.directPath,
      quotedStanzaID: message.quotedStanzaID,
      quotedMsg: message.quotedMsg,
    },
  });
  const add = () => (quiet ? undefined : addOwn(chat, message));
  switch (verdict) {
    case "sent":
      return add();
    case "hang":
      return never;
    case "hang_delivers":
      add();
      return never;
    case "throw":
      throw new Error("sendMsg: internal error");
    case "throw_delivers":
      add();
      throw new Error("sendMsg: internal error");
    case "undefined":
      return undefined;
    case "undefined_delivers":
      if (add()) Msg.hideOnce(message.id);
      return undefined;
    case "reload":
      location.reload();
      return never;
    default:
      throw new Error(`unknown verdict ${verdict}`);
  }
}

function acknowledged(msg) {
  return new Promise((resolve) => {
    const done = () => resolve({ messageSendResult: msg.ack < 0 ? "ERROR_UNKNOWN" : "OK", t: msg.t });
    if (msg.ack !== 0) done();
    else msg.once("change:ack", done);
  });
}

export async function sendMessageEdit(msg, body) {
  await call("edit", { id: msg.id.id, body });
  msg.set({ body });
}
