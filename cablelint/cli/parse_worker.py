"""What is read in texts, one after the other, as it is to be printed."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from cablelint.cli.gc_pause import gc_paused
from cablelint.cli.inputs.skipped_files import Skipped
from cablelint.cli.inputs.text import Input, Task, texts
from cablelint.configuration.settings_resolver import SettingsResolver
from cablelint.files.source import Places
from cablelint.linting.selection import Layer
from cablelint.model.cable import Profile
from cablelint.model.errors import Unreadable, reader_failed
from cablelint.reading.messages import parse_messages
from cablelint.records import NamedTuple
from cablelint.reports.cable_json import as_json

if TYPE_CHECKING:
    from cablelint.reports.shapes import ParsedCable  # imports pydantic


class Settings(NamedTuple):
    """What a run says of how every text is read and shown; workers are given the same."""

    stdin_name: str
    isolated: bool
    allows_local_rules: bool
    profile: Profile | None
    date: datetime.date | None
    shown: Callable[["ParsedCable"], Any]
    named: frozenset[str] = frozenset()  # files that a person named, which are read whatever they hold


def start_reading(settings: Settings) -> Task[Any]:
    """Return what each process does: it gives what is to be shown of each text, or why it could not be read."""
    resolver = SettingsResolver(Layer(), isolated=settings.isolated, allows_local_rules=settings.allows_local_rules)
    return partial(_read, settings, resolver)


def _read(settings: Settings, resolver: SettingsResolver, inputs: Iterable[Input]) -> Iterator[Any]:
    for read in texts(inputs, settings.stdin_name, resolver.scope, settings.named):
        if isinstance(read, Unreadable | Skipped):
            yield read
            continue
        (name, _, container), source = read
        profile = settings.profile or resolver.profile(name, container)
        lookups = resolver.lookups(name, container)
        try:
            with gc_paused():
                messages = parse_messages(source.text, profile=profile, date=settings.date, lookups=lookups)
            places = Places(source.text)
            cables = (as_json(each, name, source.encoding, places.at(start).line) for start, each in messages)
            shown = list(map(settings.shown, cables))
        except Exception as error:  # a fault of a reader: it costs no other file's output
            shown = [reader_failed(name, error)]
        yield from shown
