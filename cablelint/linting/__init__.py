"""Which rules there are, which of them run, and running them over a cable.

- built_in: the built-in rules, each by its code and its name
- cache: findings kept from one run to the next, by what they depend on: the file, the rules, and how these are set
- candidate: rules that may run: what is known of each before it is imported
- conditions: what a cable must be and have for each built-in rule to find anything in it
- consequences: one fault, one finding: what follows from another fault is told with that, and not by itself
- engine: running rules over a cable
- local_rules: rules that a repository keeps in a folder of its own, without a package: `[rules] paths` of its
  configuration
- plugins: rules that installed packages bring along
- registry: the rules there are: the built-in ones, and those that installed packages bring along
- selection: which rules run: what was selected and ignored by code, name, prefix or ALL
- system_rules: findings about the run itself, which no selection turns off
"""
