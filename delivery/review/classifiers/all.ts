import type { Classifier } from "../finding";
import { access } from "./access";
import { authentication } from "./authentication";
import { availability } from "./availability";
import { backup } from "./backup";
import { dataLoss } from "./data-loss";
import { deletionProtection } from "./deletion-protection";
import { detection } from "./detection";
import { encryption } from "./encryption";
import { grants } from "./grants";
import { lock } from "./lock";
import { network } from "./network";
import { publicAccess } from "./public-access";
import { retention } from "./retention";
import { rotation } from "./rotation";
import { versioning } from "./versioning";

/** Every classifier that needs nothing but the plan. The price of a change is added by costClassifier. */
export const CLASSIFIERS: readonly Classifier[] = [
  dataLoss,
  deletionProtection,
  retention,
  encryption,
  versioning,
  publicAccess,
  lock,
  rotation,
  backup,
  detection,
  availability,
  authentication,
  network,
  access,
  grants,
];
