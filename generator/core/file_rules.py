"""Rules of whole files: what is read as content, YAML syntax, and files that commands write."""

from __future__ import annotations

from generator.core.rule_info import ALWAYS_WARNS, SOMETIMES_WARNS, Example, RuleInfo

_ENERGY, _TRADE = "facts/energy.yml", "facts/trade.yml"
_TITLE = "title: Trade in lanterns doubled"

FILE_KNOWN = RuleInfo(
    "file-known",
    "A content file ends in .yml and has a name that says what it holds; a copy that a program put "
    "aside is left out with a warning.",
    "A file whose kind is not known would be silently ignored, and its facts would be missed.",
    Example("actors.yml", "", "- id: example-agency\n"),
    SOMETIMES_WARNS,
)

FILE_RULES = (
    RuleInfo(
        "content-found",
        "The content folder is there.",
        "A check that reads nothing would pass: it has to be run where the content is.",
        None,
    ),
    RuleInfo(
        "file-missing",
        "A file that others refer to, or that every briefing needs, is there.",
        "Without it nothing can be published, and every reference into it would be reported in its place.",
        Example("briefing.yml", "", None),
    ),
    FILE_KNOWN,
    RuleInfo(
        "file-name",
        "A file name has lower-case letters, digits and single hyphens only.",
        "Names become ids and addresses: they have to be the same on every system and in every link.",
        Example("facts/New Facts.yml", "", "- id: a-new-fact\n"),
    ),
    RuleInfo(
        "file-inside",
        "A link in the content folder leads to a file in it; a hidden link is left alone with a warning.",
        "A link that leads out could bring what nobody reviewed into the briefing.",
        None,
        SOMETIMES_WARNS,
    ),
    RuleInfo(
        "file-readable",
        "A content file is a regular file that can be read.",
        "What cannot be read would be missed without a word; a device or a pipe may never end.",
        None,
    ),
    RuleInfo(
        "file-size",
        "A file is small enough to be reviewed, and there are not too many files.",
        "A check has to end, whatever is put into the folder.",
        None,
    ),
    RuleInfo(
        "encoding",
        "A file is saved as UTF-8.",
        "In another encoding names and quotes would be shown with wrong letters.",
        Example(_TRADE, _TITLE, "title: Trade in lanterns tripled, says João", "latin-1"),
    ),
    RuleInfo(
        "empty-file",
        "A content file has entries.",
        "An empty file is mostly one that was not saved.",
        Example("facts/culture.yml", "", "# To be written.\n"),
    ),
    RuleInfo(
        "merge-conflict",
        "No lines of a merge conflict are left in a file.",
        "Inside a text they would be published as part of it.",
        Example(
            _TRADE,
            _TITLE,
            "<<<<<<< HEAD\n  title: Trade doubled\n=======\n  title: Trade grew\n>>>>>>> b",
        ),
    ),
    RuleInfo(
        "yaml-syntax",
        "A file is valid YAML.",
        "What a parser cannot read has no meaning that could be checked.",
        Example(_TRADE, _TITLE, "title: Trade in lanterns: it doubled"),
    ),
    RuleInfo(
        "yaml-character",
        "A file has no character that YAML forbids.",
        "Control characters come in by pasting, cannot be seen, and break what reads the file.",
        Example(_TRADE, _TITLE, "title: Trade\a doubled"),
    ),
    RuleInfo(
        "yaml-duplicate-key",
        "A field is given once in an entry.",
        "Most parsers silently keep the last of two, and the other would be lost.",
        Example(_TRADE, _TITLE, f"{_TITLE}\n  title: Trade grew"),
    ),
    RuleInfo(
        "yaml-key",
        "The name of a field is a single word.",
        "A list or fields in its place come from a bracket or a brace that was meant as text.",
        Example(_TRADE, _TITLE, "title: {{lanterns}}"),
    ),
    RuleInfo(
        "yaml-alias",
        "No value is a YAML alias.",
        "A value that is written elsewhere cannot be reviewed where it stands.",
        Example(_ENERGY, "stated_by: lantern-guild", "stated_by: *lantern-guild"),
    ),
    RuleInfo(
        "yaml-anchor",
        "No value has a YAML anchor.",
        "An anchor is a text with & at its beginning that somebody forgot to quote.",
        Example(_TRADE, _TITLE, "title: &Trade doubled"),
    ),
    RuleInfo(
        "yaml-tag",
        "No value has a YAML tag.",
        "A tag tells a parser to make something else of a value; here values are texts.",
        Example(_TRADE, _TITLE, "title: !Trade doubled"),
    ),
    RuleInfo(
        "yaml-depth",
        "Lists and fields are not nested deeper than any record is.",
        "Deep nesting is a mistake, or is meant to exhaust what reads it.",
        Example(_TRADE, _TITLE, "title: [[[[[[[[[[[[[[doubled]]]]]]]]]]]]]]"),
    ),
    RuleInfo(
        "yaml-one-document",
        "A file holds one YAML document.",
        "What stands below a second `---` would not be read.",
        Example(_TRADE, "- id: lantern-trade-doubled", "---\n- id: lantern-trade-doubled"),
    ),
    RuleInfo(
        "layout",
        "A file is laid out as `briefing fmt` writes it.",
        "With one layout a difference between two versions shows only what was meant.",
        None,
    ),
    RuleInfo(
        "template",
        "Every template renders.",
        "A template that fails would leave pages as they were before: nothing is written instead.",
        None,
    ),
    RuleInfo(
        "template-current",
        "An ejected template is copied from the generator's as it is.",
        "What a newer generator hands to its templates, an old copy may show wrongly or not at all.",
        None,
        ALWAYS_WARNS,
    ),
    RuleInfo(
        "built-briefing",
        "What `hub` makes an index of is a built briefing, whole, with data that this generator reads.",
        "An index of half a briefing would tell readers that the other half is not there.",
        None,
    ),
    RuleInfo(
        "more",
        "What comes after so many problems is counted.",
        "A list of thousands would be read by nobody: the first are shown, and the others counted.",
        None,
        SOMETIMES_WARNS,
    ),
)
"""All rules of whole files."""
