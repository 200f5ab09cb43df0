"""Runs AWS CLI commands of the runbook in a drill, against the emulator that AWS_ENDPOINT_URL names.

The AWS CLI makes its commands from botocore's models, and so does this: a command that runs here has the name, the
options and the types of values that AWS knows. It takes the options that the documents use. With "-" it reads several
commands from standard input, one a line.
"""

import json
import os
import shlex
import sys

import botocore.session
import jmespath
from botocore import xform_name

RENAMED = {"s3api": "s3"}


def convert(shape, words, negated):
    """The value of an option in the type that its shape asks for."""
    if shape.type_name == "boolean":
        return not negated
    if shape.type_name == "list" and not words[0].startswith("["):
        return [convert(shape.member, [word], False) for word in words]
    if shape.type_name in ("structure", "list", "map") and words[0][:1] in "[{":
        return json.loads(words[0])
    if shape.type_name == "structure":
        pairs = dict(pair.split("=", 1) for pair in words[0].split(","))
        return {key: convert(shape.members[key], value.split("|"), False) for key, value in pairs.items()}
    if shape.type_name in ("integer", "long"):
        return int(words[0])
    return " ".join(words)


def parse(argv, members):
    """Splits the options into those of the operation and those of the CLI itself."""
    options = {"--" + xform_name(name, "-"): (name, shape) for name, shape in members.items()}
    parameters, cli, at = {}, {}, 0
    while at < len(argv):
        option, at = argv[at], at + 1
        words = []
        while at < len(argv) and not argv[at].startswith("--"):
            words.append(argv[at])
            at += 1
        negated = option.startswith("--no-") and option not in options
        known = options.get("--" + option[5:] if negated else option)
        if known:
            parameters[known[0]] = convert(known[1], words, negated)
        elif option in ("--region", "--query", "--output"):
            cli[option] = words[0]
        else:
            sys.exit(f"aws: unknown option {option}")
    return parameters, cli


def text(value):
    if isinstance(value, list):
        rows = [text(item) for item in value]
        return ("\n" if any(isinstance(item, list) for item in value) else "\t").join(rows)
    return "None" if value is None else str(value)


def run(session, argv):
    """Runs one command and prints what it answers."""
    service, operation, *rest = argv
    service = RENAMED.get(service, service)
    model = session.get_service_model(service)
    waiter = None
    if operation == "wait":
        waiter, rest = rest[0].replace("-", "_"), rest[1:]
        waiters = session.get_waiter_model(service)
        name = next(name for name in waiters.waiter_names if xform_name(name) == waiter)
        operation = xform_name(waiters.get_waiter(name).operation, "-")
    api = next((name for name in model.operation_names if xform_name(name, "-") == operation), None)
    if api is None:
        sys.exit(f"aws: unknown operation {service} {operation}")
    shape = model.operation_model(api).input_shape
    parameters, cli = parse(rest, shape.members if shape else {})
    client = session.create_client(service, region_name=cli.get("--region", os.environ.get("AWS_REGION")))
    if waiter:
        client.get_waiter(waiter).wait(**parameters, WaiterConfig={"Delay": 1, "MaxAttempts": 20})
        return
    answer = getattr(client, xform_name(api))(**parameters)
    answer.pop("ResponseMetadata", None)
    result = jmespath.search(cli["--query"], answer) if "--query" in cli else answer
    if cli.get("--output") in ("text", "table"):
        print(text(result))
    else:
        print(json.dumps(result, default=str, indent=2))


def main():
    session = botocore.session.get_session()
    if sys.argv[1:] != ["-"]:
        return run(session, sys.argv[1:])
    # Several commands in one process, one a line: half a second for each would go to loading Python's modules.
    for line in sys.stdin.read().splitlines():
        run(session, shlex.split(line))


main()
