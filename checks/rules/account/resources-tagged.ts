import { eachResource } from "../../factories/each-resource";
import { takesTags } from "../../joins/taggable";
import type { Rule } from "../../rule";

const needed = ["Environment", "Owner", "DataClassification", "Compliance"];

export const resourcesTagged: Rule = {
  id: "resources-tagged",
  domain: "account",
  title: "Every resource tells its environment, owner and class of data.",
  why: "The inventory of what holds ePHI is made from tags.",
  severity: "low",
  citations: ["164.308(a)(1)(ii)(A)", "164.308(a)(1)(ii)(B)", "164.310(d)(2)(iv)"],
  awsConfig: "REQUIRED_TAGS",
  remedy:
    "Set default_tags of the provider, or tags of the resource: Environment, Owner, DataClassification and Compliance.",
  evaluate: (model) =>
    eachResource(model, { types: takesTags(model) }, (resource) => {
      const tags = model.tagsOf(resource);
      const left = needed.filter((key) => tags[key] === undefined || tags[key] === null || tags[key] === "");
      const evidence = Object.fromEntries(needed.map((key) => [`tags.${key}`, tags[key]]));
      const found = left.length > 0 ? `without ${left.join(", ")}` : "all of them";
      return { status: left.length > 0 ? "fail" : "pass", found, wanted: `tags ${needed.join(", ")}`, evidence };
    }),
};
