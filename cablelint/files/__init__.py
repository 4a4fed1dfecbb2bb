"""From files on a disk to text, and back.

- atomic_write: putting a new text in a file's place, all or nothing
- cache_folder: where cablelint keeps what it can make again
- foreign_kinds: files of other kinds than text, or than a cable's text, by their first bytes: documents, images,
  messages
- globs: globs as .gitignore has them, matched in linear time
- kept_values: values that cost more to make than to read, each a JSON file in the user's cache
- parquet: pyarrow, which reads and writes Parquet
- search_path: where modules are looked for: not in the folder that is being checked, which may be anybody's
- source: from the bytes of a file to its text and back, and from offsets in it to lines and columns
- unfinished: files that are still being written, next to those whose place they are to take
- value_table: values by their keys in one SQLite file of the cache, for several processes at a time
- whole_file: a file that is written whole or not at all
"""
