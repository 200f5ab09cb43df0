import { createHash } from "node:crypto";
import { appSpecOf, revisionOf, shiftOf } from "../../../delivery/release/appspec";

const shift = { functionName: "voice-agent-prod-voice", alias: "live", currentVersion: "3", targetVersion: "4" };

describe("AppSpec", () => {
  test("names function, alias and both versions as CodeDeploy reads them", () => {
    expect(JSON.parse(appSpecOf(shift))).toEqual({
      version: 0,
      Resources: [
        {
          "voice-agent-prod-voice": {
            Type: "AWS::Lambda::Function",
            Properties: { Name: "voice-agent-prod-voice", Alias: "live", CurrentVersion: "3", TargetVersion: "4" },
          },
        },
      ],
    });
  });

  test("is read back to the same shift", () => {
    expect(shiftOf(appSpecOf(shift))).toEqual(shift);
  });

  test.each(["", "version: 0.0", "{}", '{"Resources":[]}', '{"Resources":[{"f":{"Properties":{"Name":"f"}}}]}'])(
    "%j is no shift",
    (text) => expect(shiftOf(text)).toBeUndefined(),
  );

  test("travels with the hash of its text", () => {
    const { appSpecContent } = revisionOf(shift);
    expect(appSpecContent?.sha256).toBe(
      createHash("sha256")
        .update(appSpecContent?.content ?? "")
        .digest("hex"),
    );
  });
});
