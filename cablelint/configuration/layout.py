"""How a configuration would have a file laid out."""

from cablelint.configuration.resolved import ResolvedConfig
from cablelint.files.globs import Globs
from cablelint.formatting.layout import Layout


def layout_of(file: str, house: ResolvedConfig) -> Layout:
    """What the configuration says of the formatter, with the regions of this file that it keeps."""
    values = house.loaded.values.format
    relative = house.relative(file)
    kept = (entry for entry in values.keep if Globs.from_lines([entry.file]).match_file(relative))
    return Layout(
        line_length=values.line_length,
        tag_separator=values.tag_separator,
        wrap=values.wrap,
        field_order=values.field_order,
        ascii=values.ascii,
        keep=tuple(entry.paragraph for entry in kept),
    )
