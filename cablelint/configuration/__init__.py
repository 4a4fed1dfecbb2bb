"""From configuration files to the settings that hold for a file.

- combined: the settings of a file: the configuration, its overrides and the command line, one on top of the other
- confinement: how far a configuration reaches: the files that it names lie in its own repository
- custom_tables: the tables of TAGS and stations as a configuration would have them: rows added, and others retired
- discovery: where a configuration is, and what is read from it
- extension: which file a configuration extends: a path from its own folder, or a package
- file_settings: how a file is checked: the rules that run, their severities and settings
- kept: configurations that were found to be good, kept from one run to the next
- layout: how a configuration would have a file formatted
- loading: a configuration as a whole: the file found, and those that it extends, checked and put together
- model: what may be in a configuration, as pydantic models: the one place where keys, types and defaults are said
- pattern_rule: house rules that are only a pattern, as rules like any other
- permission: whose rules may run: a repository that is merely checked runs no code unless its user allows it outside
  of it
- plain_values: the values of a configuration without the models that checked them
- positions: on which line of a TOML text each key is, which TOML readers do not say
- problems: what is wrong with a configuration, in plain words: which file, which line, what was found, what is
  possible
- refusals: the exception for what is wrong with a configuration, with the file and the line where it is
- resolved: what a configuration means for the rules: which run, how severe they are, with which options
- scope: which files count
- settings_resolver: how each file is checked: what the command line says, on top of the configuration that is
  nearest to the file
- timed_pattern: patterns that a configuration brings along, matched for a limited time
- toml_edit: tables deleted from a configuration file, and the proof that nothing else in it changed
- validation: whether what a configuration says of rules fits the rules there are
- written_globs: globs as people write them, in the form that git understands
"""
