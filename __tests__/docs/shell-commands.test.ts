import { shellCommands } from "../../delivery/docs/shell-commands";

test.each<[string, string, string[][]]>([
  [
    "words and quotes",
    `aws s3api head-object --key 'a b' --bucket "$B"`,
    [["aws", "s3api", "head-object", "--key", "a b", "--bucket", "$B"]],
  ],
  ["several commands", "cd x && ls; pwd | wc -l", [["cd", "x"], ["ls"], ["pwd"], ["wc", "-l"]]],
  ["comments", "ls # aws not this\n# nor this\npwd", [["ls"], ["pwd"]]],
  ["assignments", "A=1 B=2 run x\nC=3", [["run", "x"]]],
  ["substitutions", `A="$(aws sts get-caller-identity)"\nexport A`, [["aws", "sts", "get-caller-identity"], ["A"]]],
  [
    "substitutions inside of words",
    'echo "at $(date -u +%F)" end',
    [
      ["date", "-u", "+%F"],
      ["echo", "at $()", "end"],
    ],
  ],
  ["continued lines", "aws ec2 \\\n  describe-vpcs", [["aws", "ec2", "describe-vpcs"]]],
  ["escaped quotes", `echo "{\\"a\\":1}"`, [["echo", '{"a":1}']]],
])("finds commands: %s", (_what, script, commands) => {
  expect(shellCommands(script)).toEqual(commands);
});
