import { once } from "node:events";
import { get } from "node:http";
import { connect, createServer } from "node:net";

/** 192.0.2.1 belongs to nobody (RFC 5737): even if the guard failed, nothing would be reached. */
const ELSEWHERE = "192.0.2.1";

describe("connections from tests", () => {
  it.each([
    ["a socket", () => connect({ host: ELSEWHERE, port: 80 })],
    ["a socket by port and host", () => connect(80, ELSEWHERE)],
    ["a request", () => get(`http://${ELSEWHERE}/`)],
  ])("to another machine are refused: %s", async (_name, open) => {
    const [error] = await once(open(), "error").catch((reason) => [reason]);
    expect(error.message).toMatch(/only this machine/);
  });

  it("by fetch are refused as well", async () => {
    await expect(fetch(`http://${ELSEWHERE}/`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("only this machine") },
    });
  });

  it("to this machine go through", async () => {
    const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const socket = connect({ port: (address as { port: number }).port, host: "127.0.0.1" });
    await once(socket, "connect");
    socket.destroy();
    server.close();
    await once(server, "close");
  });
});
