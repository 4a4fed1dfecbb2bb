"""Files that are no cables, each with something in it that a fix or the layout would change in a cable."""

import io
import random
import zipfile
from collections.abc import Callable

from .foreign_texts import TEXTS

_BODY = "1. Post,s view of the harbor.  \n\n3.  The minister ,too, wrote “soon”.\t\n"


def _zip(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, _BODY)
    return packed.getvalue()


def _message(*headers: str) -> bytes:
    return ("\n".join((*headers, "To: clerk@example.org", "Subject: Tea", "", _BODY))).encode()


KINDS: dict[str, Callable[[random.Random], bytes]] = {
    "rtf": lambda chance: f"{{\\rtf1\\ansi{chance.randrange(99)} {_BODY}}}".encode(),
    "pdf": lambda chance: f"%PDF-1.{chance.randrange(8)}\n{_BODY}%%EOF\n".encode(),
    "postscript": lambda chance: f"%!PS-Adobe-3.{chance.randrange(2)}\n{_BODY}showpage\n".encode(),
    "message": lambda chance: _message("From: Ann <ann@example.org>", f"X-Mailer: Post {chance.random()}"),
    "message with a date": lambda chance: _message(
        "From: ann@example.org", f"Date: Tue, {chance.randrange(1, 28)} Mar 2011 10:00:00 +0000"
    ),
    "message underway": lambda chance: _message(f"Received: from a by b; {chance.random()}", "From: ann@example.org"),
    "message from git": lambda chance: _message(
        f"From {chance.randrange(16**40):040x} Mon Sep 17 00:00:00 2001",
        "From: Ann <ann@example.org>",
        f"Date: Tue, {chance.randrange(1, 28)} Mar 2011 10:00:00 +0000",
    ),
    "log of git": lambda chance: (
        f"commit {chance.randrange(16**40):040x}\nAuthor: Ann <ann@example.org>\n\nSUBJECT: Tea\n{_BODY}".encode()
    ),
    "tex": lambda chance: f"\\documentclass{{report}}\nSUBJECT: Tea {chance.randrange(9)}\n{_BODY}".encode(),
    "part of a page": lambda chance: (
        chance.choice(("<p>", "<div class='a'>", "<pre>", "<H1>", "<table\n border=0>")).encode()
        + f"\nSUBJECT: Tea\n{_BODY}".encode()
    ),
    "html": lambda chance: (
        chance.choice(("<!DOCTYPE html>\n<html>", "<html>\n", "\n<HTML><body>")).encode() + _BODY.encode()
    ),
    "xml": lambda chance: f'<?xml version="1.0"?>\n<a n="{chance.random()}">{_BODY}</a>\n'.encode(),
    "zip": lambda chance: _zip(f"notes{chance.randrange(9)}.txt"),
    "docx": lambda chance: _zip("[Content_Types].xml", f"word/document{chance.randrange(9)}.xml"),
    "gzip": lambda chance: b"\x1f\x8b\x08\x00" + _BODY.encode() + bytes([chance.randrange(256)]),
    "ole": lambda chance: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _BODY.encode() * chance.randrange(1, 4),
    "png": lambda chance: b"\x89PNG\r\n\x1a\n" + _BODY.encode() * chance.randrange(1, 4),
    "jpeg": lambda chance: b"\xff\xd8\xff\xe0" + _BODY.encode() * chance.randrange(1, 4),
}
"""Kinds that their first bytes tell."""

PLAIN: dict[str, Callable[[random.Random], bytes]] = {
    "license": lambda chance: (
        f"The Harbor License, {chance.randrange(9)}  \n\n1. You may use it,s parts.  \n2. No warranty ,at all.\n"
    ).encode(),
    "authors": lambda chance: f"Ann Lee <ann@example.org>  \nBo Ray{chance.randrange(9)} <bo@example.org>\t\n".encode(),
    "requirements": lambda chance: f"# pinned  \nharbor=={chance.randrange(9)}.1\npier>=2\t\n".encode(),
    "cmake": lambda chance: f"cmake_minimum_required(VERSION 3.{chance.randrange(9)})  \nproject(Pier)\t\n".encode(),
    "message with few headers": lambda chance: _message(
        chance.choice(("From: Ann Lee\nSent: Monday, July 6, 2009 3:45 PM", "From: ann@example.org")), "Cc: Bo"
    ),
    "message passed on": lambda chance: (
        f"Bo,\n\n-----{chance.choice(('Original Message', 'Forwarded Message'))}-----\n".encode()
        + _message("From: Ann Lee [mailto:ann@example.org]", "Sent: Monday, July 6, 2009 3:45 PM")
    ),
    "yaml": lambda chance: f"subject: tea  \ntags: [a, b]\nref: {chance.randrange(9)}\t\n".encode(),
    "front matter": lambda chance: (
        f"---\nTitle: Tea\nTags: pier, {chance.randrange(9)}\n---\n\nThe pier ,too, is long.  \n".encode()
    ),
    "robots": lambda chance: f"User-agent: *  \nDisallow: /{chance.randrange(9)}\t\n".encode(),
    "steps": lambda chance: (
        f"Install  \n=======\n\n1. Run it {chance.randrange(9)} times.\t\n2. Don,t stop.\n".encode()
    ),
    **{kind: lambda _, text=text: text.encode() for kind, text in TEXTS.items()},  # type: ignore[misc]
}
"""Kinds that are plain text, and have nothing of a cable."""
