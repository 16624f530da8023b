import { Socket } from "node:net";

/** Set once a process: jest gives each suite new globals, but Node's own modules are shared. */
const GUARDED = Symbol.for("lunas.loopbackOnly");
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

/**
 * No test may reach beyond this machine: what passes here must pass without a network, and nobody is to be written to
 * by a test. The database server that TEST_DATABASE_URL lends is the one exception. Browsers that tests start are
 * processes of their own and are not seen from here.
 */
function guardConnections(): void {
  const prototype = Socket.prototype as unknown as Record<PropertyKey, unknown>;
  if (prototype[GUARDED] === true) return;
  prototype[GUARDED] = true;
  const connect = Socket.prototype.connect as (...values: unknown[]) => Socket;
  prototype.connect = function (this: Socket, ...values: unknown[]): Socket {
    const host = hostOf(values);
    if (host !== null && !LOOPBACK.test(host) && host !== lentHost())
      return connect.call(this, refusal(host));
    return connect.apply(this, values);
  };
}

/** Fails where a failed name look-up would: callers get the error the way they get errors of the network. */
function refusal(host: string): object {
  const error = new Error(`A test wanted to connect to ${host}; only this machine is allowed.`);
  const lookup = (_name: string, _options: object, done: (error: Error) => void) =>
    process.nextTick(done, error);
  return { host: "elsewhere.invalid", port: 9, lookup };
}

/** `connect(options)`, `connect(port, host)`, `connect(path)`, or Node's own array of these. `null`: no other machine. */
function hostOf(values: readonly unknown[]): string | null {
  const [first, second] = Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
  if (typeof first === "object" && first !== null) {
    const { host, path } = first as { host?: unknown; path?: unknown };
    return typeof path === "string" || typeof host !== "string" ? null : host;
  }
  return typeof second === "string" ? second : null;
}

function lentHost(): string | null {
  const url = process.env.LUNAS_TEST_MYSQL_URL;
  return url === undefined ? null : new URL(url).hostname;
}

guardConnections();
