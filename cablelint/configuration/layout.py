"""How a configuration would have a file laid out."""

from cablelint.configuration.effective import House
from cablelint.formatting.layout import Layout
from cablelint.globs import Globs


def layout_of(file: str, house: House) -> Layout:
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
