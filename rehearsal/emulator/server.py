"""Serves moto on loopback for Terraform's S3 backend.

Prints one line of JSON with the port once it listens, and ends when its standard input closes, so that it never
outlives the process that started it, however that one ended.
"""

import json
import logging
import os
import sys
import threading

import waitress
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

from outage import Outage
from path_style import PathStyle
from replay import ReplayRepeatedRequests

MEGABYTE = 1024 * 1024


def end_with_parent():
    sys.stdin.buffer.read()
    os._exit(0)


def main():
    logging.getLogger("waitress").setLevel(logging.ERROR)
    application = Outage(PathStyle(ReplayRepeatedRequests(DomainDispatcherApplication(create_backend_app))))
    server = waitress.create_server(
        application,
        host="127.0.0.1",
        port=0,
        threads=16,
        clear_untrusted_proxy_headers=True,
        inbuf_overflow=64 * MEGABYTE,
        outbuf_overflow=64 * MEGABYTE,
        max_request_body_size=256 * MEGABYTE,
    )
    threading.Thread(target=end_with_parent, daemon=True).start()
    print(json.dumps({"port": int(server.effective_port)}), flush=True)
    server.run()


if __name__ == "__main__":
    main()
