"""Validates OSCAL assessment results, one JSON file an argument, against the types made from NIST's JSON schema."""

import json
import sys

from oscal_bindings import AssessmentResultsDocument
from pydantic import ValidationError

problems = []
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        document = json.load(file)
    try:
        # As a dictionary: read as JSON text, keys by another spelling would be dropped in silence.
        AssessmentResultsDocument.model_validate(document)
    except ValidationError as error:
        for problem in error.errors():
            problems.append({"file": name, "at": "/".join(map(str, problem["loc"])), "problem": problem["type"]})
json.dump(problems, sys.stdout)
