import {
  isArn,
  isCron,
  isDailyWindow,
  isIpv4Network,
  isIpv6Network,
  isRate,
  isWeeklyWindow,
} from "../../../../rehearsal/provider/limits/formats";

describe("formats", () => {
  test.each<[string, (value: string) => boolean, string[], string[]]>([
    [
      "IPv4 networks",
      isIpv4Network,
      ["10.0.0.0/8", "0.0.0.0/0", "10.1.2.3/32"],
      ["10.0.0.1/8", "10.0.0.0", "10.0.0.0/33", "256.0.0.0/8", "::/0"],
    ],
    ["IPv6 networks", isIpv6Network, ["::/0", "2001:db8::/56"], ["2001:db8::", "::/129", "10.0.0.0/8"]],
    [
      "ARNs",
      isArn,
      ["arn:aws:s3:::bucket", "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/a", "arn:aws:iam::aws:policy/x"],
      ["arn:aws:s3", "bucket", "arn:aws:kms:us-west-2:12345:key/a"],
    ],
    [
      "rates",
      isRate,
      ["rate(1 day)", "rate(5 minutes)"],
      ["rate(1 days)", "rate(5 minute)", "rate(0 days)", "rate(5 weeks)", "5 minutes"],
    ],
    [
      "cron expressions",
      isCron,
      [
        "cron(0 5 ? * * *)",
        "cron(0/15 8-18 ? * MON-FRI *)",
        "cron(0 6 1 1,7 ? 2026)",
        "cron(0 12 L * ? *)",
        "cron(0 9 ? * 2#1 *)",
      ],
      [
        "cron(0 5 * * * *)",
        "cron(0 5 ? * ? *)",
        "cron(60 5 ? * * *)",
        "cron(0 24 ? * * *)",
        "cron(0 5 * * *)",
        "0 5 * * ? *",
        "cron(0 5 32 * ? *)",
      ],
    ],
    ["daily windows", isDailyWindow, ["08:00-09:00", "23:30-00:30"], ["8:00-9:00", "24:00-01:00", "08:00"]],
    [
      "weekly windows",
      isWeeklyWindow,
      ["sun:06:00-sun:07:00", "Mon:00:00-Tue:00:30"],
      ["sunday:06:00-sun:07:00", "06:00-07:00"],
    ],
  ])("%s", (_name, accepts, good, bad) => {
    expect(good.filter((value) => !accepts(value))).toEqual([]);
    expect(bad.filter(accepts)).toEqual([]);
  });
});
