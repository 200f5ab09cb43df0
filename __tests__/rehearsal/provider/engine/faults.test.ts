import { Faults } from "../../../../rehearsal/provider/engine/faults";

describe("faults on request", () => {
  const meet = (
    rules: Parameters<Faults["set"]>[0],
  ): ((...call: Parameters<Faults["meet"]>) => Promise<string | undefined>) => {
    const faults = new Faults();
    faults.set(rules);
    return (...call) => faults.meet(...call);
  };

  test("meet the type and its pattern, and no other", async () => {
    const call = meet([{ type: "aws_sqs_*", message: "throttled" }]);
    await expect(call("aws_sqs_queue", "create", {})).resolves.toBe("throttled");
    await expect(call("aws_sqs_queue_policy", "delete", {})).resolves.toBe("throttled");
    await expect(call("aws_sns_topic", "create", {})).resolves.toBeUndefined();
  });

  test("meet changes unless another operation is named", async () => {
    const call = meet([{ type: "*", message: "no" }]);
    await expect(call("t", "update", {})).resolves.toBe("no");
    await expect(call("t", "plan", {})).resolves.toBeUndefined();
    await expect(meet([{ type: "*", operation: "read", message: "no" }])("t", "read", {})).resolves.toBe("no");
  });

  test("meet only resources with the values named", async () => {
    const call = meet([{ type: "*", where: { name: "orders" }, message: "no" }]);
    await expect(call("t", "create", { name: "orders" })).resolves.toBe("no");
    await expect(call("t", "create", { name: "others" })).resolves.toBeUndefined();
    await expect(call("t", "create", null)).resolves.toBeUndefined();
  });

  test("end after the number of times named", async () => {
    const call = meet([{ type: "*", message: "once", times: 1 }]);
    await expect(call("t", "create", {})).resolves.toBe("once");
    await expect(call("t", "create", {})).resolves.toBeUndefined();
  });

  test("a rule without message only delays", async () => {
    await expect(meet([{ type: "*", delayMs: 1 }])("t", "create", {})).resolves.toBeUndefined();
  });
});
