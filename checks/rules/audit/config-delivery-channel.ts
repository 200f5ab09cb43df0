import { judgeAttribute } from "../../factories/each-resource";
import { missing, notApplicable, resultFor, type Rule } from "../../rule";

export const configDeliveryChannel: Rule = {
  id: "config-delivery-channel",
  domain: "audit",
  title: "AWS Config delivers its history to a bucket.",
  why: "A recorder without a channel keeps nothing.",
  severity: "medium",
  citations: ["164.312(b)", "164.316(b)(2)(i)"],
  remedy: "Add an aws_config_delivery_channel with s3_bucket_name.",
  evaluate: (model) => {
    if (model.resources("aws_config_configuration_recorder").length === 0)
      return [notApplicable("no configuration recorder")];
    const channels = model.resources("aws_config_delivery_channel");
    if (channels.length === 0) return [missing("aws_config_delivery_channel", "a delivery channel with a bucket")];
    return channels.map((channel) => {
      const verdict = judgeAttribute(model, channel, "s3_bucket_name", { wanted: "a bucket", accepts: () => true });
      return resultFor(channel, { ...verdict, status: verdict.status === "unreadable" ? "pass" : verdict.status });
    });
  },
};
