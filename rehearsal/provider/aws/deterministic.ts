import { createHash } from "node:crypto";

/** Made-up values that depend on nothing but a seed: the same configuration gets the same ids on every machine. */
export class Deterministic {
  constructor(private readonly seed: string) {}

  /** Lower-case hexadecimal digits. */
  hex(length: number, salt = ""): string {
    let digits = "";
    for (let round = 0; digits.length < length; round += 1) {
      digits += createHash("sha256").update(`${this.seed}\n${salt}\n${round}`).digest("hex");
    }
    return digits.slice(0, length);
  }

  /** Decimal digits, the first not zero. */
  digits(length: number, salt = ""): string {
    const text = Array.from(this.hex(length, `digits ${salt}`), (digit) => String(parseInt(digit, 16) % 10)).join("");
    return text.startsWith("0") ? `1${text.slice(1)}` : text;
  }

  /** Characters of an alphabet. */
  pick(alphabet: string, length: number, salt = ""): string {
    const hex = this.hex(length * 4, `pick ${salt}`);
    let text = "";
    for (let index = 0; index < length; index += 1) {
      text += alphabet.charAt(parseInt(hex.slice(index * 4, index * 4 + 4), 16) % alphabet.length);
    }
    return text;
  }

  /** A UUID of version 4's form. */
  uuid(salt = ""): string {
    const hex = this.hex(32, `uuid ${salt}`);
    const variant = "89ab".charAt(parseInt(hex.charAt(16), 16) % 4);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }

  /** An address of a private network (10.0.0.0/8). */
  privateAddress(salt = ""): string {
    const hex = this.hex(6, `address ${salt}`);
    return `10.${parseInt(hex.slice(0, 2), 16)}.${parseInt(hex.slice(2, 4), 16)}.${parseInt(hex.slice(4, 6), 16)}`;
  }

  /** An address of the range kept for documentation (RFC 5737, 203.0.113.0/24). */
  publicAddress(salt = ""): string {
    return `203.0.113.${parseInt(this.hex(2, `public ${salt}`), 16)}`;
  }
}
