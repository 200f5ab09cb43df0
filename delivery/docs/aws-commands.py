"""Reads AWS CLI commands ("service operation", one a line) and writes their options as JSON, from botocore's models.

The AWS CLI makes its commands from these models; what it adds by hand is in CUSTOM below.
"""

import json
import sys

import botocore
import botocore.session
from botocore import xform_name

GLOBAL = ["--region", "--profile", "--output", "--query", "--no-cli-pager", "--endpoint-url", "--debug"]
PAGING = ["--max-items", "--starting-token", "--page-size"]
INPUT = ["--cli-input-json", "--generate-cli-skeleton"]

# Names of services in the AWS CLI that differ from those of the models.
RENAMED = {"s3api": "s3", "configservice": "config", "deploy": "codedeploy"}

# Commands that the AWS CLI has besides the models (awscli/customizations).
CUSTOM = {
    "logs tail": ["--since", "--follow", "--format", "--filter-pattern", "--log-stream-names"],
    "rds generate-db-auth-token": ["--hostname", "--port", "--username"],
    "cloudtrail validate-logs": ["--trail-arn", "--start-time", "--end-time", "--s3-bucket", "--s3-prefix", "--verbose"],
}


def options(session, service, operation):
    custom = CUSTOM.get(f"{service} {operation}")
    if custom is not None:
        return custom
    model = session.get_service_model(service)
    if operation.startswith("wait "):
        name = operation.removeprefix("wait ")
        waiters = session.get_waiter_model(service)
        found = [w for w in waiters.waiter_names if xform_name(w, "-") == name]
        if not found:
            return None
        names = [waiters.get_waiter(found[0]).operation]
    else:
        names = [n for n in model.operation_names if xform_name(n, "-") == operation]
    if not names:
        return None
    shape = model.operation_model(names[0]).input_shape
    result = []
    for member, kind in (shape.members if shape else {}).items():
        option = "--" + xform_name(member, "-")
        result.append(option)
        if kind.type_name == "boolean":
            result.append("--no-" + option[2:])
    try:
        if names[0] in session.get_paginator_model(service)._paginator_config:
            result += PAGING
    except botocore.exceptions.UnknownServiceError:
        pass
    return result + INPUT


def main():
    session = botocore.session.get_session()
    services = set(session.get_available_services())
    commands = {}
    for line in sorted(set(sys.stdin.read().splitlines())):
        service, operation = line.split(" ", 1)
        service = RENAMED.get(service, service)
        found = options(session, service, operation) if service in services else None
        if found is not None:
            commands[line] = sorted(set(found))
    json.dump({"botocore": botocore.__version__, "global": GLOBAL, "commands": commands}, sys.stdout, indent=1)
    print()


main()
