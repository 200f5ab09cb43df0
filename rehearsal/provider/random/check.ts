import type { Problem } from "../wire/messages";
import type { ObjectValue } from "../wire/value";

const MINIMA = ["min_lower", "min_upper", "min_numeric", "min_special"];

/** Settings that the random provider refuses. Unknown ones pass. */
export function checkRandom(type: string, config: ObjectValue): readonly Problem[] {
  if (type === "random_password" || type === "random_string") {
    return checkCharacters(config);
  }
  if (type === "random_integer" && Number(config["max"]) < Number(config["min"])) {
    return [refusal("max", `got ${String(config["max"])}, must be at least min (${String(config["min"])})`)];
  }
  return [];
}

function checkCharacters(config: ObjectValue): readonly Problem[] {
  const length = config["length"];
  if (typeof length !== "number") {
    return [];
  }
  const least = MINIMA.reduce((sum, name) => sum + (typeof config[name] === "number" ? config[name] : 0), 0);
  const needed = Math.max(1, least);
  return length < needed ? [refusal("length", `got ${length}, must be at least ${needed}, the sum of the minima`)] : [];
}

function refusal(attribute: string, detail: string): Problem {
  return { severity: "error", summary: `Invalid ${attribute}`, detail, path: [attribute] };
}
