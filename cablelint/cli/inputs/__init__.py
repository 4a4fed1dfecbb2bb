"""From the paths on the command line to texts: files, archives, tables; in one process or several.

- archives: the texts in a zip or a tar, each read when its turn comes, in the order in which the archive holds them
- collect: what a run works on, text after text: files, and the texts in archives and tables
- compressed: files that may be compressed, read from their beginning to their end within bounds
- containers: the texts in archives and tables, one after the other, and how far a run through them has come
- csv_rows: the texts in a column of a table of separated values, read row by row
- documents: a document that cables are drafted or sent in, as the text that is checked
- files: from the paths on the command line to the files that they mean
- git_excludes: what git ignores besides the .gitignore files: `.git/info/exclude`, and the file that core.excludesFile
  names
- gitignore: what git would ignore: the .gitignore files of a folder, and of those above it up to the root of its
  repository
- parquet_rows: the texts in a column of a Parquet table, a few rows at a time
- skipped_files: what a run skips, and why: counted for the closing sentence, or listed with --show-files
- text: a text to work on: a file that is still to be read, or bytes out of an archive or a table
- text_tables: the texts in a column of a table, read row by row
- workers: texts worked on by several processes at once, in the order in which they were found
- zip_directory: a huge table of contents of a zip, a stretch at a time: a million members take much memory as a whole
"""
