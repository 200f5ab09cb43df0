"""Lets a test take the state store away and bring it back with everything that it held."""

import json
import threading

PATH = "/_rehearsal/outage"


class Outage:
    """POST /_rehearsal/outage with {"down": true} or {"down": false}; while down, every request is answered 503."""

    def __init__(self, application):
        self.application = application
        self.down = threading.Event()

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] == PATH:
            return self.switch(environ, start_response)
        if self.down.is_set():
            start_response("503 Service Unavailable", [("Content-Type", "text/plain"), ("Content-Length", "0")])
            return [b""]
        return self.application(environ, start_response)

    def switch(self, environ, start_response):
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if json.loads(environ["wsgi.input"].read(length))["down"]:
            self.down.set()
        else:
            self.down.clear()
        start_response("204 No Content", [("Content-Length", "0")])
        return [b""]
