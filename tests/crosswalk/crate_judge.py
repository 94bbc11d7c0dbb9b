"""The RO-Crate validator of the University of Manchester and CRS4, kept off the network.

`python -m tests.crosswalk.crate_judge CRATE CONTEXT` prints what is wrong with a crate, and ends with 0 where
nothing that the specification requires is; CONTEXT is a copy of the JSON-LD context that crates name.
"""

import io
import json
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import requests
import urllib3
from rocrate_validator import models, services
from rocrate_validator.utils import document_loader


def main(crate: str, context: str) -> int:
    """Judge a crate."""
    content = Path(context).read_bytes()

    def send(self: object, request: requests.PreparedRequest, **more: Any) -> requests.Response:
        """Answer every request with the context, the only page that the validator must read."""
        answer = requests.Response()
        answer.status_code, answer.url, answer.request = 200, str(request.url), request
        answer.headers["Content-Type"] = "application/ld+json"
        answer.raw = urllib3.HTTPResponse(
            body=io.BytesIO(content), preload_content=False, request_url=request.url, status=200
        )
        return answer

    with (
        mock.patch("requests.adapters.HTTPAdapter.send", send),
        mock.patch.object(document_loader, "_fetch_json_ld", lambda url: json.loads(content)),
    ):
        settings = services.ValidationSettings(
            rocrate_uri=crate,
            profile_identifier="ro-crate-1.2",
            requirement_severity=models.Severity.REQUIRED,
        )
        result = services.validate(settings)
    for issue in result.get_issues():
        sys.stdout.write(f"{issue.check.identifier} {issue.message}\n")
    return 0 if result.passed() else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
