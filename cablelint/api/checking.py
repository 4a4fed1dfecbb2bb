"""The findings on a text that are to be reported, and the text after the fixes of these."""

import datetime
from collections.abc import Iterable

from cablelint.api.arguments import codes, refuse_date, refuse_profile, refuse_text
from cablelint.api.settings import Settings
from cablelint.configuration.file_settings import FileSettings
from cablelint.files.source import Source
from cablelint.fixes.fixer import fix_source
from cablelint.linting import engine
from cablelint.linting.selection import Layer
from cablelint.model.cable import Profile
from cablelint.model.checked_file import CheckedFile
from cablelint.model.diagnostics import Diagnostic
from cablelint.reading.messages import Message, paragraph_number_at, parse_messages
from cablelint.reading.recognition import reads_as_cable
from cablelint.records import NamedTuple
from cablelint.suppression.filter import Suppressions


class Asked(NamedTuple):
    """What a caller asks for on top of the settings."""

    layer: Layer = Layer()
    date: datetime.date | None = None
    profile: Profile | None = None


def asked_for(
    select: Iterable[str] | None,
    extend_select: Iterable[str],
    ignore: Iterable[str],
    date: datetime.date | None,
    profile: Profile | None,
) -> Asked:
    """Return what these arguments ask for. Raises TypeError or UsageError for what cannot be asked for."""
    refuse_date(date)
    refuse_profile(profile)
    chosen = None if select is None else codes("select", select)
    return Asked(Layer(chosen, codes("extend_select", extend_select), codes("ignore", ignore)), date, profile)


def messages_of(text: str, name: str, settings: Settings, asked: Asked) -> tuple[Message, ...]:
    """Return the messages of the text, read by its settings."""
    refuse_text(text)
    file_settings = settings.by_path.file_settings(name, asked.layer)
    return parse_messages(
        text, profile=asked.profile or file_settings.profile, date=asked.date, lookups=file_settings.lookups
    )


def check_text(text: str, name: str, settings: Settings, asked: Asked) -> list[Diagnostic]:
    """Return the findings on the text that are neither allowed nor in a baseline."""
    refuse_text(text)
    file_settings = settings.by_path.file_settings(name, asked.layer)
    return list(_reported(_checked(Source(text), name, file_settings, asked), file_settings).diagnostics)


def fix_text(text: str, name: str, settings: Settings, asked: Asked, *, unsafe: bool) -> str:
    """Return the text after the fixes of the findings that `check_text` gives; as it is where it is not a cable."""
    refuse_text(text)
    if not reads_as_cable(text):
        return text
    file_settings, source = settings.by_path.file_settings(name, asked.layer), Source(text)
    found = _checked(source, name, file_settings, asked)
    reported = frozenset(_reported(found, file_settings).diagnostics)
    suppressed = [one for one in found.diagnostics if one not in reported]

    def again(changed: Source) -> tuple[Diagnostic, ...]:
        return _checked(changed, name, file_settings, asked).diagnostics

    return fix_source(source, again, unsafe=unsafe, suppressed=suppressed).source.text


def _checked(source: Source, name: str, file_settings: FileSettings, asked: Asked) -> CheckedFile:
    """Return all findings on the text."""
    read = parse_messages(
        source.text, profile=asked.profile or file_settings.profile, date=asked.date, lookups=file_settings.lookups
    )
    found = engine.check_messages(
        read,
        file_settings.candidates,
        date=asked.date,
        settings=file_settings.settings,
        severities=file_settings.severities,
    )
    paragraphs = tuple(paragraph_number_at(read, one.span.start) for one in found)
    return CheckedFile(name, source.text, tuple(found), paragraphs=paragraphs)


def _reported(checked: CheckedFile, file_settings: FileSettings) -> CheckedFile:
    """Return the text with the findings that the configuration does not let pass."""
    if file_settings.config is None:
        return checked
    suppressions = Suppressions(
        baseline=file_settings.config.baseline(), writes_baseline=False, since=None, check=_earlier_version
    )
    return suppressions.apply(checked, file_settings)


def _earlier_version(_data: bytes, _file: str) -> tuple[str, list[Diagnostic]]:
    """Refuse to check what a file was at a revision, which is not asked for here."""
    return "", []
