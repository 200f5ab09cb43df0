"""Takes a bucket out of the host name and puts it in front of the path.

Terraform's S3 backend asks http://BUCKET.127.0.0.1:PORT/KEY, a name that no resolver knows. With HTTP_PROXY set to the
emulator the request arrives all the same, and the configuration stays the one that users deploy: the alternative,
use_path_style, would have to be written into every backend and every terraform_remote_state.
"""

LOOPBACK = ".127.0.0.1"


class PathStyle:
    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        host, _, port = environ.get("HTTP_HOST", "").partition(":")
        if host.endswith(LOOPBACK):
            environ["HTTP_HOST"] = f"127.0.0.1:{port}" if port else "127.0.0.1"
            environ["PATH_INFO"] = f"/{host[: -len(LOOPBACK)]}{environ['PATH_INFO']}"
            environ.pop("RAW_URI", None)
        return self.application(environ, start_response)
