"""How a configuration would have a file formatted."""

from cablelint.configuration.resolved import ResolvedConfig
from cablelint.configuration.written_globs import from_here
from cablelint.files.globs import Globs
from cablelint.formatting.layout import Layout


def layout_of(file: str, config: ResolvedConfig) -> Layout:
    """Return what the configuration says of the formatter, with the regions of this file that it keeps."""
    values = config.loaded.values.format
    relative = config.relative(file)
    kept = (entry for entry in values.keep if Globs.from_lines([from_here(entry.file)]).match_file(relative))
    return Layout(
        line_length=values.line_length,
        tag_separator=values.tag_separator,
        wrap=values.wrap,
        field_order=values.field_order,
        ascii=values.ascii,
        keep=tuple(entry.paragraph for entry in kept),
    )
