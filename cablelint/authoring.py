"""What a rule is written with: all that rules import, by `from cablelint import ...`.

The values of the model, the questions that can be asked of a cable, the tables of reference and the character set, as
modules (`captions.find(...)`) or as names of their own. A name costs its import when the first rule asks for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablelint.analysis.action_headings import headed_as_action as headed_as_action
    from cablelint.analysis.action_headings import headed_as_delivery as headed_as_delivery
    from cablelint.analysis.action_wordings import asks_for_action as asks_for_action
    from cablelint.analysis.action_wordings import passes_on_request as passes_on_request
    from cablelint.analysis.announcements import UP_FRONT_PARAGRAPHS as UP_FRONT_PARAGRAPHS
    from cablelint.analysis.announcements import announced as announced
    from cablelint.analysis.announcements import announced_references as announced_references
    from cablelint.analysis.announcements import announcements_of as announcements_of
    from cablelint.analysis.asked_posts import asked_posts_of as asked_posts_of
    from cablelint.analysis.asked_posts import has_collective as has_collective
    from cablelint.analysis.asked_posts import is_addressed as is_addressed
    from cablelint.analysis.asked_posts import is_only_informed as is_only_informed
    from cablelint.analysis.asked_posts import paragraphs_telling_addressees as paragraphs_telling_addressees
    from cablelint.analysis.citations import Citation as Citation
    from cablelint.analysis.citations import Citations as Citations
    from cablelint.analysis.citations import citations_of as citations_of
    from cablelint.analysis.completeness import begins_elsewhere as begins_elsewhere
    from cablelint.analysis.completeness import ends_elsewhere as ends_elsewhere
    from cablelint.analysis.completeness import is_being_drafted as is_being_drafted
    from cablelint.analysis.completeness import is_complete as is_complete
    from cablelint.analysis.completeness import is_extract as is_extract
    from cablelint.analysis.completeness import is_military as is_military
    from cablelint.analysis.completeness import only_repeats as only_repeats
    from cablelint.analysis.content_holders import cannot_contain as cannot_contain
    from cablelint.analysis.content_holders import is_nowhere as is_nowhere
    from cablelint.analysis.content_holders import paragraphs_containing as paragraphs_containing
    from cablelint.analysis.contents import contains as contains
    from cablelint.analysis.contents import content_named_before as content_named_before
    from cablelint.analysis.counted_items import labels_beyond as labels_beyond
    from cablelint.analysis.counted_items import miscounted as miscounted
    from cablelint.analysis.counted_items import miscounted_elsewhere as miscounted_elsewhere
    from cablelint.analysis.damaged_items import damaged_item_markings as damaged_item_markings
    from cablelint.analysis.deadlines import Deadline as Deadline
    from cablelint.analysis.deadlines import deadlines_of as deadlines_of
    from cablelint.analysis.directions import directed_references_of as directed_references_of
    from cablelint.analysis.heading_values import calls_for_person as calls_for_person
    from cablelint.analysis.heading_values import date_field as date_field
    from cablelint.analysis.heading_values import date_in as date_in
    from cablelint.analysis.heading_values import is_date as is_date
    from cablelint.analysis.heading_values import is_unclear_name as is_unclear_name
    from cablelint.analysis.heading_values import moment_in as moment_in
    from cablelint.analysis.heading_values import names_message as names_message
    from cablelint.analysis.heading_values import reference_named as reference_named
    from cablelint.analysis.heading_values import references_in as references_in
    from cablelint.analysis.heading_values import tags_on as tags_on
    from cablelint.analysis.impossible_dates import impossible_dates_of as impossible_dates_of
    from cablelint.analysis.impossible_dates import past_months_of as past_months_of
    from cablelint.analysis.item_labels import Item as Item
    from cablelint.analysis.item_labels import label_of as label_of
    from cablelint.analysis.items_named import AbsentItem as AbsentItem
    from cablelint.analysis.items_named import absent_item as absent_item
    from cablelint.analysis.items_named import items_beyond_lists as items_beyond_lists
    from cablelint.analysis.lettered_rests import is_rest_of_date as is_rest_of_date
    from cablelint.analysis.letters_in_figures import figures_with_letters as figures_with_letters
    from cablelint.analysis.listed_items import lists_of as lists_of
    from cablelint.analysis.lost_references import PLACEHOLDER_REFERENCE as PLACEHOLDER_REFERENCE
    from cablelint.analysis.memo import once_per_cable as once_per_cable
    from cablelint.analysis.misspelled_days import misspelled_days_of as misspelled_days_of
    from cablelint.analysis.mistyped_numbers import misspelled_nouns_of as misspelled_nouns_of
    from cablelint.analysis.mistyped_numbers import mistyped_numbers_of as mistyped_numbers_of
    from cablelint.analysis.named_contents import is_own_text as is_own_text
    from cablelint.analysis.named_contents import named_content as named_content
    from cablelint.analysis.named_matters import matter_elsewhere as matter_elsewhere
    from cablelint.analysis.number_faults import FaultKind as FaultKind
    from cablelint.analysis.number_faults import NumberFault as NumberFault
    from cablelint.analysis.number_faults import last_number as last_number
    from cablelint.analysis.number_faults import missing_paragraphs as missing_paragraphs
    from cablelint.analysis.number_faults import read_numbers as read_numbers
    from cablelint.analysis.numerals import written_like as written_like
    from cablelint.analysis.odd_punctuation import odd_marks_of as odd_marks_of
    from cablelint.analysis.paragraph_traits import says_end as says_end
    from cablelint.analysis.pasted_leftovers import leftovers_of as leftovers_of
    from cablelint.analysis.placeholder import Placeholder as Placeholder
    from cablelint.analysis.placeholders import placeholders_of as placeholders_of
    from cablelint.analysis.places import is_behind_word_alone as is_behind_word_alone
    from cablelint.analysis.places import is_below_number as is_below_number
    from cablelint.analysis.places import is_beside_unread as is_beside_unread
    from cablelint.analysis.places import is_gap as is_gap
    from cablelint.analysis.places import is_of_unlisted_letter as is_of_unlisted_letter
    from cablelint.analysis.places import label_goes_on as label_goes_on
    from cablelint.analysis.places import marking_at as marking_at
    from cablelint.analysis.places import may_be_of_line_above as may_be_of_line_above
    from cablelint.analysis.places import may_end_with_caption as may_end_with_caption
    from cablelint.analysis.places import names_document_before as names_document_before
    from cablelint.analysis.places import occurrences as occurrences
    from cablelint.analysis.reference_traits import messages_dated_later as messages_dated_later
    from cablelint.analysis.reference_traits import stations_meant as stations_meant
    from cablelint.analysis.repeated_in_heading import TwiceInHeading as TwiceInHeading
    from cablelint.analysis.repeated_in_heading import twice_in_heading as twice_in_heading
    from cablelint.analysis.repeated_phrases import phrases_twice as phrases_twice
    from cablelint.analysis.repeated_text import Repetition as Repetition
    from cablelint.analysis.repeated_text import repetitions_of as repetitions_of
    from cablelint.analysis.requests import asks as asks
    from cablelint.analysis.requests import asks_in_words as asks_in_words
    from cablelint.analysis.requests import asks_of as asks_of
    from cablelint.analysis.requests import delivers as delivers
    from cablelint.analysis.requests import only_recommends as only_recommends
    from cablelint.analysis.requests import own_words as own_words
    from cablelint.analysis.requests import referred_to as referred_to
    from cablelint.analysis.requests import request_heading as request_heading
    from cablelint.analysis.reversed_days import reversed_days_of as reversed_days_of
    from cablelint.analysis.second_markings import may_be_of_another as may_be_of_another
    from cablelint.analysis.section_headings import SectionHeading as SectionHeading
    from cablelint.analysis.section_headings import first_heading as first_heading
    from cablelint.analysis.section_headings import later_headings as later_headings
    from cablelint.analysis.things_due import Restated as Restated
    from cablelint.analysis.things_due import restated_deadlines as restated_deadlines
    from cablelint.analysis.two_columns import second_column as second_column
    from cablelint.analysis.undated_weekdays import undated_disagreements as undated_disagreements
    from cablelint.analysis.undated_weekdays import year_before as year_before
    from cablelint.analysis.unread_heading import first_unread_label as first_unread_label
    from cablelint.analysis.written_dates import WEEKDAYS as WEEKDAYS
    from cablelint.analysis.written_dates import WrittenDate as WrittenDate
    from cablelint.analysis.written_dates import dates_with_weekdays as dates_with_weekdays
    from cablelint.analysis.written_dates import is_on as is_on
    from cablelint.analysis.written_dates import weekday_like as weekday_like
    from cablelint.analysis.years_named import is_of_past as is_of_past
    from cablelint.analysis.years_named import may_be_sent_since as may_be_sent_since
    from cablelint.characters import character_set as character_set
    from cablelint.characters import line_ends as line_ends
    from cablelint.characters import spaces as spaces
    from cablelint.characters import twice_decoded as twice_decoded
    from cablelint.characters import wording as wording
    from cablelint.characters.addresses import changes_meaning as changes_meaning
    from cablelint.fixes.rereading import keeps_elements as keeps_elements
    from cablelint.formatting.layout import Layout as Layout
    from cablelint.formatting.wrapping import rewrap as rewrap
    from cablelint.lalr.regexes import compiled as compiled
    from cablelint.model.cable import Announcement as Announcement
    from cablelint.model.cable import Cable as Cable
    from cablelint.model.cable import EntireText as EntireText
    from cablelint.model.cable import NumberRange as NumberRange
    from cablelint.model.cable import Paragraph as Paragraph
    from cablelint.model.cable import ParagraphReference as ParagraphReference
    from cablelint.model.cable import QuotedBlock as QuotedBlock
    from cablelint.model.diagnostics import Applicability as Applicability
    from cablelint.model.diagnostics import Diagnostic as Diagnostic
    from cablelint.model.diagnostics import Edit as Edit
    from cablelint.model.diagnostics import Fix as Fix
    from cablelint.model.diagnostics import Related as Related
    from cablelint.model.diagnostics import Severity as Severity
    from cablelint.model.heading import LEVELS as LEVELS
    from cablelint.model.heading import Addressee as Addressee
    from cablelint.model.heading import Classification as Classification
    from cablelint.model.heading import ClassifiedBy as ClassifiedBy
    from cablelint.model.heading import DateTimeGroup as DateTimeGroup
    from cablelint.model.heading import Declassification as Declassification
    from cablelint.model.heading import ExecutiveOrder as ExecutiveOrder
    from cablelint.model.heading import FieldKind as FieldKind
    from cablelint.model.heading import FormatLine as FormatLine
    from cablelint.model.heading import HeadingField as HeadingField
    from cablelint.model.heading import Level as Level
    from cablelint.model.heading import Marking as Marking
    from cablelint.model.heading import Reference as Reference
    from cablelint.model.heading import Section as Section
    from cablelint.model.heading import Tag as Tag
    from cablelint.model.heading import TagKind as TagKind
    from cablelint.model.heading import Tags as Tags
    from cablelint.model.rule import Invalid as Invalid
    from cablelint.model.rule import Options as Options
    from cablelint.model.rule import Rule as Rule
    from cablelint.model.rule import Valid as Valid
    from cablelint.model.spans import Line as Line
    from cablelint.model.spans import Span as Span
    from cablelint.model.spans import Value as Value
    from cablelint.model.spans import trimmed as trimmed
    from cablelint.model.spans import within as within
    from cablelint.model.spans import words as words
    from cablelint.reading.heading.cited_cable import is_of_past_year as is_of_past_year
    from cablelint.records import NamedTuple as NamedTuple
    from cablelint.reference import captions as captions
    from cablelint.reference import controls as controls
    from cablelint.reference import cui_categories as cui_categories
    from cablelint.reference import declassification_codes as declassification_codes
    from cablelint.reference import executive_orders as executive_orders
    from cablelint.reference import lookups as lookups
    from cablelint.reference import neighbors as neighbors
    from cablelint.reference import post_kinds as post_kinds
    from cablelint.reference import practices as practices
    from cablelint.reference import precedences as precedences
    from cablelint.reference import release_codes as release_codes
    from cablelint.reference import retired_words as retired_words
    from cablelint.reference import routing_indicators as routing_indicators
    from cablelint.reference import signs as signs
    from cablelint.reference import stations as stations
    from cablelint.reference import table as table
    from cablelint.reference import tags as tags
    from cablelint.reference.captions import Caption as Caption
    from cablelint.reference.controls import Control as Control
    from cablelint.reference.executive_orders import Order as Order
    from cablelint.reference.post_countries import country_of as country_of
    from cablelint.reference.precedences import Precedence as Precedence
    from cablelint.reference.stations import Station as Station
    from cablelint.reference.stations import Stations as Stations
    from cablelint.reference.stations import share_messages as share_messages
    from cablelint.reference.tags import FIRST_DAY as FIRST_DAY
    from cablelint.reference.tags import TagFact as TagFact
    from cablelint.reference.tags import TagLists as TagLists
    from cablelint.renumbering.in_order import renumbered_in_order as renumbered_in_order

_HOMES = {
    "cablelint.analysis.action_headings": "headed_as_action headed_as_delivery",
    "cablelint.analysis.action_wordings": "asks_for_action passes_on_request",
    "cablelint.analysis.announcements": "UP_FRONT_PARAGRAPHS announced announced_references announcements_of",
    "cablelint.analysis.asked_posts": (
        "asked_posts_of has_collective is_addressed is_only_informed paragraphs_telling_addressees"
    ),
    "cablelint.analysis.citations": "Citation Citations citations_of",
    "cablelint.analysis.completeness": (
        "begins_elsewhere ends_elsewhere is_being_drafted is_complete is_extract is_military only_repeats"
    ),
    "cablelint.analysis.contents": "contains content_named_before",
    "cablelint.analysis.counted_items": "labels_beyond miscounted miscounted_elsewhere",
    "cablelint.analysis.damaged_items": "damaged_item_markings",
    "cablelint.analysis.deadlines": "Deadline deadlines_of",
    "cablelint.analysis.heading_values": (
        "calls_for_person date_field date_in is_date is_unclear_name moment_in names_message "
        "reference_named references_in tags_on"
    ),
    "cablelint.analysis.content_holders": "cannot_contain is_nowhere paragraphs_containing",
    "cablelint.analysis.items_named": "AbsentItem absent_item items_beyond_lists",
    "cablelint.analysis.named_contents": "is_own_text named_content",
    "cablelint.analysis.named_matters": "matter_elsewhere",
    "cablelint.analysis.directions": "directed_references_of",
    "cablelint.analysis.impossible_dates": "impossible_dates_of past_months_of",
    "cablelint.analysis.item_labels": "Item label_of",
    "cablelint.analysis.lettered_rests": "is_rest_of_date",
    "cablelint.analysis.letters_in_figures": "figures_with_letters",
    "cablelint.analysis.listed_items": "lists_of",
    "cablelint.analysis.memo": "once_per_cable",
    "cablelint.analysis.misspelled_days": "misspelled_days_of",
    "cablelint.analysis.mistyped_numbers": "misspelled_nouns_of mistyped_numbers_of",
    "cablelint.analysis.number_faults": "FaultKind NumberFault last_number missing_paragraphs read_numbers",
    "cablelint.analysis.numerals": "written_like",
    "cablelint.analysis.odd_punctuation": "odd_marks_of",
    "cablelint.analysis.paragraph_traits": "says_end",
    "cablelint.analysis.lost_references": "PLACEHOLDER_REFERENCE",
    "cablelint.analysis.pasted_leftovers": "leftovers_of",
    "cablelint.analysis.placeholder": "Placeholder",
    "cablelint.analysis.placeholders": "placeholders_of",
    "cablelint.analysis.places": (
        "is_behind_word_alone is_below_number is_beside_unread is_gap is_of_unlisted_letter label_goes_on marking_at "
        "may_be_of_line_above may_end_with_caption names_document_before occurrences"
    ),
    "cablelint.analysis.reference_traits": "messages_dated_later stations_meant",
    "cablelint.analysis.repeated_in_heading": "TwiceInHeading twice_in_heading",
    "cablelint.analysis.repeated_phrases": "phrases_twice",
    "cablelint.analysis.repeated_text": "Repetition repetitions_of",
    "cablelint.analysis.requests": (
        "asks asks_in_words asks_of delivers only_recommends own_words referred_to request_heading"
    ),
    "cablelint.analysis.reversed_days": "reversed_days_of",
    "cablelint.analysis.second_markings": "may_be_of_another",
    "cablelint.analysis.section_headings": "SectionHeading first_heading later_headings",
    "cablelint.analysis.things_due": "Restated restated_deadlines",
    "cablelint.analysis.two_columns": "second_column",
    "cablelint.analysis.undated_weekdays": "undated_disagreements year_before",
    "cablelint.analysis.unread_heading": "first_unread_label",
    "cablelint.analysis.written_dates": "WEEKDAYS WrittenDate dates_with_weekdays is_on weekday_like",
    "cablelint.analysis.years_named": "is_of_past may_be_sent_since",
    "cablelint.characters.addresses": "changes_meaning",
    "cablelint.characters.character_set": "character_set",
    "cablelint.characters.line_ends": "line_ends",
    "cablelint.characters.spaces": "spaces",
    "cablelint.characters.twice_decoded": "twice_decoded",
    "cablelint.characters.wording": "wording",
    "cablelint.fixes.rereading": "keeps_elements",
    "cablelint.formatting.layout": "Layout",
    "cablelint.formatting.wrapping": "rewrap",
    "cablelint.lalr.regexes": "compiled",
    "cablelint.model.cable": "Announcement Cable EntireText NumberRange Paragraph ParagraphReference QuotedBlock",
    "cablelint.model.diagnostics": "Applicability Diagnostic Edit Fix Related Severity",
    "cablelint.model.heading": (
        "Addressee Classification ClassifiedBy DateTimeGroup Declassification ExecutiveOrder "
        "FieldKind FormatLine HeadingField LEVELS Level Marking Reference Section Tag TagKind Tags"
    ),
    "cablelint.model.rule": "Invalid Options Rule Valid",
    "cablelint.model.spans": "Line Span Value trimmed within words",
    "cablelint.records": "NamedTuple",
    "cablelint.reading.heading.cited_cable": "is_of_past_year",
    "cablelint.reference.captions": "Caption captions",
    "cablelint.reference.controls": "Control controls",
    "cablelint.reference.cui_categories": "cui_categories",
    "cablelint.reference.release_codes": "release_codes",
    "cablelint.reference.declassification_codes": "declassification_codes",
    "cablelint.reference.executive_orders": "Order executive_orders",
    "cablelint.reference.lookups": "lookups",
    "cablelint.reference.neighbors": "neighbors",
    "cablelint.reference.post_countries": "country_of",
    "cablelint.reference.post_kinds": "post_kinds",
    "cablelint.reference.practices": "practices",
    "cablelint.reference.precedences": "Precedence precedences",
    "cablelint.reference.retired_words": "retired_words",
    "cablelint.reference.routing_indicators": "routing_indicators",
    "cablelint.reference.signs": "signs",
    "cablelint.reference.stations": "Station Stations share_messages stations",
    "cablelint.reference.table": "table",
    "cablelint.reference.tags": "FIRST_DAY TagFact TagLists tags",
    "cablelint.renumbering.in_order": "renumbered_in_order",
}
"""The names by where they are defined; one that is the module's own is the module."""

_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

_RENAMED = {"UP_FRONT": "UP_FRONT_PARAGRAPHS", "neighbours": "neighbors"}
"""The new names by the old ones, which go on working for one release."""


def offers() -> dict[str, list[str]]:
    """Return the names that rules can import, by the module that each is from."""
    return {home: names.split() for home, names in _HOMES.items()}


def is_offered(name: str) -> bool:
    """Return whether rules can import the name, or could under this name."""
    return name in _HOME_OF or name in _RENAMED


def offered_with(name: str) -> dict[str, object]:
    """Return all that is offered of the module which the offered name is defined in, by name.

    An old name is returned alone, and issues a DeprecationWarning.
    """
    if name in _RENAMED:
        new = _RENAMED[name]
        from cablelint.model.renamed import warn_renamed  # rarely needed

        warn_renamed(f"cablelint.{name}", f"cablelint.{new}", frames=4)
        return {name: offered_with(new)[new]}
    home = _HOME_OF[name]
    module = import_module(home)
    own = home.rpartition(".")[2]
    return {each: module if each == own else getattr(module, each) for each in _HOMES[home].split()}
