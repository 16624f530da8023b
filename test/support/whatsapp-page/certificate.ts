import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";

/** A throw-away key with a certificate that it signed itself, made anew for every run. */
export interface Certificate {
  readonly keyPem: string;
  readonly certificatePem: string;
  /** For `--ignore-certificate-errors-spki-list`: base64 of the SHA-256 of the public key. */
  readonly spkiHash: string;
}

const TAG = { integer: 0x02, bitString: 0x03, octetString: 0x04, oid: 0x06, sequence: 0x30, set: 0x31 };
const OID = {
  ecdsaWithSha256: "2a8648ce3d040302",
  commonName: "550403",
  subjectAltName: "551d11",
};

/** DER by hand (X.509 v3, RFC 5280): node has no call for it and a tool on the path would be one more thing to miss. */
export function createCertificate(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const spki = publicKey.export({ type: "spki", format: "der" });
  const name = der(
    TAG.sequence,
    der(TAG.set, der(TAG.sequence, oid(OID.commonName), der(0x0c, Buffer.from(host)))),
  );
  const algorithm = der(TAG.sequence, oid(OID.ecdsaWithSha256));
  const serial = randomBytes(8);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const alternativeNames = der(TAG.sequence, der(0x82, Buffer.from(host)));
  const body = der(
    TAG.sequence,
    der(0xa0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm,
    name,
    der(TAG.sequence, utcTime(-1), utcTime(300)),
    name,
    spki,
    der(
      0xa3,
      der(TAG.sequence, der(TAG.sequence, oid(OID.subjectAltName), der(TAG.octetString, alternativeNames))),
    ),
  );
  const signature = createSign("SHA256").update(body).sign(privateKey);
  const certificate = der(TAG.sequence, body, algorithm, der(TAG.bitString, Buffer.from([0]), signature));
  return {
    keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    certificatePem: `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64").replace(/(.{64})(?=.)/g, "$1\n")}\n-----END CERTIFICATE-----\n`,
    spkiHash: createHash("sha256").update(spki).digest("base64"),
  };
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function oid(hex: string): Buffer {
  return der(TAG.oid, Buffer.from(hex, "hex"));
}

function utcTime(daysFromNow: number): Buffer {
  const at = new Date(Date.now() + daysFromNow * 86_400_000).toISOString();
  return der(0x17, Buffer.from(`${at.replace(/[-:T]/g, "").slice(2, 14)}Z`));
}
