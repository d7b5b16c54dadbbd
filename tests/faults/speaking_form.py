"""The form of the page where citizens speak, as a browser sends it."""

import io

from PIL import Image

BORDER = "----------tandem"
TOKEN = "a" * 32


def photo_form(key: str, began: str, picture: bytes) -> tuple[bytes, dict[str, str]]:
    """(body, headers) of one sending with a photo."""
    fields = {
        "csrfmiddlewaretoken": TOKEN,
        "client_uuid": key,
        "began": began,
        "text": f"The bench is broken ({key})",
        "answer_channel": "code",
        "kind": "suggestion",
    }
    parts = [
        f'--{BORDER}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items()
    ]
    head = f'--{BORDER}\r\nContent-Disposition: form-data; name="photo"; filename="a.jpg"\r\n'
    parts += [f"{head}Content-Type: image/jpeg\r\n\r\n".encode(), picture, f"\r\n--{BORDER}--\r\n".encode()]
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BORDER}",
        "Cookie": f"csrftoken={TOKEN}",
        "Host": "localhost",
    }
    return b"".join(parts), headers


def picture() -> bytes:
    """A small photo."""
    out = io.BytesIO()
    Image.new("RGB", (160, 120), (90, 140, 60)).save(out, "JPEG")
    return out.getvalue()
