"""Answers a repeated request with the answer that the first one got.

The AWS SDK inside Terraform now and then sends a request again that was answered already, with the same
amz-sdk-invocation-id. A lock's conditional PutItem sent twice fails on its own lock, and so does an S3 write with
If-None-Match. AWS itself behaves the same way; here it would make the rehearsal fail now and then for no reason.
"""

import threading
from collections import OrderedDict

# A repetition comes within two seconds; an answer may hold a whole state.
REMEMBERED_ANSWERS = 512
LONGEST_WAIT_SECONDS = 60


class Answer:
    def __init__(self):
        self.ready = threading.Event()
        self.status = None
        self.headers = None
        self.body = None

    def is_final(self):
        """A server error is to be tried again, as the client means to; everything else was decided."""
        return self.body is not None and not self.status.startswith("5")


class ReplayRepeatedRequests:
    def __init__(self, application):
        self.application = application
        self.answers = OrderedDict()
        self.guard = threading.Lock()

    def __call__(self, environ, start_response):
        invocation = environ.get("HTTP_AMZ_SDK_INVOCATION_ID")
        if not invocation:
            return self.application(environ, start_response)

        key = (invocation, environ["REQUEST_METHOD"], environ.get("PATH_INFO"), environ.get("QUERY_STRING"))
        answer = Answer()
        with self.guard:
            # The attempts may overtake each other: whichever comes first is carried out.
            earlier = self.answers.setdefault(key, answer)
        if earlier is not answer:
            if earlier.ready.wait(LONGEST_WAIT_SECONDS) and earlier.is_final():
                start_response(earlier.status, earlier.headers)
                return [earlier.body]
            with self.guard:
                self.answers[key] = answer
        try:
            return self.ask(answer, environ, start_response)
        finally:
            answer.ready.set()
            with self.guard:
                while len(self.answers) > REMEMBERED_ANSWERS:
                    self.answers.popitem(last=False)

    def ask(self, answer, environ, start_response):
        def keep(status, headers, exc_info=None):
            answer.status, answer.headers = status, list(headers)

        parts = self.application(environ, keep)
        try:
            answer.body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        start_response(answer.status, answer.headers)
        return [answer.body]
