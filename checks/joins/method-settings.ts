import { judgeAttribute, type Requirement } from "../factories/each-resource";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { show } from "../model/value";
import type { Verdict } from "../rule";

/** The settings of a stage for all of its methods; undefined when there are none. */
function settingsOf(model: Model, stage: Resource): Resource | undefined {
  const written = show(model.follow(stage.get("stage_name")));
  return model.resources("aws_api_gateway_method_settings").find((settings) => {
    const name = settings.get("stage_name");
    const sameStage =
      model.targets(name).includes(stage) ||
      (show(model.follow(name)) === written && show(settings.get("rest_api_id")) === show(stage.get("rest_api_id")));
    return sameStage && model.follow(settings.get("method_path")) === "*/*";
  });
}

/** Judges a setting that holds for every method of a stage. */
export function judgeMethodSetting(model: Model, stage: Resource, path: string, requirement: Requirement): Verdict {
  const settings = settingsOf(model, stage);
  const wanted = `${path}: ${requirement.wanted}`;
  if (settings) return judgeAttribute(model, settings, `settings.${path}`, requirement, { settings: settings.address });
  const found = 'no aws_api_gateway_method_settings with method_path = "*/*"';
  return { status: requirement.acceptsAbsent ? "pass" : "fail", found, wanted };
}
