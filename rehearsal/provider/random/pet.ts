import type { ObjectValue } from "../wire/value";
import { Numbers } from "./characters";

const ADVERBS = ["barely", "closely", "firmly", "gently", "rarely", "smoothly", "truly", "vastly"];
const ADJECTIVES = ["brave", "clever", "eager", "honest", "patient", "quick", "steady", "tidy"];
const ANIMALS = ["badger", "beaver", "falcon", "heron", "lynx", "otter", "robin", "stoat"];

/** A name as random_pet makes them: adverbs, an adjective, an animal. */
export function petName(planned: ObjectValue, seed: string): string {
  const numbers = new Numbers(seed);
  const pick = (words: readonly string[]): string => words[numbers.below(words.length)] ?? "";
  const length = Number(planned["length"] ?? 2);
  const words = [pick(ANIMALS)];
  if (length > 1) {
    words.unshift(pick(ADJECTIVES));
  }
  while (words.length < length) {
    words.unshift(pick(ADVERBS));
  }
  const prefix = planned["prefix"];
  const parts = typeof prefix === "string" && prefix !== "" ? [prefix, ...words] : words;
  return parts.join(String(planned["separator"] ?? "-"));
}
