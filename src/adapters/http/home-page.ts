import type { FastifyInstance } from "fastify";

/** `GET /`: says what is here to somebody who opens the address in a browser. */
export function homePage(server: FastifyInstance, hasSandbox: boolean): void {
  server.get("/", async (request, reply) => {
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    return page(hasSandbox ? request.socket.localPort : null);
  });
}

function page(sandboxPort: number | null | undefined): string {
  const sandbox = sandboxPort
    ? `<p>WhatsApp is a pretend one here (sandbox): nothing leaves this machine. Write as a customer:</p>
<pre>curl -X POST http://127.0.0.1:${sandboxPort}/sandbox/phones/6289000000001/messages \\
  -H 'content-type: application/json' -d '{"text": "CEK"}'
curl http://127.0.0.1:${sandboxPort}/sandbox/phones/6289000000001/messages</pre>`
    : "";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Lunas</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}pre{background:#f2f2f2;padding:1rem;overflow:auto}</style></head>
<body>
<h1>Lunas is running</h1>
<p><a href="/healthz">/healthz</a> says how it is. The whole HTTP interface is described in <code>docs/http-api.md</code>.</p>
${sandbox}
</body>
</html>
`;
}
