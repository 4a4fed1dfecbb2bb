"""A text in an editor, saved or not: its messages, its findings, and its places."""

from functools import cached_property
from typing import NamedTuple

from lsprotocol.types import Position, PositionEncodingKind, Range

import cablelint
from cablelint import Cable, Diagnostic, Message, Settings, Span, UsageError
from cablelint.lsp.positions import Positions


class Place(NamedTuple):
    """A place in one of the messages of a document: its cable, and the offset in the cable's text."""

    message: Message
    offset: int

    @property
    def cable(self) -> Cable:
        """The cable that the place is in."""
        return self.message.cable


class Document:
    """One version of a text. `path` is where it is saved, or would be; the nearest configuration there holds."""

    def __init__(
        self,
        uri: str,
        path: str,
        text: str,
        version: int | None,
        settings: Settings,
        encoding: PositionEncodingKind | str | None = None,
    ) -> None:
        self.uri = uri
        self.path = path
        self.text = text
        self.version = version
        self.settings = settings
        self.positions = Positions(text, encoding)

    @cached_property
    def findings(self) -> list[Diagnostic]:
        """What is reported of the text: nothing where its configuration excludes it, or where it has no words."""
        if not self.text.strip() or self.settings.excludes(self.path):
            return []
        return cablelint.check(self.text, path=self.path, settings=self.settings)

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The messages of the text, read without its configuration where that cannot be used."""
        try:
            return cablelint.parse_messages(self.text, path=self.path, settings=self.settings)
        except UsageError:  # which is among the diagnostics
            return cablelint.parse_messages(self.text)

    def place(self, position: Position) -> Place:
        """Return where the position is in the message that holds it."""
        offset = self.positions.offset(position)
        message = next(one for one in reversed(self.messages) if one.start <= offset or one is self.messages[0])
        return Place(message, message.cable.offsets.left(offset - message.start))

    def span(self, message: Message, span: Span) -> Span:
        """Return the place in the whole text of a span of the message's cable."""
        start, end = message.cable.offsets.received(span)
        return Span(message.start + start, message.start + end)

    def range(self, message: Message, span: Span) -> Range:
        """Return the range of a span of the message's cable."""
        return self.positions.range(self.span(message, span))
