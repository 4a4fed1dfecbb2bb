"""A text formatted as its settings have it."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from cablelint.api.arguments import refuse_layout, refuse_profile, refuse_text
from cablelint.api.settings import Settings
from cablelint.configuration.file_settings import FileSettings
from cablelint.formatting.formatter import checking, format_text
from cablelint.formatting.layout import Layout, remembering
from cablelint.model.cable import Profile
from cablelint.reading import parser
from cablelint.reading.recognition import reads_as_cable


def lay_out(text: str, name: str, settings: Settings, asked: Mapping[str, Any], profile: Profile | None) -> str:
    """Return the text formatted; as it is where it does not read as a cable.

    `asked` has the fields of a layout, None for one that the configuration decides. Raises NotProvedError where the
    result is not proved to say what the text said, TypeError or UsageError for what cannot be asked for.
    """
    refuse_text(text)
    refuse_profile(profile)
    refuse_layout(asked)
    if not reads_as_cable(text):
        return text
    file_settings = settings.by_path.file_settings(name)
    layout = _layout(name, file_settings)
    layout = layout._replace(**{field: value for field, value in asked.items() if value is not None})
    read = remembering(partial(parser.parse, profile=profile or file_settings.profile, lookups=file_settings.lookups))
    return format_text(text, checking(file_settings.candidates, layout, read, file_settings.settings), layout, read)


def _layout(name: str, file_settings: FileSettings) -> Layout:
    if file_settings.config is None:
        return Layout()
    from cablelint.configuration.layout import layout_of  # only where there is a configuration

    return layout_of(name, file_settings.config)
