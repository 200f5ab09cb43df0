import { createHash } from "node:crypto";
import type { ObjectValue } from "../wire/value";

const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
/** The symbols that random_password and random_string use unless told otherwise (provider documentation). */
const SPECIAL = "!@#$%&*()-_=+[]{}<>:?";

/** A source of numbers that depend on nothing but a seed. */
export class Numbers {
  private round = 0;

  constructor(private readonly seed: string) {}

  /** A number from 0 to below `limit`. */
  below(limit: number): number {
    const digest = createHash("sha256").update(`${this.seed} ${this.round}`).digest();
    this.round += 1;
    return digest.readUIntBE(0, 6) % limit;
  }
}

/** Makes a string that meets the settings of random_password and random_string. */
export function characters(config: ObjectValue, seed: string): string {
  const numbers = new Numbers(seed);
  const number = (name: string): number => Number(config[name] ?? 0);
  const on = (name: string): boolean => config[name] !== false;
  const special =
    typeof config["override_special"] === "string" && config["override_special"] !== ""
      ? config["override_special"]
      : SPECIAL;
  const digitsOn = on("number") && on("numeric");
  const alphabet = [
    on("lower") ? LOWER : "",
    on("upper") ? UPPER : "",
    digitsOn ? DIGITS : "",
    on("special") ? special : "",
  ].join("");
  const pick = (from: string): string => from.charAt(numbers.below(from.length));
  const repeat = (from: string, count: number): string[] => Array.from({ length: count }, () => pick(from));
  const chosen = [
    ...repeat(LOWER, number("min_lower")),
    ...repeat(UPPER, number("min_upper")),
    ...repeat(DIGITS, number("min_numeric")),
    ...repeat(special, number("min_special")),
  ];
  chosen.push(...repeat(alphabet, Math.max(0, number("length") - chosen.length)));
  for (let index = chosen.length - 1; index > 0; index -= 1) {
    const other = numbers.below(index + 1);
    [chosen[index], chosen[other]] = [chosen[other] as string, chosen[index] as string];
  }
  return chosen.join("");
}
