import { createHash } from "node:crypto";

/** Namespace of this project's documents, drawn once at random. */
const NAMESPACE = "0b9ee0b6-8f0b-4d0e-9c53-4f0f3d1a7e21";

/** A version 5 UUID (RFC 9562): the same name always gives the same one, so documents can be compared. */
export function uuid(...name: readonly string[]): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
    .update(JSON.stringify(name))
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
