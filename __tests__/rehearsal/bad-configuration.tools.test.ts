import type { StackConfiguration } from "../../delivery/terraform/synthesized-stack";
import { type Lab, startLab } from "../../rehearsal/lab";
import { sampleConfiguration, SampleStack } from "./sample-stack";

type Resources = NonNullable<StackConfiguration["resource"]>;

const queue = { name: "orders" };
let lab: Lab;

beforeAll(async () => {
  lab = await startLab({ types: new Set(["aws_sqs_queue", "aws_sqs_queue_policy", "aws_s3_bucket"]) });
});
afterAll(() => lab.close());

/** Each is refused by terraform itself, before anything is planned. */
const bad: Array<[fault: string, resources: Resources, message: string | RegExp, named: string]> = [
  [
    "an unknown attribute",
    { aws_sqs_queue: { orders: { ...queue, colour: "blue" } } },
    /Extraneous JSON object property|Unsupported argument/,
    "aws_sqs_queue.orders",
  ],
  [
    "a reference to a resource that isn't there",
    { aws_sqs_queue: { orders: { ...queue, kms_master_key_id: "${aws_kms_key.missing.arn}" } } },
    "Reference to undeclared resource",
    "aws_sqs_queue.orders",
  ],
  [
    "a reference to an attribute that isn't there",
    {
      aws_sqs_queue: { orders: { ...queue, tags: { bucket: "${aws_s3_bucket.logs.colour}" } } },
      aws_s3_bucket: { logs: { bucket: "logs-of-the-rehearsal" } },
    },
    "Unsupported attribute",
    "aws_sqs_queue.orders",
  ],
  [
    "a value of a wrong type",
    { aws_sqs_queue: { orders: { ...queue, delay_seconds: ["soon"] } } },
    "Incorrect attribute value type",
    "aws_sqs_queue.orders",
  ],
  [
    "a missing required argument",
    { aws_sqs_queue_policy: { orders: { policy: "{}" } } },
    "Missing required argument",
    "aws_sqs_queue_policy",
  ],
  [
    "a cycle",
    {
      aws_sqs_queue: {
        orders: { ...queue, tags: { other: "${aws_sqs_queue.returns.arn}" } },
        returns: { name: "returns", tags: { other: "${aws_sqs_queue.orders.arn}" } },
      },
    },
    "Cycle:",
    "aws_sqs_queue.returns",
  ],
  ["an unknown resource type", { aws_sqs_cue: { orders: queue } }, "Invalid resource type", "aws_sqs_cue"],
  [
    "a value that AWS refuses",
    { aws_sqs_queue: { orders: { ...queue, message_retention_seconds: 10 } } },
    /message_retention_seconds/,
    "aws_sqs_queue",
  ],
];

describe("6. configuration that Terraform refuses", () => {
  test.each(bad)("%s: validate fails and names the resource", async (_fault, resources, message, named) => {
    const stack = await SampleStack.create(sampleConfiguration(resources));
    try {
      await lab.terraform(["init", "-backend=false", "-input=false", "-no-color"], { cwd: stack.directory });
      const refused = await lab.terraform(["validate", "-no-color"], { cwd: stack.directory, accept: [1] });
      expect(refused.exitCode).toBe(1);
      // Terraform breaks and indents long lines.
      const said = refused.output.replace(/\s+/g, " ");
      expect(said).toMatch(message);
      expect(said).toContain(named);
    } finally {
      await stack.remove();
    }
  });

  test("the same stack without a fault is valid", async () => {
    const stack = await SampleStack.create(sampleConfiguration({ aws_sqs_queue: { orders: queue } }));
    try {
      await lab.terraform(["init", "-backend=false", "-input=false", "-no-color"], { cwd: stack.directory });
      await lab.terraform(["validate", "-no-color"], { cwd: stack.directory });
    } finally {
      await stack.remove();
    }
  });
});
