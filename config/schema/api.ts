import { z } from "zod";
import { field, text, wholeNumber } from "./field";

const url = text(
  /^(https:\/\/[a-z0-9.-]+\.[a-z]{2,}(:\d+)?|http:\/\/localhost(:\d+)?)(\/[\w./-]*)?$/,
  "an https URL, or http://localhost",
  "Cognito sends signed-in people only there",
);

const urls = field(z.array(url).min(1), "one URL or more", "the sign-in page needs a way back");

export const apiSchema = z.strictObject({
  /** Where Cognito sends people after they signed in. */
  callbackUrls: urls,
  /** Where Cognito sends people after they signed out. */
  logoutUrls: urls,
  /** Requests a second that the API takes from everybody together, in the long run. */
  ratePerSecond: wholeNumber(1, 10_000, "API Gateway gives an account 10000 a second", "requests"),
  /** Requests that may come at once above the rate. */
  burst: wholeNumber(1, 5000, "API Gateway gives an account a burst of 5000", "requests"),
  /** Requests in five minutes after which WAF blocks an address. */
  requestsPerAddress: wholeNumber(10, 2_000_000_000, "WAF counts in that range", "requests"),
});
