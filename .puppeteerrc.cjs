// A browser is found, or fetched by `lunas doctor --fix`, when the WhatsApp channel is first used; never by `npm install`.
module.exports = { skipDownload: true };
